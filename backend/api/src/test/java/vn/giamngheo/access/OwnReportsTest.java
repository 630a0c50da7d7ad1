package vn.giamngheo.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Files;
import vn.giamngheo.testing.Own;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Rounds;
import vn.giamngheo.testing.Workbooks;

/** What a commune reports, asks and delegates is its own people's, and its verifier's where they judge it. */
@ApiTest
@TestInstance(Lifecycle.PER_CLASS)
class OwnReportsTest {
    private static final String COMMUNE = "xa-phuoc-son";
    private static final String OFFICER = "commune-officer";
    private static final String HEAD = "commune-head";
    private final Caller officer = Caller.as(OFFICER);
    private final Caller manager = Caller.as("manager");
    private Own own;
    private String report = "";

    @BeforeAll
    void readTheContract() {
        own = new Own();
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
        Examples.forgetAll();
    }

    @AfterAll
    void allAreShown() {
        assertThat(own.shown()).isEqualTo(Own.shownIn("reports"));
    }

    @Test
    void isEnteredByTheUnitsOwnOfficerByWhateverWay() {
        openJanuary();
        JsonPath row = officer.get("/report-results/" + report);
        Map<String, Object> cell = Map.of(
                "resultId",
                row.getString("rows.find { it.code == 'I2' }.resultId"),
                "version",
                row.getInt("rows.find { it.code == 'I2' }.version"),
                "value",
                12);
        own.shows("enterReportResults", OFFICER, report, null, Map.of("cells", List.of(cell)));
        byte[] sheet = Workbooks.filled(
                officer.send("/sheets/report-results/" + report).asByteArray(), "I2", line -> line.set("Số liệu", 13));
        own.shows("previewReportResults", OFFICER, report, null, sheet, HEAD);
        own.shows("markReportResults", OFFICER, report, null, sheet, HEAD);
        own.shows("importReportResults", OFFICER, report, null, sheet);
        Map<String, Object> figure = new HashMap<>(Map.of("frequency", "MONTHLY", "dataTo", "2024-01-14"));
        figure.putAll(Map.of("indicatorCode", "I2", "areaCode", "21970", "value", 14, "version", 2));
        own.shows(
                "enterResultsByCodes",
                OFFICER,
                "",
                null,
                Map.of("planId", officer.planId(), "figures", List.of(figure)));
    }

    @Test
    void isLedOnByTheUnitsPeopleAndJudgedByItsVerifier() {
        openJanuary();
        Rounds.fill(officer, report, 12);
        own.shows("setReportNarrative", OFFICER, report, version(), Map.of("results", "Đã mở hai lớp"));
        own.shows("createReportComment", OFFICER, "", null, Map.of("reportId", report, "text", "Xin chờ"), HEAD);

        own.shows("askForSignature", OFFICER, "", null, sections());
        own.shows("sendSectionsBack", HEAD, "", null, sections("reason", "Thiếu một thôn"));
        Rounds.taken(officer, report, "ask-for-signature");
        own.shows("submitSections", HEAD, "", null, sections());
        own.shows("withdrawSections", HEAD, "", null, sections());
        Rounds.taken(officer, report, "ask-for-signature");
        Rounds.taken(Caller.as(HEAD), report, "submit");
        own.shows("verifySections", "manager", "", null, sections());
        own.shows("returnSections", "manager", "", null, sections("reason", "Xem lại"));
    }

    @Test
    void isEnteredFromPaperByTheManagerAlone() {
        openJanuary();
        String scan = Examples.attachment(manager, "bao-cao.pdf", Files.pdf("x"));

        own.shows(
                "setReportPaper",
                "manager",
                report,
                version(),
                Map.of("number", "12/BC-UBND", "date", "2024-01-16", "attachmentId", scan));
    }

    @Test
    void isAskedForHelpByTheUnitItself() {
        Map<String, Object> asked = Examples.obstacle(officer, "DA3-TDA1");
        String retracted =
                own.shows("createObstacle", OFFICER, "", null, asked, HEAD).path("id");
        own.shows("retractObstacle", OFFICER, retracted, 0, Map.of("text", "Ghi nhầm"), HEAD);
        String id = Examples.reported(officer, asked);
        own.shows("replyToObstacle", OFFICER, id, 0, Map.of("text", "Có ba hộ"), HEAD);
        manager.post("/obstacles/" + id + "/answer", 1, Map.of("text", "Đã rõ"))
                .then()
                .statusCode(200);
        own.shows("closeObstacle", OFFICER, id, 2, Map.of(), HEAD);
        own.shows("reopenObstacle", OFFICER, id, 3, Map.of("text", "Chưa xong"), HEAD);
    }

    @Test
    void isDelegatedByItsHeadAlone() {
        Map<String, Object> delegation = Examples.delegation(officer, COMMUNE, "no-role");
        delegation.put("form", "TUQ");

        String id = own.shows("createDelegation", HEAD, "", null, delegation).path("id");
        own.shows("endDelegation", HEAD, id, 0, Map.of("reason", "hết"));
    }

    @Test
    void keepsAFileThatItsUploaderAloneTakesAway() {
        own.shows("deleteAttachment", OFFICER, Examples.attachment(officer, "a.pdf", Files.pdf("x")), 0, null);
    }

    private void openJanuary() {
        report = Rounds.report(manager, Rounds.january(manager), COMMUNE);
    }

    private int version() {
        return manager.get("/reports/" + report).getInt("version");
    }

    /** All sections of the report as they are, with more to say or nothing. */
    private Map<String, Object> sections(String... more) {
        JsonPath seen = manager.get("/reports/" + report);
        List<Map<String, Object>> sections = new ArrayList<>();
        for (int i = 0; i < seen.getList("sections").size(); i++) {
            String section = "sections[" + i + "].";
            sections.add(Map.of("id", seen.getString(section + "id"), "version", seen.getInt(section + "version")));
        }
        Map<String, Object> body = new HashMap<>(Map.of("sections", sections));
        for (int i = 0; i < more.length; i += 2) {
            body.put(more[i], more[i + 1]);
        }
        return body;
    }
}
