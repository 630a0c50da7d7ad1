package vn.giamngheo.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.access.Scope;
import vn.giamngheo.access.UnitRole;
import vn.giamngheo.shared.keycloak.KeycloakRealm;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Realm;
import vn.giamngheo.testing.TestStack;

/** Keycloak that is away or fails loses nothing, and the account that asks it may do no more than its work. */
@ApiTest
class KeycloakAwayTest {
    private static final String NOBODY_LISTENS = "http://127.0.0.1:9";
    private final Caller admin = Caller.as("admin");
    private final Realm realm = new Realm();
    private final Units units = new Units();

    @Inject
    ProvisioningJob job;

    @Inject
    ProvisioningTaskService tasks;

    @BeforeEach
    void begin() {
        Database.forget("delete from provisioning_task");
    }

    @AfterEach
    void forget() {
        units.forgetAll();
    }

    @Test
    void losesNoChangeWhileKeycloakIsAway() {
        units.entered("thu-mot", "Phòng Thử một");
        units.entered("thu-hai", "Phòng Thử hai");

        jobAt(NOBODY_LISTENS).run();

        JsonPath waiting = admin.get("/unit-tasks?state=WAITING&failing=true");
        assertThat(waiting.getList("items.failure", String.class)).containsExactly("AWAY", "AWAY");
        assertThat(waiting.getList("items.attempts", Integer.class)).containsOnly(1);
        assertThat(admin.get("/provisioning").getInt("failing")).isEqualTo(2);
        jobAt(NOBODY_LISTENS).run();
        assertThat(admin.get("/unit-tasks").getList("items.attempts", Integer.class))
                .as("nobody hurries")
                .containsOnly(1);

        Database.forget("update provisioning_task set next_attempt_at = now()");
        job.run();

        assertThat(admin.get("/unit-tasks").getList("items.state", String.class))
                .containsOnly("DONE");
        assertThat(admin.get("/provisioning").getInt("failing")).isZero();
        assertThat(units.granted("/units/thu-mot/head")).containsExactly("agency:thu-mot:head");
        assertThat(units.granted("/units/thu-hai/head")).containsExactly("agency:thu-hai:head");
    }

    @ParameterizedTest
    @CsvSource({"500, FAILED", "503, FAILED", "403, REFUSED", "401, REFUSED"})
    void keepsWhyItCouldNotBeDoneAndTriesAgain(int status, String failure) throws IOException {
        units.entered("thu-mot", "Phòng Thử một");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            jobAt("http://127.0.0.1:" + server.getAddress().getPort()).run();
        } finally {
            server.stop(0);
        }

