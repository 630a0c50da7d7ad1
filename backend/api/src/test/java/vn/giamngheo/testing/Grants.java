package vn.giamngheo.testing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Money on the books, past all rules but the database's own: for tests of what is done with it. */
public final class Grants {
    private Grants() {}

    /** Grants an agency money from above by an issued decision of that day; the line is written as ids in SQL. */
    public static void grant(
            String planId, String subProjectId, String source, String agencyId, long amount, String day) {
        move(planId, subProjectId, source, null, agencyId, amount, day);
    }

    /** Moves money from one agency to another, or out of or into the district where one of them is absent. */
    public static void move(
            String planId,
            String subProjectId,
            String source,
            @Nullable String fromId,
            @Nullable String toId,
            long amount,
            String day) {
        String decision = UUID.randomUUID().toString();
        Database.forget(
                """
                insert into decision (id, version, plan_id, kind, authority, issuing_body, abstract, status, drafted_by, drafted_by_name,
                                      source_provenance)
                values ('%s', 0, '%s', 'INITIAL', 'SUPERIOR', 'UBND tỉnh', 'Thử', 'DRAFT', 'test', 'Test', 'SAMPLE')""".formatted(decision, planId),
                """
                insert into allocation (id, version, decision_id, position, plan_id, sub_project_id, source, capital_kind, from_agency_id,
                                        to_agency_id, amount, effective_on, flag_reason)
                values (gen_random_uuid(), 0, '%s', 0, '%s', '%s', '%s', 'RECURRENT', %s, %s, %d, '%s', 'test')""".formatted(decision, planId, subProjectId, source, quoted(fromId), quoted(toId), amount, day),
                """
                update decision set status = 'ISSUED', number = '%s', issued_on = '%s', issued_by = 'test', issued_by_name = 'Test',
                       issued_at = now() where id = '%s'""".formatted(decision, day, decision));
    }

    /** Closes the plan's year. */
    public static void settle(String planId) {
        Database.forget("""
                insert into settlement (id, version, plan_id, settled_on, settled_by, settled_by_name, settled_at)
                values (gen_random_uuid(), 0, '%s', '2024-12-31', 'test', 'Test', now())""".formatted(planId));
    }

    /** Takes away all money, which only the owner of the tables can: history is not deleted otherwise. */
    public static void forgetAll() {
        Database.forget(
                "delete from treasury_line",
                "delete from treasury_statement",
                "alter table sheet_import disable trigger sheet_import_append_only",
                "delete from sheet_import where subject = 'disbursement'",
                "alter table sheet_import enable trigger sheet_import_append_only");
        Money.forgetAll();
    }

    private static String quoted(@Nullable String id) {
        return id == null ? "null" : "'" + id + "'";
    }
}
