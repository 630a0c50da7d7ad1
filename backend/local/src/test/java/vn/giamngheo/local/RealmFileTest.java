package vn.giamngheo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmFileTest {
    private final RealmFile realm = RealmFile.read(Folders.realmFile());

    @Test
    void allowsSignInOnAnotherPortAndKeepsTheOthers() {
        List<String> before = texts(realm.client("giam-ngheo-api").path("redirectUris"));

        realm.allowSignInOn(3456);
        realm.allowSignInOn(3456);

        JsonNode client = realm.client("giam-ngheo-api");
        List<String> expected = new ArrayList<>(before);
        expected.add("http://localhost:3456/auth/callback");
        assertThat(texts(client.path("redirectUris"))).isEqualTo(expected);
        assertThat(client.path("baseUrl").asText()).isEqualTo("http://localhost:3456/");
        assertThat(client.path("attributes").path("post.logout.redirect.uris").asText())
                .startsWith("http://localhost:3000/##")
                .endsWith("##http://localhost:3456/")
                .containsOnlyOnce("3456");
    }

    @Test
    void addsNothingForAPortThatIsListed() {
        List<String> before = texts(realm.client("giam-ngheo-api").path("redirectUris"));

        realm.allowSignInOn(3000);

        assertThat(texts(realm.client("giam-ngheo-api").path("redirectUris"))).isEqualTo(before);
    }

    @Test
    void changesItsFingerprintWithTheFile(@TempDir Path folder) throws IOException {
        Path copy = folder.resolve("realm.json");
        Files.copy(Folders.realmFile(), copy);
        assertThat(RealmFile.read(copy).fingerprint()).isEqualTo(realm.fingerprint());

        Files.writeString(copy, Files.readString(copy).replace("\"demo\"", "\"changed\""));
        assertThat(RealmFile.read(copy).fingerprint()).isNotEqualTo(realm.fingerprint());
    }

    @Test
    void saysWhichFileIsNoRealm(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("realm.json"), "[]");

        assertThatThrownBy(() -> RealmFile.read(file))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void givesEachUnitAnOfficersAndAHeadsRoleThroughItsGroups() {
        List<String> roles = roleNames();
        for (JsonNode unit : realm.json().path("groups").path(0).path("subGroups")) {
            String code = unit.path("name").asText();
            assertThat(roles).contains("agency:" + code + ":officer", "agency:" + code + ":head");
            for (JsonNode duty : unit.path("subGroups")) {
                assertThat(texts(duty.path("clientRoles").path("giam-ngheo-api")))
                        .containsExactly(
                                "agency:" + code + ":" + duty.path("name").asText());
            }
        }
        assertThat(realm.json().path("groups").path(0).path("subGroups")).hasSize(23);
    }

    @Test
    void letsTheCommandLineClientCarryEveryRoleOfPeopleAndIntegratorsOnlyTheirOwn() {
        JsonNode mappings = realm.json().path("clientScopeMappings").path("giam-ngheo-api");
        List<String> ofPeople = new ArrayList<>(roleNames());
        ofPeople.removeIf(role -> role.startsWith("integration:")
                || List.of("platform:provisioning", "second-factor").contains(role));

        assertThat(texts(mappings.path(0).path("roles"))).containsExactlyInAnyOrderElementsOf(ofPeople);
        assertThat(texts(mappings.path(1).path("roles"))).containsExactly("integration:read");
        assertThat(texts(mappings.path(2).path("roles"))).containsExactly("integration:read", "integration:write");
    }

    @Test
    void listsEachDemoUserWithItsGroups() {
        assertThat(DemoLogins.table(realm))
                .containsPattern("manager +demo +Võ Minh Tâm +ldtbxh/officer, programme/manager")
                .containsPattern("no-role +demo +Người Chưa Phân Quyền +\\(none\\)")
                .contains("client giam-ngheo-integrator, secret local-demo-secret-integrator")
                .doesNotContain("service-account");
    }

    private List<String> roleNames() {
        List<String> names = new ArrayList<>();
        realm.json()
                .path("roles")
                .path("client")
                .path("giam-ngheo-api")
                .forEach(role -> names.add(role.path("name").asText()));
        return names;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }
}
