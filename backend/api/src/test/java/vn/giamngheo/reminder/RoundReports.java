package vn.giamngheo.reminder;

import java.util.Map;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Reporting;

/** A round whose units have had their time for so long that no mail reminds them, and the report that is made of it. */
final class RoundReports {
    static final String ROUND = "Tháng 01/2024";
    static final String SON = "xa-phuoc-son";

    private RoundReports() {}

    /** Opens the round; tells its id. */
    static String open() {
        Reporting.open(Caller.as("manager").planId(), "MONTHLY", ROUND, "2023-12-15", "2024-01-14");
        return idOf(ROUND);
    }

    static String idOf(String round) {
        Caller manager = Caller.as("manager");
        return manager.idOf("/rounds?limit=100&planId=" + manager.planId(), "name", round);
    }

    /** The manager begins the round's report, or its next revision. */
    static String made(String roundId) {
        return Caller.as("manager")
                .post("/consolidations", Map.of("roundId", roundId))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The leader issues it. */
    static void issue(String id) {
        Caller.as("leader")
                .post(
                        "/consolidations/" + id + "/issue",
                        0,
                        Map.of("number", "12/BC-UBND", "issuedOn", "2024-02-20", "signatory", Map.of()))
                .then()
                .statusCode(200);
    }

    /** A report of the round was accepted now. */
    static void isAccepted() {
        Reporting.run(
                "insert into report_event (id, version, report_id, section_id, action, from_state, to_state, actor_id,"
                        + " actor_name, happened_at) select gen_random_uuid(), 0, s.report_id, s.id, 'ACCEPT',"
                        + " 'VERIFIED', 'ACCEPTED', 'tester', 'Tester', clock_timestamp() from report_section s"
                        + " where s.report_id = '" + Reporting.report(ROUND, SON) + "'");
    }
}
