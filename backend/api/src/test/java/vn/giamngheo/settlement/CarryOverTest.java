package vn.giamngheo.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.planfile.PlanFileService;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.DraftPlan;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Grants;

/** What a settled year has left goes on into the next: all of it, nothing more, and each đồng once. */
@ApiTest
class CarryOverTest {
    private static final int NEXT_YEAR = 2025;

    @Inject
    PlanFileService planFiles;

    private final Caller finance = Caller.as("finance");
    private String planId;
    private String subProjectId;
    private String districtId;
    private String communeId;
    private String nextId;

    @BeforeEach
    void grant() {
        planId = finance.planId();
        subProjectId = subProject(planId, "DA3-TDA1");
        districtId = Examples.agency(finance, "ubnd-huyen");
        communeId = Examples.agency(finance, "xa-phuoc-son");
        nextId = DraftPlan.load(planFiles, NEXT_YEAR).id().toString();
        Grants.grant(planId, subProjectId, "CENTRAL", communeId, 500_000, "2024-04-01");
    }

    @AfterEach
    void forget() {
        Grants.forgetAll();
        DraftPlan.forget(NEXT_YEAR);
    }

    @Test
    void draftsNoMoreThanWasSettledWhereOneHasOverspent() {
        Grants.grant(planId, subProjectId, "CENTRAL", districtId, 400_000, "2024-04-01");
        Grants.move(planId, subProjectId, "CENTRAL", communeId, null, 600_000, "2024-12-01");
        Grants.settle(planId);

        JsonPath drafted = carryOver().then().statusCode(200).extract().jsonPath();

        assertThat(drafted.getLong("total"))
                .isEqualTo(finance.get("/plans/" + planId + "/settlement").getLong("total.remaining"))
                .isEqualTo(300_000);
        JsonPath lines = linesOf(drafted);
        assertThat(lines.getList("lines.amount", Long.class)).containsExactly(300_000L);
        assertThat(lines.getString("lines[0].toAgencyId")).isEqualTo(districtId);
        assertThat(lines.getString("lines[0].note")).isEqualTo("Đã trừ 100.000 đồng do đơn vị khác chi vượt");
    }

    private JsonPath linesOf(JsonPath drafted) {
        return finance.get("/decisions/" + drafted.getString("decisionId") + "/lines");
    }

    private String subProject(String ofPlanId, String code) {
        return finance.idOf("/sub-projects?limit=100&planId=" + ofPlanId, "code", code);
    }

    private Response carryOver() {
        return finance.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/plans/" + planId + "/settlement/carry-over");
    }
}
