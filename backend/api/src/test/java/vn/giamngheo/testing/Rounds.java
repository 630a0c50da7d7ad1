package vn.giamngheo.testing;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rounds as the manager opens them, and reports as units lead them on. {@link Reporting#forgetAll} takes them away. */
public final class Rounds {
    private Rounds() {}

    /** The base round of that frequency and these dates. */
    public static Map<String, Object> base(Caller manager, String frequency, String from, String to) {
        Map<String, Object> round = new HashMap<>();
        round.put("planId", manager.planId());
        round.put("kind", "BASE");
        round.put("frequency", frequency);
        round.put("dataFrom", from);
        round.put("dataTo", to);
        return round;
    }

    /** Opens the round of January 2024; tells its id. */
    public static String january(Caller manager) {
        return opened(manager, base(manager, "MONTHLY", "2023-12-15", "2024-01-14"));
    }

    /** Opens a round, which must be taken; tells its id. */
    public static String opened(Caller manager, Map<String, Object> round) {
        Response opened = manager.post("/rounds", round);
        opened.then().statusCode(201);
        return opened.jsonPath().getString("id");
    }

    /** The id of an agency's report in a round. */
    public static String report(Caller caller, String roundId, String agencyCode) {
        return caller.idOf("/reports?limit=100&roundId=" + roundId, "agencyCode", agencyCode);
    }

    /** Tells a figure in every cell of a report. */
    public static void fill(Caller officer, String reportId, int value) {
        JsonPath grid = officer.get("/report-results/" + reportId);
        List<Map<String, Object>> cells = new ArrayList<>();
        for (int i = 0; i < grid.getList("rows").size(); i++) {
            Map<String, Object> cell = new HashMap<>();
            cell.put("resultId", grid.getString("rows[" + i + "].resultId"));
            cell.put("version", grid.getInt("rows[" + i + "].version"));
            switch (grid.getString("rows[" + i + "].kind")) {
                case "COUNT" -> cell.put("value", value);
                case "QUALITATIVE" -> cell.put("words", "Đã thực hiện");
                default -> {
                    cell.put("numerator", value);
                    cell.put("denominator", value * 2);
                }
            }
            cells.add(cell);
        }
        officer.request()
                .contentType("application/json")
                .body(Map.of("cells", cells))
                .put("/report-results/" + reportId)
                .then()
                .statusCode(200);
    }

    /** The answer to a step with all sections of a report. */
    public static Response step(Caller caller, String reportId, String step, Map<String, Object> more) {
        JsonPath report = caller.get("/reports/" + reportId);
        List<Map<String, Object>> sections = new ArrayList<>();
        for (int i = 0; i < report.getList("sections").size(); i++) {
            sections.add(Map.of(
                    "id",
                    report.getString("sections[" + i + "].id"),
                    "version",
                    report.getInt("sections[" + i + "].version")));
        }
        Map<String, Object> body = new HashMap<>(more);
        body.put("sections", sections);
        return caller.post("/report-sections/" + step, body);
    }

    /** Takes a step with all sections of a report, which must be possible. */
    public static void taken(Caller caller, String reportId, String step) {
        step(caller, reportId, step, Map.of()).then().statusCode(200);
    }
}
