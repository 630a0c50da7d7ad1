package vn.giamngheo.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Reporting;

/** A sheet is read once and written as a whole: versions, trail, sums and answer are those of cells written one by one. */
@ApiTest
class CellsInOneStatementTest {
    private static final String MONTH = "Tháng 1";
    private static final String COMMUNE = "xa-phuoc-son";
    private final Caller officer = Caller.as("commune-officer");
    private String report = "";

    @BeforeEach
    void open() {
        Reporting.open(officer.planId(), "MONTHLY", MONTH, "2023-12-15", "2024-01-14");
        report = Reporting.report(MONTH, COMMUNE);
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
    }

    @Test
    void answersWithTheCellsAsTheyAreReadFromThenOn() {
        JsonPath answer = put(35);

        JsonPath read = officer.get("/report-results/" + report);
        List<Map<String, Object>> told = answer.getList("cells.row");
        assertThat(told).hasSizeGreaterThan(2);
        for (Map<String, Object> row : told) {
            assertThat(row).isEqualTo(read.getMap("rows.find { it.resultId == '" + row.get("resultId") + "' }"));
        }
        assertThat(answer.getList("cells.row.version")).containsOnly(1);
    }

    @Test
    void leavesATraceForEachCellAndNoneWhereNothingChanges() {
        int cells = put(35).getList("cells").size();
        put(35);
        JsonPath changed = put(36);

        assertThat(changed.getList("cells.version")).containsOnly(2);
        try (Database database = Database.asOwner()) {
            assertThat(database.number("select count(*) from audit_event a join result x on x.id = a.entity_id"
                            + " where a.entity = 'result' and a.action = 'UPDATE' and a.operation = 'result.enter'"
                            + " and (a.after ->> 'entered_by_name') is not null"))
                    .isEqualTo(2L * cells);
            // Each tells its own row before and after, and who asked for what.
            assertThat(database.number("select count(*) from audit_event where entity = 'result' and action = 'UPDATE'"
                            + " and before ->> 'id' = entity_id::text and after ->> 'id' = entity_id::text"
                            + " and (before ->> 'value')::numeric = 35 and (after ->> 'value')::numeric = 36"
                            + " and origin = '127.0.0.1' and client = 'giam-ngheo-cli' and request_code is not null"))
                    .isEqualTo(cells);
            assertThat(database.number("select count(*) from section_writer")).isEqualTo(1);
        }
        // Sums are of what is sent in; until then the cells count as asked for.
        Reporting.become(MONTH, COMMUNE, "SUBMITTED");
        try (Database database = Database.asOwner()) {
            assertThat(database.number("select sum(told) from result_rollup where own"))
                    .isEqualTo(cells);
            assertThat(database.number("select sum(value)::bigint from result_rollup where own"))
                    .isEqualTo(36L * cells);
        }
    }

    @Test
    void isRefusedForWhoNamesNobody() {
        try (Database database = Database.asOwner()) {
            assertThatThrownBy(() -> database.run("update result set note = 'x'"))
                    .hasMessageContaining("a write to result names neither its actor nor its operation");
        }
    }

    /** Tells that figure in each count of the report, over the version that is there. */
    private JsonPath put(int figure) {
        JsonPath rows = officer.get("/report-results/" + report);
        List<Map<String, Object>> cells = new ArrayList<>();
        for (Map<String, Object> row : rows.<Map<String, Object>>getList("rows.findAll { it.kind == 'COUNT' }")) {
            Map<String, Object> cell = new HashMap<>();
            cell.put("resultId", row.get("resultId"));
            cell.put("version", row.get("version"));
            cell.put("value", figure);
            cells.add(cell);
        }
        Response answer = officer.request()
                .contentType("application/json")
                .body(Map.of("cells", cells))
                .put("/report-results/" + report);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}
