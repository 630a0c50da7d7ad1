package vn.giamngheo.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Realm;
import vn.giamngheo.testing.Workbooks;

/** The register and a real Keycloak. */
@ApiTest
class ProvisioningTest {
    private static final String COMMUNE = "xa-phuoc-son";
    private final Caller admin = Caller.as("admin");
    private final Realm realm = new Realm();
    private final Units units = new Units();

    @Inject
    ProvisioningJob job;

    @BeforeEach
    void begin() {
        Database.forget("delete from provisioning_task");
    }

    @AfterEach
    void forget() {
        units.forgetAll();
    }

    @Test
    void agreesWithTheRegisterFromTheStart() {
        JsonPath all = admin.get("/provisioning");

        assertThat(all.getList("units.code", String.class)).hasSize(23).contains(COMMUNE, "ldtbxh", "mttq");
        assertThat(all.getList("units.differences.flatten()")).isEmpty();
        assertThat(all.getList("units.state", String.class)).containsOnly("UNFINISHED");
        assertThat(all.getString("units.find { it.code == 'xa-phuoc-son' }.groupUrl"))
                .startsWith("http://console.example/admin/giam-ngheo/console/#/giam-ngheo/groups/");
    }

    @Test
    void makesRolesAndGroupsOfAnAgencyThatIsEntered() {
        units.entered("thu-moi", "Phòng Thử mới");
        assertThat(differences("thu-moi")).contains("ROLE_MISSING", "GROUP_MISSING");

        job.run();

        assertThat(units.describedAs("agency:thu-moi:officer")).isEqualTo("Cán bộ: Phòng Thử mới");
        assertThat(units.describedAs("agency:thu-moi:head")).isEqualTo("Lãnh đạo: Phòng Thử mới");
        assertThat(units.granted("/units/thu-moi/officer")).containsExactly("agency:thu-moi:officer");
        assertThat(units.granted("/units/thu-moi/head")).containsExactly("agency:thu-moi:head");
        assertThat(differences("thu-moi")).isEmpty();
        assertThat(task("thu-moi", "state")).containsExactly("DONE");
        units.put("no-role", "/units/thu-moi/head");
        assertThat(units.rolesOf("no-role"))
                .as("a head, whom the realm asks for a second factor")
                .containsExactlyInAnyOrder("agency:thu-moi:head", "second-factor");
    }

    @Test
    void changesNothingTheSecondTime() {
        units.entered("thu-moi", "Phòng Thử mới");
        job.run();
        Database.forget(
                "update provisioning_task set state = 'WAITING', finished_at = null, done = null, next_attempt_at = now()");

        job.run();

        assertThat(task("thu-moi", "mended")).allMatch(mended -> mended.equals(List.of()));
        assertThat(admin.post("/provisioning/mend", Map.of("codes", List.of()))
                        .jsonPath()
                        .getList("mended"))
                .isEmpty();
    }

    @Test
    void followsANewName() {
        String id = units.entered("thu-ten", "Phòng Tên cũ");
        job.run();

        admin.put("/agencies/" + id, 0, units.agency("thu-ten", "Phòng Tên mới"))
                .then()
                .statusCode(200);
        job.run();

        assertThat(units.describedAs("agency:thu-ten:officer")).isEqualTo("Cán bộ: Phòng Tên mới");
        assertThat(units.group("/units/thu-ten").getString("attributes.name[0]"))
                .isEqualTo("Phòng Tên mới");
        assertThat(task("thu-ten", "cause")).containsExactly("RENAMED", "REGISTERED");
    }

    @Test
    void takesTheRolesOfAnAgencyThatIsSucceededAndLeavesItsPeopleWhereTheyAre() {
        String old = units.entered("thu-cu", "Phòng Thử cũ");
        String heir = units.entered("thu-moi", "Phòng Thử mới");
        job.run();
        units.put("no-role", "/units/thu-cu/officer");
        assertThat(units.rolesOf("no-role")).containsExactly("agency:thu-cu:officer");

        admin.post("/agencies/" + old + "/end", 0, Map.of("validTo", "2025-12-31", "successorId", heir))
                .then()
                .statusCode(200);
        job.run();

        assertThat(units.rolesOf("no-role")).isEmpty();
        assertThat(units.groupsOf("no-role")).containsExactly("/units/thu-cu/officer");
        assertThat(units.group("/units/thu-cu").getString("attributes.ended[0]"))
                .isEqualTo("2025-12-31");
        assertThat(units.granted("/units/thu-moi/officer")).containsExactly("agency:thu-moi:officer");
        JsonPath unit = admin.get("/provisioning");
        assertThat(unit.getString("units.find { it.code == 'thu-cu' }.state")).isEqualTo("ENDED");
        assertThat(unit.getString("units.find { it.code == 'thu-cu' }.successorName"))
                .isEqualTo("Phòng Thử mới");
        assertThat(admin.get("/role-holders").getString("units.find { it.code == 'thu-cu' }.holders[0].userName"))
                .isEqualTo("no-role");
    }

