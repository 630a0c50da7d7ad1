package vn.giamngheo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Rounds;

/** What a report changes from one submission to the next: what was withdrawn was judged by nobody. */
@ApiTest
class ReportVersionsTest {
    private final Caller officer = Caller.as("commune-officer");
    private final Caller head = Caller.as("commune-head");
    private final Caller manager = Caller.as("manager");
    private String report = "";

    @BeforeEach
    void submitTwiceWithAWithdrawalBetween() {
        report = Rounds.report(manager, Rounds.january(manager), "xa-phuoc-son");
        submit(40);
        Rounds.step(manager, report, "return", Map.of("reason", "Xem lại"))
                .then()
                .statusCode(200);
        submit(41);
        Rounds.taken(head, report, "withdraw");
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
    }

    @Test
    void areHeldAgainstTheLastThatWasNotWithdrawn() {
        assertThat(values("", "before")).containsOnly(40);
        submit(41);

        assertThat(values("", "before")).hasSize(3).containsOnly(40);
        assertThat(values("", "now")).containsOnly(41);
    }

    @Test
    void areToldOfEachSubmission() {
        submit(42);
        List<String> submissions = manager.get("/report-events?limit=100&reportId=" + report)
                .getList("items.findAll { it.action == 'SUBMIT' }.id", String.class);

        assertThat(values("&eventId=" + submissions.get(0), "now")).isEmpty();
        assertThat(values("&eventId=" + submissions.get(1), "before")).containsOnly(40);
        assertThat(values("&eventId=" + submissions.get(1), "now")).containsOnly(41);
        assertThat(values("&eventId=" + submissions.get(2), "before")).containsOnly(40);
        assertThat(values("&eventId=" + submissions.get(2), "now")).containsOnly(42);
        String edited = manager.get("/report-events?reportId=" + report).getString("items[0].id");
        assertProblem(manager.send("/report-changes?reportId=" + report + "&eventId=" + edited), 404, "not-found");
    }

    private List<Integer> values(String more, String when) {
        return manager.get("/report-changes?reportId=" + report + more).getList("items." + when + ".value");
    }

    private void submit(int value) {
        Rounds.fill(officer, report, value);
        Rounds.taken(officer, report, "ask-for-signature");
        Rounds.taken(head, report, "submit");
    }
}