        JsonPath task = admin.get("/unit-tasks?failing=true");
        assertThat(task.getList("items.failure", String.class)).containsExactly(failure);
        assertThat(task.getList("items.state", String.class)).containsExactly("WAITING");
    }

    @Test
    void asksFewQuestionsAndAFewAtATime() throws IOException {
        units.entered("thu-mot", "Phòng Thử một");
        job.run();
        units.put("no-role", "/units/thu-mot/head");
        String real = TestStack.keycloak().address();
        List<FoundUnit> found;
        Map<String, List<UnitDirectory.Holder>> holders;
        List<String> ofUnits;
        List<String> ofPeople;
        int most;
        try (Passage passage = new Passage(URI.create(real))) {
            UnitDirectory directory = directoryAt(passage.address());
            found = directory.all();
            ofUnits = passage.asked();
            holders = directory.holders(found);
            ofPeople = passage.asked().subList(ofUnits.size(), passage.asked().size());
            most = passage.most();
        }

        assertThat(ofUnits)
                .as(
                        "one question for the client, its roles, the group of all units and those in it; one for the groups of each role;"
                                + " one for what each head's role brings and those of the programme; one for who gives each role")
                .hasSizeLessThanOrEqualTo(
                        4 + UnitRole.Role.values().length + 10 + found.size() * (1 + UnitRole.Role.values().length));
        assertThat(found).hasSizeGreaterThan(20);
        assertThat(found.stream().filter(unit -> unit.code().equals("thu-mot")).findFirst())
                .hasValueSatisfying(unit -> assertThat(unit)
                        .as("what is found by names is what is found by its path")
                        .isEqualTo(directoryAt(real).unit("thu-mot")));
        assertThat(ofPeople)
                .as("one question for each role of each unit by its group, and one for it by itself")
                .hasSizeLessThanOrEqualTo(found.size() * 2 * UnitRole.Role.values().length)
                .allSatisfy(path -> assertThat(path).contains("briefRepresentation=true"));
        assertThat(most).isBetween(2, AtOnce.A_FEW);
        assertThat(holders.get("thu-mot"))
                .extracting(UnitDirectory.Holder::userName, UnitDirectory.Holder::role)
                .containsExactly(tuple("no-role", UnitRole.Role.HEAD));
    }

    @Test
    void saysInPlainWordsThatKeycloakIsAway() {
        UnitDirectory away = directoryAt(NOBODY_LISTENS);
        ProvisioningService service = new ProvisioningService(
                tasks,
                away,
                new Mending(away),
                new ConsoleLinks(
                        Optional.empty(), new KeycloakRealm(NOBODY_LISTENS + "/realms/x", "x", Optional.of("x"))));

        assertThatThrownBy(() -> service.compare(Scope.system("test")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE))
                .hasMessageContaining("Keycloak does not answer");
        for (Runnable question : List.<Runnable>of(
                () -> service.belongs(Scope.system("test"), "ubnd-huyen", "deputy"),
                () -> service.isKnown(Scope.system("test"), "deputy"))) {
            assertThatThrownBy(question::run)
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE));
        }
    }

    @Test
    void mayDoNothingButWhatItsWorkIs() {
        String token = realm.tokenOfTheApi();
        String self = realm.userKey("service-account-giam-ngheo-api");
        String management = realm.clientKey("realm-management");
        String other = realm.clientKey("giam-ngheo-integrator");
        Map<String, Object> realmAdmin =
                realm.told("/clients/" + management + "/roles/realm-admin").getMap("");
        Map<String, Object> platformAdmin = realm.told(
                        "/clients/" + realm.clientKey("giam-ngheo-api") + "/roles/platform:admin")
                .getMap("");
        String administrators = units.group("/platform/admin").getString("id");
        String officers = units.group("/units/xa-phuoc-son/officer").getString("id");
        String somebody = realm.userKey("no-role");

        assertThat(realm.sent(token, "GET", "/users?max=1", "")).isEqualTo(200);
        assertRefused(token, "POST", "/users", Map.of("username", "nobody-knows"));
        assertRefused(token, "PUT", "/users/" + somebody, Map.of("enabled", false));
        assertRefused(
                token,
                "PUT",
                "/users/" + somebody + "/reset-password",
                Map.of("type", "password", "value", "a", "temporary", false));
        assertRefused(token, "PUT", "/users/" + self + "/groups/" + administrators, Map.of());
        assertRefused(token, "PUT", "/users/" + somebody + "/groups/" + officers, Map.of());
        assertRefused(token, "POST", "/users/" + self + "/role-mappings/clients/" + management, List.of(realmAdmin));
        assertRefused(
                token,
                "POST",
                "/users/" + self + "/role-mappings/clients/" + realm.clientKey("giam-ngheo-api"),
                List.of(platformAdmin));
        assertRefused(
                token, "POST", "/groups/" + officers + "/role-mappings/clients/" + management, List.of(realmAdmin));
        assertRefused(token, "POST", "/clients", Map.of("clientId", "a-client-of-nobody"));
        assertRefused(token, "PUT", "/clients/" + other, Map.of("clientId", "giam-ngheo-integrator"));
        assertRefused(token, "GET", "/clients/" + other + "/client-secret", "");
        assertRefused(token, "POST", "/clients/" + other + "/roles", Map.of("name", "a-role"));
        assertRefused(token, "POST", "/roles", Map.of("name", "a-realm-role"));
        // A head's role may bring the second factor, and no power over the realm.
        assertRefused(
                token,
                "POST",
                "/clients/" + realm.clientKey("giam-ngheo-api") + "/roles/agency:xa-phuoc-son:head/composites",
                List.of(realmAdmin));
        assertRefused(token, "PUT", "/authentication/flows/browser/executions", Map.of("requirement", "DISABLED"));
        assertRefused(token, "PUT", "", Map.of("realm", "giam-ngheo", "enabled", false));
        assertRefused(token, "GET", "/events", "");
    }

    private void assertRefused(String token, String method, String path, Object body) {
        assertThat(realm.sent(token, method, path, body))
                .as(method + " " + path)
                .isEqualTo(403);
    }

    private ProvisioningJob jobAt(String server) {
        UnitDirectory directory = directoryAt(server);
        return new ProvisioningJob(tasks, directory, new Mending(directory));
    }

    private static UnitDirectory directoryAt(String server) {
        String secret = ConfigProvider.getConfig().getValue("quarkus.oidc.credentials.secret", String.class);
        return new KeycloakUnits(
                new KeycloakRealm(server + "/realms/giam-ngheo", "giam-ngheo-api", Optional.of(secret)));
    }
}
