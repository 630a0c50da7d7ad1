package vn.giamngheo.testing;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decisions and disbursements written straight into the ledger of a plan, as its triggers let them; whoever writes forgets them. */
public final class Books {
    private final String planId;

    public Books(String planId) {
        this.planId = planId;
    }

    /** One line: for a sub-project's id, out of a source; an absent agency is the world outside. */
    public record Line(
            UUID id,
            String subProjectId,
            String source,
            String capitalKind,
            @Nullable String from,
            @Nullable String to,
            long amount,
            @Nullable UUID reverses) {

        /** A line of recurrent capital. */
        public static Line of(
                String subProjectId, String source, @Nullable String from, @Nullable String to, long amount) {
            return new Line(UUID.randomUUID(), subProjectId, source, "RECURRENT", from, to, amount, null);
        }

        /** The line that takes this one back. */
        public Line reversed() {
            return new Line(UUID.randomUUID(), subProjectId, source, capitalKind, to, from, amount, id);
        }
    }

    /** Issues a decision of somebody above; tells its id. Its lines may take what is not there, with a reason. */
    public UUID superior(String kind, LocalDate on, Line... lines) throws SQLException {
        return issue(kind, "SUPERIOR", null, on, lines);
    }

    /** Issues a decision of the agency's own; tells its id. */
    public UUID own(String agencyId, String kind, LocalDate on, Line... lines) throws SQLException {
        return issue(kind, "OWN", agencyId, on, lines);
    }

    private UUID issue(String kind, String authority, @Nullable String agencyId, LocalDate on, Line... lines)
            throws SQLException {
        UUID id = UUID.randomUUID();
        List<String> statements = new ArrayList<>(List.of(
                actor(),
                "insert into decision (id, version, plan_id, kind, authority, agency_id, issuing_body, number, issued_on, abstract,"
                        + " status, drafted_by, drafted_by_name, source_provenance) values (" + text(id) + ", 0, "
                        + text(planId) + ", " + text(kind) + ", " + text(authority) + ", " + text(agencyId)
                        + ", 'UBND tỉnh', " + text(id.toString().substring(0, 8)) + ", " + text(on)
                        + ", 'Phân bổ kinh phí', 'DRAFT', 'u', 'U', 'SAMPLE')"));
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            Line line = lines[i];
            values.append(i == 0 ? "" : ", ")
                    .append("(%s, 0, %s, %d, %s, %s, %s, %s, %s, %s, %d, %s, %s, %s)"
                            .formatted(
                                    text(line.id()),
                                    text(id),
                                    i,
                                    text(planId),
                                    text(line.subProjectId()),
                                    text(line.source()),
                                    text(line.capitalKind()),
                                    text(line.from()),
                                    text(line.to()),
                                    line.amount(),
                                    text(on),
                                    text(line.reverses()),
                                    authority.equals("SUPERIOR") ? "'đã quyết định'" : "null"));
        }
        statements.add(
                "insert into allocation (id, version, decision_id, position, plan_id, sub_project_id, source, capital_kind,"
                        + " from_agency_id, to_agency_id, amount, effective_on, reverses_id, flag_reason) values "
                        + values);
        statements.add("update decision set status = 'ISSUED', issued_by = 'v', issued_by_name = 'V', issued_at = now()"
                + " where id = " + text(id));
        run(statements);
        return id;
    }

    /** Records a payment; tells its id. */
    public UUID paid(String agencyId, LocalDate on, String subProjectId, String source, long amount)
            throws SQLException {
        return pay(agencyId, on, subProjectId, source, amount, null, null);
    }

    /** Records a payment of what is not there, with a reason; tells its id. */
    public UUID paidUncovered(String agencyId, LocalDate on, String subProjectId, String source, long amount)
            throws SQLException {
        return pay(agencyId, on, subProjectId, source, amount, null, "Kho bạc đã chi trước quyết định");
    }

    /** Takes a payment back. */
    public UUID paidBack(String agencyId, LocalDate on, String subProjectId, String source, long amount, UUID paid)
            throws SQLException {
        return pay(agencyId, on, subProjectId, source, amount, paid, "Ghi nhầm");
    }

    private UUID pay(
            String agencyId,
            LocalDate on,
            String subProjectId,
            String source,
            long amount,
            @Nullable UUID reverses,
            @Nullable String reason)
            throws SQLException {
        UUID id = UUID.randomUUID();
        run(List.of(
                actor(),
                "insert into disbursement (id, version, plan_id, sub_project_id, source, capital_kind, agency_id, kind, amount,"
                        + " paid_on, voucher, content, reverses_id, flag_reason, posted_by, posted_by_name, source_provenance)"
                        + " values ("
                        + text(id) + ", 0, " + text(planId) + ", " + text(subProjectId) + ", " + text(source)
                        + ", 'RECURRENT', " + text(agencyId) + ", 'PAYMENT', " + amount + ", " + text(on)
                        + ", 'UNC 1', 'Mua giống', " + text(reverses) + ", "
                        + text(reason) + ", 'u', 'U', 'SAMPLE')"));
        return id;
    }

    /** Takes away all money, past every rule. */
    public void forget() {
        Money.forgetAll();
    }

    private static void run(List<String> statements) throws SQLException {
        try (Database database = Database.asOwner()) {
            database.runTogether(statements.toArray(String[]::new));
        }
    }

    private static String actor() {
        return "select set_config('giam_ngheo.actor', 'tester', true), set_config('giam_ngheo.operation', 'test', true)";
    }

    private static String text(@Nullable Object value) {
        return value == null ? "null" : "'" + value + "'";
    }
}
