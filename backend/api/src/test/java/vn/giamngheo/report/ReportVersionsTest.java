package vn.giamngheo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Files;
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
        comeBack();
        submit(41);
        Rounds.taken(head, report, "withdraw");
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
        Examples.forgetAll();
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
        List<String> submissions = submissions();

        assertThat(values("&eventId=" + submissions.get(0), "now")).isEmpty();
        assertThat(values("&eventId=" + submissions.get(1), "before")).containsOnly(40);
        assertThat(values("&eventId=" + submissions.get(1), "now")).containsOnly(41);
        assertThat(values("&eventId=" + submissions.get(2), "before")).containsOnly(40);
        assertThat(values("&eventId=" + submissions.get(2), "now")).containsOnly(42);
        String edited = manager.get("/report-events?reportId=" + report).getString("items[0].id");
        assertProblem(manager.send("/report-changes?reportId=" + report + "&eventId=" + edited), 404, "not-found");
    }

    @Test
    void tellOfOtherWordsAndFilesWhereNoFigureDiffers() {
        tell("Đã mở hai lớp, còn thiếu giáo viên");
        String gone = hang("so-lieu-thon.pdf", List.of());
        submit(40);
        comeBack();
        tell("Đã mở hai lớp, đủ giáo viên");
        String come = hang("danh-sach.pdf", List.of(gone));
        assertThat(changes("").getString("words.now.results")).isEqualTo("Đã mở hai lớp, đủ giáo viên");
        submit(40);

        JsonPath last = changes("");

        assertThat(last.getString("words.before.results")).isEqualTo("Đã mở hai lớp, còn thiếu giáo viên");
        assertThat(last.getString("words.now.results")).isEqualTo("Đã mở hai lớp, đủ giáo viên");
        assertThat(last.getList("items")).hasSize(1);
        assertThat(last.getList("items[0].before.files.id")).isEqualTo(List.of(gone));
        assertThat(last.getList("items[0].before.files.name")).isEqualTo(List.of("so-lieu-thon.pdf"));
        assertThat(last.getList("items[0].now.files.id")).isEqualTo(List.of(come));
        comeBack();
        tell("Chưa nộp");
        JsonPath then = changes("&eventId=" + submissions().getLast());
        assertThat(then.getString("words.now.results")).isEqualTo("Đã mở hai lớp, đủ giáo viên");
        assertThat(then.getList("items[0].now.files.name")).isEqualTo(List.of("danh-sach.pdf"));
    }

    @Test
    void sayNothingOfWordsAndFilesThatWereNotKept() {
        Reporting.run("update report_event set narrative = null, figures = (select jsonb_agg(one - 'files')"
                + " from jsonb_array_elements(figures) one) where action = 'SUBMIT' and report_id = '" + report + "'");
        tell("Đã mở hai lớp");
        hang("danh-sach.pdf", List.of());
        submit(40);

        JsonPath last = changes("&eventId=" + submissions().getLast());

        assertThat(last.getList("items")).isEmpty();
        assertThat(last.getString("words")).isNull();
    }

    private void tell(String words) {
        int version = officer.get("/reports/" + report).getInt("version");
        officer.put("/report-narratives/" + report, version, Map.of("results", words))
                .then()
                .statusCode(200);
    }

    /** Hangs a file to the first figure, which stays, and takes others off it. */
    private String hang(String name, List<String> others) {
        String file = Examples.attachment(officer, name, Files.pdf("x"));
        JsonPath grid = officer.get("/report-results/" + report);
        officer.request()
                .contentType("application/json")
                .body(Map.of(
                        "cells",
                        List.of(Map.of(
                                "resultId",
                                grid.getString("rows[0].resultId"),
                                "version",
                                grid.getInt("rows[0].version"),
                                "figureStays",
                                true,
                                "files",
                                Map.of("attach", List.of(file), "detach", others)))))
                .put("/report-results/" + report)
                .then()
                .statusCode(200);
        return file;
    }

    private void comeBack() {
        Rounds.step(manager, report, "return", Map.of("reason", "Xem lại"))
                .then()
                .statusCode(200);
    }

    private List<String> submissions() {
        return manager.get("/report-events?limit=100&reportId=" + report)
                .getList("items.findAll { it.action == 'SUBMIT' }.id", String.class);
    }

    private JsonPath changes(String more) {
        return manager.get("/report-changes?reportId=" + report + more);
    }

    private List<Integer> values(String more, String when) {
        return changes(more).getList("items." + when + ".value");
    }

    private void submit(int value) {
        Rounds.fill(officer, report, value);
        Rounds.taken(officer, report, "ask-for-signature");
        Rounds.taken(head, report, "submit");
    }
}
