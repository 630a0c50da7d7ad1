package vn.giamngheo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Rounds;

/** What came back to a unit goes in again: with other figures, with other words, or as it was with a word of why. */
@ApiTest
class ReportComesBackTest {
    private static final String WORDS = "Đã mở hai lớp";
    private final Caller officer = Caller.as("commune-officer");
    private final Caller head = Caller.as("commune-head");
    private final Caller manager = Caller.as("manager");
    private String report = "";

    @BeforeEach
    void submit() {
        report = Rounds.report(manager, Rounds.january(manager), "xa-phuoc-son");
        tell(WORDS).then().statusCode(200);
        Rounds.fill(officer, report, 12);
        Rounds.taken(officer, report, "ask-for-signature");
        Rounds.taken(head, report, "submit");
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
    }

    @Test
    void forItsWordsAndGoesInAgainWithOthers() {
        comeBack("Bổ sung phần khó khăn");

        tell("Đã mở hai lớp, còn thiếu giáo viên").then().statusCode(200);

        assertThat(state()).isEqualTo("DRAFT");
        assertThat(events("action")).endsWith("RETURN", "EDIT");
        assertThat(events("fromState")).endsWith("RETURNED");
        Rounds.taken(officer, report, "ask-for-signature");
        Rounds.taken(head, report, "submit");
        assertThat(state()).isEqualTo("SUBMITTED");
    }

    /** Who accepts it may find that it is wrong, too. */
    @Test
    void toTheManagersOwnAgencyFromTheLeader() {
        String half = Rounds.opened(manager, Rounds.base(manager, "HALF_YEARLY", "2023-12-15", "2024-06-14"));
        String own = Rounds.report(manager, half, "ldtbxh");
        Reporting.run(
                "update report_section set state = 'VERIFIED' where report_id in ('" + own + "', '" + report + "')");
        Caller leader = Caller.as("leader");
        Map<String, Object> reason = Map.of("reason", "Thiếu số liệu của trung tâm");

        assertThat(leader.get("/reports/" + own).getList("sections.allowedActions.flatten()", String.class))
                .contains("ACCEPT", "RETURN");
        assertThat(leader.get("/reports/" + report).getList("sections.allowedActions.flatten()"))
                .isEmpty();
        assertThat(leader.get("/reports/" + report)
                        .getList("sections[0].refusals.find { it.action == 'RETURN' }.who.part"))
                .containsOnlyOnce("MANAGER");
        assertProblem(Rounds.step(leader, report, "return", reason), 409, "step-not-possible");
        Rounds.step(leader, own, "return", reason).then().statusCode(200);

        assertThat(manager.get("/reports/" + own).getString("state")).isEqualTo("RETURNED");
        assertThat(manager.get("/report-events?reportId=" + own).getString("items[0].action"))
                .isEqualTo("RETURN");
    }

    @Test
    void andIsNotBegunBySavingTheSameWords() {
        comeBack("Bổ sung phần khó khăn");

        tell(WORDS).then().statusCode(200);

        assertThat(state()).isEqualTo("RETURNED");
        assertThat(events("action")).endsWith("SUBMIT", "RETURN");
    }

    @Test
    void byMistakeAndGoesInAgainAsItIsWithAReason() {
        comeBack("Sai số");
        JsonPath seen = officer.get("/reports/" + report);

        Response silent = Rounds.step(officer, report, "ask-for-signature", Map.of());
        Rounds.step(officer, report, "ask-for-signature", Map.of("reason", "Số liệu đúng, nộp lại"))
                .then()
                .statusCode(200);
        Rounds.taken(head, report, "submit");

        assertThat(seen.getList("sections[0].allowedActions", String.class))
                .containsExactly("EDIT", "ASK_FOR_SIGNATURE");
        assertProblem(silent, 422, "invalid-fields").pointsAt("/reason").breaks("not-blank");
        assertThat(events("reason")).contains("Số liệu đúng, nộp lại");
        assertThat(state()).isEqualTo("SUBMITTED");
    }

    @Test
    void reopenedByMistakeGoesInAgainTheSameWay() {
        Rounds.taken(manager, report, "verify");
        Rounds.taken(manager, report, "accept");
        Rounds.step(manager, report, "reopen", Map.of("reason", "Xem lại"))
                .then()
                .statusCode(200);

        assertProblem(Rounds.step(officer, report, "ask-for-signature", Map.of()), 422, "invalid-fields");
        Rounds.step(officer, report, "ask-for-signature", Map.of("reason", "Không có gì để sửa"))
                .then()
                .statusCode(200);

        assertThat(state()).isEqualTo("READY");
    }

    private void comeBack(String reason) {
        Rounds.step(manager, report, "return", Map.of("reason", reason)).then().statusCode(200);
    }

    private Response tell(String words) {
        int version = officer.get("/reports/" + report).getInt("version");
        return officer.put("/report-narratives/" + report, version, Map.of("results", words));
    }

    private String state() {
        return manager.get("/reports/" + report).getString("state");
    }

    private List<String> events(String field) {
        return manager.get("/report-events?limit=100&reportId=" + report).getList("items." + field, String.class);
    }
}