    @Test
    void asksAgainOnTheDayWhenAnAgencyIsOver() {
        Map<String, Object> agency = units.agency("thu-sau", "Phòng Thử sau");
        agency.put("validTo", "2090-12-31");
        admin.post("/agencies", agency).then().statusCode(201);

        assertThat(task("thu-sau", "cause")).containsExactlyInAnyOrder("REGISTERED", "ENDS");
        assertThat(admin.get("/unit-tasks?code=thu-sau").getString("items.find { it.cause == 'ENDS' }.nextAttemptAt"))
                .isEqualTo("2090-12-31T17:00:00Z");
    }

    @Test
    void takesAwayWhatIsTakenOutOfTheRegisterUnlessSomebodyIsInIt() {
        String gone = units.entered("thu-xoa", "Phòng Thử xóa");
        String kept = units.entered("thu-con", "Phòng Thử còn");
        job.run();
        units.put("no-role", "/units/thu-con/head");

        admin.delete("/agencies/" + gone, 0).then().statusCode(204);
        admin.delete("/agencies/" + kept, 0).then().statusCode(204);
        job.run();

        assertThat(units.hasGroup("/units/thu-xoa")).isFalse();
        assertThat(units.describedAs("agency:thu-xoa:officer")).isNull();
        assertThat(units.groupsOf("no-role")).containsExactly("/units/thu-con/head");
        assertThat(units.rolesOf("no-role")).isEmpty();
        assertThat(differences("thu-con")).containsExactly("UNKNOWN_UNIT");
    }

    @Test
    void showsAndMendsWhatSomebodyHasChangedByHand() {
        units.handle("DELETE", "/units/xa-phuoc-son/officer", "agency:xa-phuoc-son:officer");
        units.handle("POST", "/units/xa-phuoc-son/officer", "programme:manager");
        units.addRole("agency:xa-phuoc-son:boss");
        assertThat(differences(COMMUNE)).containsExactly("NOT_GRANTED", "FOREIGN_ROLE", "STRANGE_ROLE");

        JsonPath mending = admin.post("/provisioning/mend", Map.of("codes", List.of(COMMUNE)))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(mending.getList("mended[0].differences.kind", String.class))
                .containsExactly("NOT_GRANTED", "FOREIGN_ROLE");
        assertThat(mending.getList("left[0].differences.kind", String.class)).containsExactly("STRANGE_ROLE");
        assertThat(units.granted("/units/xa-phuoc-son/officer")).containsExactly("agency:xa-phuoc-son:officer");
        assertThat(task(COMMUNE, "cause")).containsExactly("ASKED");
        assertThat(task(COMMUNE, "askedByName")).containsExactly("Quản trị hệ thống");
        JsonPath event = Caller.as("auditor").get("/audit-events?operation=provisioning.mend&limit=1");
        assertThat(event.getString("items[0].actor")).isEqualTo("admin");
        assertThat(event.getString("items[0].changes.find { it.field == 'code' }.after"))
                .isEqualTo(COMMUNE);
        assertThat(event.getString("items[0].changes.find { it.field == 'done' }.after"))
                .isEqualTo("NOT_GRANTED FOREIGN_ROLE");
    }

    @Test
    void givesAHeadBackTheSecondFactorThatSomebodyHasTakenAway() {
        String roles = "/clients/" + realm.clientKey("giam-ngheo-api") + "/roles/";
        Map<String, Object> secondFactor = realm.told(roles + "second-factor").getMap("");
        realm.change("DELETE", roles + "agency:xa-phuoc-son:head/composites", List.of(secondFactor));
        assertThat(differences(COMMUNE)).containsExactly("SECOND_FACTOR_MISSING");

        admin.post("/provisioning/mend", Map.of("codes", List.of(COMMUNE)))
                .then()
                .statusCode(200);

        assertThat(differences(COMMUNE)).isEmpty();
        assertThat(realm.told(roles + "agency:xa-phuoc-son:head/composites").getList("name", String.class))
                .containsExactly("second-factor");
    }

