package vn.giamngheo.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.planfile.PlanFileService;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.DraftPlan;
import vn.giamngheo.testing.Reporting;

/** No amendment takes figures that were told out of the sums, be they told before it is drafted or until it is issued. */
@ApiTest
class ToldIndicatorAmendmentTest {
    private static final int YEAR = 2022;
    private static final String JANUARY = "Tháng 1";
    private final Caller manager = Caller.as("manager");
    private final Caller leader = Caller.as("leader");

    @Inject
    PlanFileService planFiles;

    private Drafting drafting = new Drafting(manager, "");
    private String jobs = "";

    @BeforeEach
    void askForJobs() {
        DraftPlan plan = DraftPlan.load(planFiles, YEAR);
        String planId = plan.id().toString();
        drafting = new Drafting(manager, planId);
        jobs = "/indicators/" + manager.idOf("/indicators?limit=100&planId=" + planId, "code", "I2");
        plan.become("ISSUED");
        Reporting.open(planId, "MONTHLY", JANUARY, "2021-12-15", "2022-01-14");
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
        DraftPlan.forget(YEAR);
    }

    @Test
    void isNotDraftedToCountOtherwiseWhatWasTold() {
        tell();
        String id = drafting.begin();

        Response refused = manager.post("/amendment-changes", asAStock(id));

        assertProblem(refused, 422, "invalid-fields")
                .pointsAt("/indicator/nature")
                .breaks("figures-told");
        assertThat(refused.jsonPath().getString("errors[0].params.rounds")).isEqualTo(JANUARY);
        Map<String, Object> named = drafting.request(jobs);
        named.put("name", "Lao động có việc làm");
        drafting.enter(drafting.change(id, "INDICATOR", jobs, "indicator", named));
        assertThat(drafting.issue(leader, id).statusCode()).isEqualTo(200);
    }

    @Test
    void isNotIssuedOnceItWasToldMeanwhile() {
        String id = drafting.begin();
        drafting.enter(asAStock(id));
        tell();

        Response refused = drafting.issue(leader, id);

        assertProblem(refused, 422, "invalid-fields")
                .pointsAt("/changes/0/indicator/nature")
                .breaks("figures-told");
        assertThat(manager.get(jobs).getString("nature")).isEqualTo("FLOW");
    }

    private static void tell() {
        Reporting.tell(JANUARY, "xa-phuoc-son", "I2", "value = 40");
        Reporting.become(JANUARY, "xa-phuoc-son", "ACCEPTED");
    }

    private Map<String, Object> asAStock(String amendmentId) {
        Map<String, Object> stock = drafting.request(jobs);
        stock.put("nature", "STOCK");
        return drafting.change(amendmentId, "INDICATOR", jobs, "indicator", stock);
    }
}
