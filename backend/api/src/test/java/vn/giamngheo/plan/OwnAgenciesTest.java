package vn.giamngheo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.CommuneDraft;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.DraftPlan;
import vn.giamngheo.testing.Realm;

/** Which agencies manage and issue a district's plan is put right while it is a draft, as a copy may name some that have ended. */
@ApiTest
class OwnAgenciesTest {
    private static final int YEAR = 2027;
    private static final String SOMEBODY = "no-role";
    private final Caller manager = Caller.as("manager");
    private final Caller admin = Caller.as("admin");
    private final Realm realm = new Realm();
    private String path = "";

    @BeforeEach
    void copyAPlanOfAgenciesThatEnd() {
        path = "/plans/"
                + manager.post("/plans/" + manager.planId() + "/copy", Map.of("year", YEAR))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    @AfterEach
    void forgetThem() {
        realm.leaveAll(SOMEBODY);
        CommuneDraft.forget();
        DraftPlan.forget(YEAR);
        Database.forget("delete from agency where code like 'thu-%'");
    }

    @Test
    void arePutRightInADraft() {
        String managing = agency("thu-quan-ly", "2025-07-01", null);
        String issuing = agency("thu-ban-hanh", "2025-07-01", null);
        JsonPath before = manager.get(path);

        JsonPath changed = manager.put(path, 0, named(managing, issuing))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(changed.getString("managingAgencyId")).isEqualTo(managing);
        assertThat(changed.getString("issuingAgencyId")).isEqualTo(issuing);
        assertThat(changed.getMap("")).isEqualTo(manager.get(path).getMap(""));
        assertThat(changed.getInt("version")).isEqualTo(1);
        assertThat(changed.getString("source.note"))
                .as("what was said of those it no longer names")
                .isEqualTo("sao từ kế hoạch 2024");
        JsonPath history = manager.get(path + "/history?limit=1");
        assertThat(history.getString("items[0].operation")).isEqualTo("plan.change");
        String one = "items[0].changes.find { it.field == 'managingAgencyId' }.";
        assertThat(history.getString(one + "before")).isEqualTo(before.getString("managingAgencyId"));
        assertThat(history.getString(one + "after")).isEqualTo(managing);
        assertThat(history.getString("items[0].changes.find { it.field == 'issuingAgencyId' }.after"))
                .isEqualTo(issuing);
    }

    @Test
    void keepWhatIsSaidOfTheOtherOne() {
        String managing = agency("thu-quan-ly", "2025-07-01", null);

        JsonPath changed =
                manager.put(path, 0, named(managing, null)).then().extract().jsonPath();

        assertThat(changed.getString("source.note"))
                .startsWith("sao từ kế hoạch 2024; cơ quan ban hành: ")
                .doesNotContain("cơ quan quản lý");
    }

    @Test
    void stayEvenWhereTheyHaveEnded() {
        JsonPath before = manager.get(path);

        JsonPath changed = manager.put(path, 0, named(null, null))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(changed.getString("title")).isEqualTo("Kế hoạch mới");
        assertThat(changed.getString("managingAgencyId")).isEqualTo(before.getString("managingAgencyId"));
        assertThat(changed.getMap("source")).isEqualTo(before.getMap("source"));
    }

    @ParameterizedTest
    @CsvSource({"ended, 2015-01-01, 2021-12-31", "begins-after-the-year, 2028-01-01,"})
    void areThereInItsYear(String rule, String from, @Nullable String to) {
        String absent = agency("thu-khong-co", from, to);

        assertProblem(manager.put(path, 0, named(absent, null)), 422, "invalid-fields")
                .pointsAt("/managingAgencyId")
                .breaks(rule);
        assertProblem(manager.put(path, 0, named(null, absent)), 422, "invalid-fields")
                .pointsAt("/issuingAgencyId")
                .breaks(rule);
        assertThat(manager.get(path).getInt("version")).isZero();
    }

    @Test
    void areKnown() {
        assertProblem(manager.put(path, 0, named(UUID.randomUUID().toString(), null)), 422, "invalid-fields")
                .pointsAt("/managingAgencyId")
                .breaks("unknown-reference");
        Map<String, Object> without = named(null, null);
        without.remove("issuingAgencyId");
        assertProblem(manager.put(path, 0, without), 422, "invalid-fields").pointsAt("/issuingAgencyId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISSUED", "AMENDED"})
    void standOnceItIsIssued(String status) {
        Database.forget("update plan set status = '" + status + "' where year = " + YEAR);
        String other = agency("thu-quan-ly", "2025-07-01", null);

        assertProblem(manager.put(path, 0, named(other, null)), 409, "plan-issued")
                .pointsAt("/managingAgencyId")
                .breaks("only-in-draft");
        assertProblem(manager.put(path, 0, named(null, other)), 409, "plan-issued")
                .pointsAt("/issuingAgencyId")
                .breaks("only-in-draft");
        assertThat(manager.put(path, 0, named(null, null)).jsonPath().getList("errors"))
                .isEmpty();
        String amendment = manager.post(
                        "/amendments",
                        Map.of("planId", path.substring(path.lastIndexOf('/') + 1), "summary", "Đổi cơ quan quản lý"))
                .jsonPath()
                .getString("id");
        Map<String, Object> change = Map.of(
                "amendmentId",
                amendment,
                "kind",
                "PLAN",
                "operation",
                "CHANGE",
                "thingId",
                path.substring(path.lastIndexOf('/') + 1),
                "thingVersion",
                0,
                "plan",
                named(other, null));
        assertProblem(manager.post("/amendment-changes", change), 400, "malformed-body");
    }

    @Test
    void standInAClosedPlan() {
        Database.forget("update plan set status = 'CLOSED' where year = " + YEAR);

        assertProblem(manager.put(path, 0, named(agency("thu-quan-ly", "2025-07-01", null), null)), 409, "plan-closed");
    }

    @Test
    void areACommunesOwnInItsPlan() {
        CommuneDraft draft = CommuneDraft.begin();
        realm.join(SOMEBODY, "/programme/manager");
        realm.join(SOMEBODY, "/units/xa-phuoc-son/officer");
        Caller both = Caller.with(realm.grant("giam-ngheo-cli", SOMEBODY).getString("access_token"));
        path = "/plans/" + draft.id();
        String other = both.idOf("/agencies?search=xa-phuoc-hoa", "code", "xa-phuoc-hoa");

        assertProblem(both.put(path, 0, named(other, null)), 422, "invalid-fields")
                .pointsAt("/managingAgencyId")
                .breaks("communes-own");
        assertProblem(both.put(path, 0, named(null, other)), 422, "invalid-fields")
                .pointsAt("/issuingAgencyId")
                .breaks("communes-own");
        assertThat(both.put(path, 0, named(null, null)).statusCode()).isEqualTo(200);
    }

    /** What a draft is to say of itself, with these agencies or those that it has. */
    private Map<String, Object> named(@Nullable String managing, @Nullable String issuing) {
        JsonPath plan = manager.get(path);
        Map<String, Object> request = new HashMap<>();
        for (String kept : List.of("generalObjective", "number", "numberWords", "issuedOn", "dateWords")) {
            request.put(kept, plan.getString(kept));
        }
        request.put("title", "Kế hoạch mới");
        request.put("managingAgencyId", managing == null ? plan.getString("managingAgencyId") : managing);
        request.put("issuingAgencyId", issuing == null ? plan.getString("issuingAgencyId") : issuing);
        return request;
    }

    private String agency(String code, String from, @Nullable String to) {
        Map<String, Object> agency = new HashMap<>();
        agency.put("code", code);
        agency.put("name", "Phòng Thử nghiệm");
        agency.put("shortName", "Phòng TN");
        agency.put("kind", "DEPARTMENT");
        agency.put("areaId", admin.idOf("/areas?search=550", "code", "550"));
        agency.put("validFrom", from);
        agency.put("validTo", to);
        agency.put("participates", false);
        agency.put("source", Map.of("provenance", "SAMPLE"));
        return admin.post("/agencies", agency).then().statusCode(201).extract().path("id");
    }
}