    @Test
    void refusesToMendAUnitThatNobodyKnows() {
        assertProblem(
                        admin.post("/provisioning/mend", Map.of("codes", List.of(COMMUNE, "thu-khong-co"))),
                        422,
                        "invalid-fields")
                .pointsAt("/codes/1")
                .breaks("unknown-reference");
    }

    @Test
    void doesEachTaskOnceWhenInstancesRunTogether() throws Exception {
        for (int i = 0; i < 6; i++) {
            units.entered("thu-" + i, "Phòng Thử " + i);
        }
        List<Thread> instances =
                Stream.generate(() -> new Thread(job::run)).limit(3).toList();
        instances.forEach(Thread::start);
        for (Thread instance : instances) {
            instance.join();
        }

        JsonPath tasks = admin.get("/unit-tasks?limit=100");
        assertThat(tasks.getList("items.state", String.class)).hasSize(6).containsOnly("DONE");
        assertThat(tasks.getList("items.attempts", Integer.class)).containsOnly(1);
        assertThat(admin.get("/provisioning").getList("units.differences.flatten()"))
                .isEmpty();
    }

    @Test
    void tellsAdministratorsWhoHasWhichRole() {
        JsonPath holders = admin.get("/role-holders");

        String unit = "units.find { it.code == 'xa-phuoc-son' }.holders";
        assertThat(holders.getList(unit + ".fullName", String.class))
                .containsExactly("Trần Văn Bình", "Nguyễn Thị Mai");
        assertThat(holders.getList(unit + ".role", String.class)).containsExactly("HEAD", "OFFICER");
        assertThat(holders.getString(unit + "[0].url"))
                .isEqualTo("http://console.example/admin/giam-ngheo/console/#/giam-ngheo/users/"
                        + realm.userKey("commune-head") + "/settings");
        assertThat(holders.getString("")).doesNotContain("@");
    }

    @Test
    void tellsTheSameAsASheet() {
        JsonPath holders = admin.get("/role-holders");

        List<Map<String, Object>> rows =
                Workbooks.table(admin.send("/sheets/role-holders").asByteArray(), "Đơn vị và người có vai trò");

        assertThat(rows)
                .filteredOn(row -> row.containsKey("Tên đăng nhập"))
                .extracting(row -> row.get("Mã") + " " + row.get("Tên đăng nhập"))
                .isEqualTo(
                        holders.getList("units.collectMany { u -> u.holders.collect { u.code + ' ' + it.userName } }"));
        assertThat(rows)
                .filteredOn(row -> COMMUNE.equals(row.get("Mã")))
                .extracting(row -> row.get("Người có vai trò"))
                .containsExactly("Trần Văn Bình", "Nguyễn Thị Mai");
        assertThat(rows)
                .filteredOn(row -> "Trần Văn Bình".equals(row.get("Người có vai trò")))
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("Vai trò", "Lãnh đạo đơn vị")
                        .doesNotContainKeys("Đã khóa", "Gán riêng"));
        assertThat(rows)
                .filteredOn(row -> !row.containsKey("Tên đăng nhập"))
                .extracting(row -> row.get("Mã"))
                .isEqualTo(holders.getList("units.findAll { it.holders.isEmpty() }.code"));
        assertProblem(Caller.as("commune-head").send("/sheets/role-holders"), 403, "forbidden");
    }

    @Test
    void tellsPeopleTheNamesOfTheirColleaguesAndNothingMore() {
        JsonPath mine = Caller.as("commune-officer").get("/colleagues");

        assertThat(mine.getList("units.agencyCode", String.class)).containsExactly(COMMUNE);
        Map<String, Object> head = new HashMap<>(Map.of("fullName", "Trần Văn Bình", "roles", List.of("HEAD")));
        head.put("userName", null);
        assertThat(mine.getList("units[0].colleagues", Map.class)).containsExactly(head);
        assertThat(Caller.as("auditor").get("/colleagues").getList("units")).isEmpty();
    }

    @Test
    void tellsTheHeadByWhichNamesToNameADeputy() {
        assertThat(Caller.as("commune-head").get("/colleagues").getList("units[0].colleagues.userName"))
                .containsExactly("commune-officer");
    }

    private List<String> differences(String code) {
        return admin.get("/provisioning")
                .getList("units.find { it.code == '" + code + "' }.differences.kind", String.class);
    }

    private List<Object> task(String code, String field) {
        return admin.get("/unit-tasks?code=" + code).getList("items." + field);
    }
}
