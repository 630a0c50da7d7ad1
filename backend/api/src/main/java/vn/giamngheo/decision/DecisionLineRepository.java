package vn.giamngheo.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.funding.MoneyVisibility;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.OneOf;
import vn.giamngheo.shared.page.SortKey;
import vn.giamngheo.shared.persistence.JsonRows;

/** Every query for the lines of a decision that the caller sees: of a draft all, of an issued one those within sight. */
@ApplicationScoped
class DecisionLineRepository implements PanacheRepositoryBase<DecisionLine, UUID> {
    private static final String COLUMNS =
            "sub_project_id, source, capital_kind, from_agency_id, to_agency_id, amount, reverses_id, flag_reason, note";
    private static final SortKey POSITION = SortKey.number("position", "l.position");

    private final JsonRows jsonRows;

    DecisionLineRepository(JsonRows jsonRows) {
        this.jsonRows = jsonRows;
    }

    /** How many lines there are, and what they come to: less than nothing where an adjustment cuts more than it adds. */
    record Sums(long count, long total) {}

    List<DecisionLineView> views(Scope scope, Decision seen, boolean whole) {
        Listing<DecisionLineView> lines = new Listing<>(
                getEntityManager(),
                "new vn.giamngheo.decision.DecisionLineView(l.id, l.position, l.subProjectId, l.fundingSource, l.capitalKind,"
                        + " l.fromAgencyId, l.toAgencyId, l.amount, l.reversesId,"
                        + " (select r.id from Allocation r where r.reversesId = l.id), l.flagReason, l.note)",
                table(seen) + " l",
                "l",
                POSITION);
        return narrow(lines, scope, seen, whole).all();
    }

    /** A line that is taken back counts less, a transfer once; what an adjustment gives back to the outside is what it cuts. */
    Sums sums(Scope scope, Decision seen, boolean whole) {
        OneOf sight = sight(scope, seen, whole);
        var query = getEntityManager()
                .createQuery(
                        "select count(*), sum(case"
                                + " when l.reversesId is not null and l.fromAgencyId is not null then -l.amount"
                                + " when l.toAgencyId is null and :transfer = true then 0L"
                                + " when l.toAgencyId is null and :adjustment = true then -l.amount"
                                + " else l.amount end) from "
                                + table(seen) + " l where l.decisionId = :decisionId and (" + sight.condition() + ")",
                        Object[].class)
                .setParameter("decisionId", seen.id())
                .setParameter("transfer", seen.kind() == DecisionKind.TRANSFER)
                .setParameter("adjustment", seen.kind() == DecisionKind.ADJUSTMENT);
        sight.bind(query);
        Object[] sums = query.getSingleResult();
        return new Sums((Long) sums[0], sums[1] == null ? 0 : (Long) sums[1]);
    }

    /** The lines of a draft as they were written. */
    List<DecisionLineRequest> requests(Scope scope, Decision draft) {
        return entities(draft).stream().map(DecisionLine::toRequest).toList();
    }

    /** Gives a draft these lines in the place of those that it has; lines that stay the same are not written. */
    void replace(Scope scope, Decision draft, List<DecisionLineRequest> requests) {
        List<DecisionLine> before = entities(draft);
        int kept = Math.min(before.size(), requests.size());
        for (int i = 0; i < kept; i++) {
            before.get(i).change(requests.get(i));
        }
        for (DecisionLine left : before.subList(kept, before.size())) {
            delete(left);
        }
        flush();
        if (kept < requests.size()) {
            append(draft, kept, requests.subList(kept, requests.size()));
        }
    }

    /** Writes lines behind those that there are, many in one statement. */
    private void append(Decision draft, int behind, List<DecisionLineRequest> requests) {
        getEntityManager()
                .createNativeQuery(
                        "insert into decision_line (id, version, decision_id, position, plan_id, " + COLUMNS + """
                        ) select uuidv7(), 0, :decisionId, :behind + position, :planId, "subProjectId", "fundingSource", "capitalKind",
                                 "fromAgencyId", "toAgencyId", amount, "reversesId", "flagReason", note
                            from rows from (jsonb_to_recordset(cast(:lines as jsonb)) as (
                                 "subProjectId" uuid, "fundingSource" text, "capitalKind" text, "fromAgencyId" uuid, "toAgencyId" uuid,
                                 amount bigint, "reversesId" uuid, "flagReason" text, note text)) with ordinality as line(
                                 "subProjectId", "fundingSource", "capitalKind", "fromAgencyId", "toAgencyId", amount, "reversesId",
                                 "flagReason", note, position)
                        """)
                .setParameter("decisionId", draft.id())
                .setParameter("behind", behind)
                .setParameter("planId", draft.planId())
                .setParameter("lines", jsonRows.of(requests))
                .executeUpdate();
    }

    /** Moves the lines of a draft into the ledger, all in one statement: the books are kept by it. */
    void post(Scope scope, Decision draft, LocalDate day) {
        getEntityManager()
                .createNativeQuery(
                        "insert into allocation (id, version, decision_id, position, plan_id, effective_on, " + COLUMNS
                                + ") select id, 0, decision_id, position, plan_id, :day, " + COLUMNS
                                + " from decision_line where decision_id = :decisionId order by position")
                .setParameter("day", day)
                .setParameter("decisionId", draft.id())
                .executeUpdate();
        deleteOf(scope, draft);
    }

    /** Takes away the lines of a draft. */
    void deleteOf(Scope scope, Decision draft) {
        getEntityManager()
                .createNativeQuery("delete from decision_line where decision_id = :decisionId")
                .setParameter("decisionId", draft.id())
                .executeUpdate();
    }

    private List<DecisionLine> entities(Decision draft) {
        return new ArrayList<>(list("decisionId = ?1 order by position", draft.id()));
    }

    private static <T> Listing<T> narrow(Listing<T> lines, Scope scope, Decision seen, boolean whole) {
        return lines.where("l.decisionId = :decisionId", Map.of("decisionId", seen.id()))
                .where(sight(scope, seen, whole));
    }

    private static OneOf sight(Scope scope, Decision seen, boolean whole) {
        return whole || seen.isDraft()
                ? new OneOf("1 = 1", Map.of())
                : MoneyVisibility.condition(scope, "l.subProjectId", "l.fromAgencyId", "l.toAgencyId");
    }

    private static String table(Decision seen) {
        return seen.isDraft() ? "DecisionLine" : "Allocation";
    }
}
