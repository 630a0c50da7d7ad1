package vn.giamngheo.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Files;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Rounds;

/** One step with the sections of several units: what is done in the place of one of them is not told of another. */
@ApiTest
class StepsOfSeveralUnitsTest {
    private final Caller manager = Caller.as("manager");

    @AfterEach
    void forget() {
        Reporting.forgetAll();
        Examples.forgetAll();
    }

    @Test
    void nameForEachUnitItsOwnPaper() {
        String round = Rounds.january(manager);
        List<String> reports = manager.get("/reports?limit=100&roundId=" + round)
                .getList("items.findAll { it.agencyCode.startsWith('xa-') }.id", String.class)
                .subList(0, 2);
        List<Map<String, Object>> sections = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            String report = reports.get(i);
            giveOnPaper(report, "1" + i + "/BC-UBND");
            JsonPath now = manager.get("/reports/" + report);
            sections.add(Map.of("id", now.getString("sections[0].id"), "version", now.getInt("sections[0].version")));
        }

        manager.post("/report-sections/ask-for-signature", Map.of("sections", sections))
                .then()
                .statusCode(200);

        for (int i = 0; i < sections.size(); i++) {
            String section = String.valueOf(sections.get(i).get("id"));
            assertThat(inPlaceOf("report_section", "entity_id::text", section))
                    .singleElement()
                    .asString()
                    .endsWith(", 1" + i + "/BC-UBND");
            assertThat(inPlaceOf("report_event", "after ->> 'section_id'", section))
                    .singleElement()
                    .asString()
                    .endsWith(", 1" + i + "/BC-UBND");
        }
    }

    private void giveOnPaper(String report, String number) {
        String scan = Examples.attachment(manager, "bao-cao.pdf", Files.pdf(number));
        manager.put(
                        "/report-papers/" + report,
                        manager.get("/reports/" + report).getInt("version"),
                        Map.of("number", number, "date", "2024-01-16", "attachmentId", scan))
                .then()
                .statusCode(200);
        Rounds.fill(manager, report, 9);
    }

    private static List<String> inPlaceOf(String entity, String column, String section) {
        try (Database database = Database.asOwner()) {
            return database.texts(
                    "select on_behalf_of from audit_event where operation = 'report.ask-for-signature' and entity = ? and "
                            + column + " = ?",
                    entity,
                    section);
        }
    }
}
