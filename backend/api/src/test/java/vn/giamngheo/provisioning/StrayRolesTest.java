package vn.giamngheo.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Realm;

/** Whatever gives a unit's roles besides its two groups is shown, wherever in Keycloak somebody has put it. */
@ApiTest
class StrayRolesTest {
    private static final String CODE = "thu-la";
    private static final String HEAD = "agency:" + CODE + ":head";
    private final Caller admin = Caller.as("admin");
    private final Realm realm = new Realm();
    private final Units units = new Units();
    private final String roles = "/clients/" + realm.clientKey("giam-ngheo-api") + "/roles/";

    @Inject
    ProvisioningJob job;

    @BeforeEach
    void begin() {
        Database.forget("delete from provisioning_task");
    }

    @AfterEach
    void forget() {
        if (units.hasGroup("/thu-noi-khac")) {
            realm.change("DELETE", "/groups/" + units.group("/thu-noi-khac").getString("id"), "");
        }
        units.forgetAll();
    }

    @Test
    void showsGroupsWithinTheUnitsAndWhatTheyGive() {
        units.entered(CODE, "Phòng Thử lạ");
        job.run();
        assertThat(differences()).isEmpty();

        within("/units/" + CODE, "guest");
        units.handle("POST", "/units/" + CODE + "/guest", HEAD);
        within("/units/" + CODE + "/officer", "more");

        assertThat(differences())
                .containsExactlyInAnyOrder(
                        "STRANGE_GROUP /units/" + CODE + "/guest",
                        "STRANGE_GROUP /units/" + CODE + "/officer/…",
                        "GRANTED_ELSEWHERE /units/" + CODE + "/guest");
    }

    @Test
    void showsAGroupThatWasMovedAwayAndGoesOnGiving() {
        units.entered(CODE, "Phòng Thử lạ");
        job.run();
        realm.change("POST", "/groups", Map.of("name", "thu-noi-khac"));
        String moved = units.group("/units/" + CODE).getString("id");
        realm.change(
                "POST",
                "/groups/" + units.group("/thu-noi-khac").getString("id") + "/children",
                Map.of("id", moved, "name", CODE));

        admin.post("/provisioning/mend", Map.of("codes", List.of(CODE))).then().statusCode(200);

        assertThat(differences())
                .containsExactlyInAnyOrder(
                        "GRANTED_ELSEWHERE /thu-noi-khac/" + CODE + "/officer",
                        "GRANTED_ELSEWHERE /thu-noi-khac/" + CODE + "/head");
    }

    @Test
    void showsRolesThatBringAUnitsAndWhatAUnitsBring() {
        units.entered(CODE, "Phòng Thử lạ");
        job.run();
        Map<String, Object> head = realm.told(roles + HEAD).getMap("");
        Map<String, Object> finance = realm.told(roles + "programme:finance").getMap("");
        realm.change("POST", roles + "programme:auditor/composites", List.of(head));
        try {
            realm.change("POST", roles + HEAD + "/composites", List.of(finance));

            assertThat(differences())
                    .containsExactlyInAnyOrder(
                            "GRANTED_ELSEWHERE programme:auditor",
                            "HELD_OTHERWISE auditor",
                            "STRANGE_COMPOSITE programme:finance");
        } finally {
            realm.change("DELETE", roles + "programme:auditor/composites", List.of(head));
        }
    }

    /** The API's account may not look into roles of the realm; whom one gives a unit's role it sees. */
    @Test
    void showsWhoGetsAUnitsRoleByARoleOfTheRealm() {
        units.entered(CODE, "Phòng Thử lạ");
        job.run();
        units.put("commune-officer", "/units/" + CODE + "/head");
        Map<String, Object> head = realm.told(roles + HEAD).getMap("");
        realm.change("POST", "/roles", Map.of("name", "thu-la-cua-realm"));
        try {
            realm.change("POST", "/roles/thu-la-cua-realm/composites", List.of(head));
            Map<String, Object> bringing = realm.told("/roles/thu-la-cua-realm").getMap("");
            String user = realm.told("/users?exact=true&username=no-role").getString("[0].id");
            realm.change("POST", "/users/" + user + "/role-mappings/realm", List.of(bringing));

            assertThat(differences()).containsExactly("HELD_OTHERWISE no-role");
        } finally {
            realm.change("DELETE", "/roles/thu-la-cua-realm", "");
        }
    }

    @Test
    void takesNoUnitAwayInWhichThereIsAGroupOfOthers() {
        String id = units.entered(CODE, "Phòng Thử lạ");
        job.run();
        within("/units/" + CODE, "guest");
        units.put("no-role", "/units/" + CODE + "/guest");

        admin.delete("/agencies/" + id, 0).then().statusCode(204);
        job.run();

        assertThat(units.groupsOf("no-role")).containsExactly("/units/" + CODE + "/guest");
    }

    private void within(String path, String name) {
        realm.change("POST", "/groups/" + units.group(path).getString("id") + "/children", Map.of("name", name));
    }

    private List<String> differences() {
        return admin.get("/provisioning")
                .getList(
                        "units.find { it.code == '" + CODE + "' }.differences.collect { it.kind + ' ' + it.found }",
                        String.class);
    }
}
