package vn.giamngheo.testing;

import java.util.UUID;

/** Amendments past all rules: an issued one stands in the way of a test that wants its plan back. */
public final class Amendments {
    private static final String[] TABLES = {"plan_amendment_change", "plan_amendment"};

    private Amendments() {}

    /** Enters an issued amendment of the plan with one change, which says what the plan says. */
    public static void enterIssued(String planId) {
        UUID id = UUID.randomUUID();
        String content =
                "jsonb_build_object('plan', jsonb_build_object('title', title, 'generalObjective', general_objective))";
        Database.forget(
                "insert into plan_amendment (id, version, plan_id, ordinal, status, summary) values ('" + id + "', 0, '"
                        + planId + "', 1, 'DRAFT', 'Điều chỉnh thử')",
                "insert into plan_amendment_change (id, version, amendment_id, position, kind, operation, thing_id, thing_version,"
                        + " content_before, content_after) select gen_random_uuid(), 0, '" + id
                        + "', 1, 'PLAN', 'CHANGE', id, version, " + content + ", " + content + " from plan where id = '"
                        + planId + "'",
                "update plan_amendment set status = 'ISSUED', number = '1/QĐ-UBND', issued_on = '2024-06-01' where id = '"
                        + id + "'");
    }

    /** Takes away the amendments of every plan of that year. */
    public static void forget(int year) {
        String plans = "(select id from plan where year = " + year + ")";
        String[] statements = new String[3 * TABLES.length];
        for (int i = 0; i < TABLES.length; i++) {
            String table = TABLES[i];
            String ofPlans = i == 0
                    ? "amendment_id in (select id from plan_amendment where plan_id in " + plans + ")"
                    : "plan_id in " + plans;
            statements[3 * i] = "alter table " + table + " disable trigger " + table + "_stands";
            statements[3 * i + 1] = "delete from " + table + " where " + ofPlans;
            statements[3 * i + 2] = "alter table " + table + " enable trigger " + table + "_stands";
        }
        Database.forget(statements);
    }
}
