package vn.giamngheo.plancopy;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.DraftPlan;

/** Two that verify an indicator together do so in next year's plan too, and so do those who carry on their work. */
@ApiTest
class TwoVerifiersCopyTest {
    private static final int WITHIN = 2025;
    private static final int AFTER = 2027;
    private final Caller manager = Caller.as("manager");
    private final Caller admin = Caller.as("admin");

    @BeforeEach
    void letTwoVerify() {
        verifiedBy("nnptnt", "'tckh'");
    }

    @AfterEach
    void forget() {
        DraftPlan.forget(WITHIN);
        DraftPlan.forget(AFTER);
        verifiedBy("vhtt", "null");
        Database.forget(
                "update agency set successor_id = null where successor_id is not null",
                "delete from agency where code like 'thu-%'");
    }

    @Test
    void areThoseOfThePlanThatIsCopied() {
        JsonPath copied = copied(WITHIN);

        assertThat(copied.getString("verifierId")).isEqualTo(idOf("nnptnt"));
        assertThat(copied.getString("coVerifierId")).isEqualTo(idOf("tckh"));
    }

    @Test
    void areStillTwoWhereAnotherCarriesOnTheWorkOfOne() {
        String heir = endWithHeir("tckh");

        JsonPath copied = copied(AFTER);

        assertThat(copied.getString("coVerifierId")).isEqualTo(heir);
        assertThat(copied.getString("note")).contains("cơ quan cùng kiểm tra: chuyển cho đơn vị kế thừa");
    }

    @Test
    void areOneWhereOneCarriesOnTheWorkOfBoth() {
        String heir = endWithHeir("nnptnt", "tckh");

        JsonPath copied = copied(AFTER);

        assertThat(copied.getString("verifierId")).isEqualTo(heir);
        assertThat(copied.getString("coVerifierId")).isNull();
    }

    /** Who collects and verifies the indicator in the copy for a year. */
    private JsonPath copied(int year) {
        String plan = manager.post("/plans/" + manager.planId() + "/copy", Map.of("year", year))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String id = manager.idOf("/indicators?limit=100&planId=" + plan, "code", "I8");
        return manager.get("/indicators/" + id).setRootPath("assignment");
    }

    private String endWithHeir(String... codes) {
        Map<String, Object> request = new HashMap<>(
                Map.of("code", "thu-ke-thua", "name", "Phòng Kinh tế", "shortName", "Phòng KT", "kind", "DEPARTMENT"));
        request.put("areaId", admin.idOf("/areas?search=550", "code", "550"));
        request.put("validFrom", "2025-07-01");
        request.put("participates", true);
        request.put("source", Map.of("provenance", "SAMPLE"));
        String heir = admin.post("/agencies", request).jsonPath().getString("id");
        for (String code : codes) {
            String id = idOf(code);
            admin.post(
                            "/agencies/" + id + "/end",
                            admin.get("/agencies/" + id).getInt("version"),
                            Map.of("validTo", "2025-06-30", "successorId", heir))
                    .then()
                    .statusCode(200);
        }
        return heir;
    }

    private String idOf(String code) {
        return admin.idOf("/agencies?search=" + code, "code", code);
    }

    private static void verifiedBy(String code, String otherCode) {
        Database.forget(
                "update indicator set verifier_id = (select id from agency where code = '" + code
                        + "'), co_verifier_id = (select id from agency where code = " + otherCode
                        + ") where code = 'I8' and plan_id in (select id from plan where year = 2024 and parent_plan_id is null)");
    }
}
