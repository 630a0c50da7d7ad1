package vn.giamngheo.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import vn.giamngheo.access.Scope;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;
import vn.giamngheo.funding.MoneyVisibility;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.OneOf;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.page.SortKey;
import vn.giamngheo.shared.persistence.NativeRows;

/** Every query for the ledger and for what it comes to. */
@ApplicationScoped
class LedgerRepository implements PanacheRepositoryBase<Allocation, UUID> {
    private static final String ENTRIES =
            "Allocation l join Decision d on d.id = l.decisionId join Plan p on p.id = l.planId";
    private static final String BALANCES = "Balance b join SubProject s on s.id = b.subProjectId"
            + " join Agency a on a.id = b.agencyId join Plan p on p.id = b.planId";
    private static final SortKey[] ENTRY_KEYS = {
        SortKey.date("effectiveOn", "l.effectiveOn"), new SortKey("amount", "l.amount", Long::valueOf),
    };
    private static final SortKey[] BALANCE_KEYS = {
        SortKey.number("subProject", "s.position"),
        SortKey.text("agency", "a.name"),
        new SortKey("held", "b.held", Long::valueOf),
    };

    Page<AllocationResponse> list(Scope scope, AllocationFilter filter, PageRequest page) {
        return filtered(scope, filter).page(page);
    }

    /** Hands over every entry of the list, one after the other. */
    void each(Scope scope, AllocationFilter filter, Consumer<? super AllocationResponse> entry) {
        filtered(scope, filter).each(entry);
    }

    private Listing<AllocationResponse> filtered(Scope scope, AllocationFilter filter) {
        Listing<AllocationResponse> entries = new Listing<>(
                getEntityManager(),
                "new vn.giamngheo.decision.AllocationResponse(l.id, l.decisionId, d.number, d.kind, l.planId, l.position,"
                        + " l.subProjectId, l.fundingSource, l.capitalKind, l.fromAgencyId, l.toAgencyId, l.amount, l.effectiveOn,"
                        + " l.reversesId, (select r.id from Allocation r where r.reversesId = l.id), l.flagReason, l.note)",
                ENTRIES,
                "l",
                ENTRY_KEYS);
        return MoneyVisibility.narrow(entries, scope, "l.subProjectId", "l.fromAgencyId", "l.toAgencyId")
                .filter("l.planId = :planId", "planId", filter.planId())
                .filter("l.decisionId = :decisionId", "decisionId", filter.decisionId())
                .filter("l.subProjectId = :subProjectId", "subProjectId", filter.subProjectId())
                .filter("l.fundingSource = :fundingSource", "fundingSource", filter.fundingSource())
                .filter("l.capitalKind = :capitalKind", "capitalKind", filter.capitalKind())
                .filter("l.fromAgencyId = :agencyId or l.toAgencyId = :agencyId", "agencyId", filter.agencyId())
                .filter("l.effectiveOn >= :since", "since", filter.since())
                .filter("l.effectiveOn <= :until", "until", filter.until());
    }

    Page<BalanceResponse> balances(Scope scope, BalanceFilter filter, PageRequest page) {
        Listing<BalanceResponse> balances = new Listing<>(
                getEntityManager(),
                "new vn.giamngheo.decision.BalanceResponse(b.id, b.planId, b.subProjectId, b.fundingSource, b.capitalKind,"
                        + " b.agencyId, b.received, b.given, b.spent, b.held)",
                BALANCES,
                "b",
                BALANCE_KEYS);
        return MoneyVisibility.narrow(balances, scope, "b.subProjectId", "b.agencyId")
                .filter("b.planId = :planId", "planId", filter.planId())
                .filter("b.subProjectId = :subProjectId", "subProjectId", filter.subProjectId())
                .filter("b.fundingSource = :fundingSource", "fundingSource", filter.fundingSource())
                .filter("b.capitalKind = :capitalKind", "capitalKind", filter.capitalKind())
                .filter("b.agencyId = :agencyId", "agencyId", filter.agencyId())
                .page(page);
    }

    /** The entries with those ids, of the plan, that the scope sees. */
    List<Allocation> withIds(Scope scope, UUID planId, Set<UUID> ids) {
        Listing<Allocation> entries = new Listing<>(getEntityManager(), "l", ENTRIES, "l", ENTRY_KEYS);
        return MoneyVisibility.narrow(entries, scope, "l.subProjectId", "l.fromAgencyId", "l.toAgencyId")
                .filter("l.planId = :planId", "planId", planId)
                .where(OneOf.of("l.id", "id", ids))
                .all();
    }

    /** Those of the entries that a later one has taken back. */
    Set<UUID> reversed(Scope scope, Set<UUID> ids) {
        OneOf those = OneOf.of("r.reversesId", "id", ids);
        var query = getEntityManager()
                .createQuery("select r.reversesId from Allocation r where " + those.condition(), UUID.class);
        those.bind(query);
        return Set.copyOf(query.getResultList());
    }

    /** What has moved in the books of those agencies, by key and day; not told to anybody, only held against what is asked. */
    List<Movement> movements(Scope scope, UUID planId, Set<UUID> agencyIds) {
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        "select sub_project_id, source, capital_kind, agency_id, cast(day as text), change"
                                + " from movements_in_books(:planId, cast(:agencies as uuid[]))",
                        Object[].class)
                .setParameter("planId", planId)
                .setParameter("agencies", agencyIds.toArray(UUID[]::new))
                .getResultList();
        return rows.stream().map(row -> movement((Object[]) row)).toList();
    }

    /** What one agency has given another by its own decisions and not taken back, for one purpose. */
    long given(Scope scope, UUID planId, UUID from, BooksKey to) {
        return (Long) getEntityManager()
                .createNativeQuery("""
                        select cast(coalesce(sum(case when from_agency_id = :from then amount else -amount end), 0) as bigint)
                          from allocation where plan_id = :planId and sub_project_id = :subProjectId and source = :source
                           and capital_kind = :capitalKind
                           and (from_agency_id = :from and to_agency_id = :to or from_agency_id = :to and to_agency_id = :from)
                        """)
                .setParameter("from", from)
                .setParameter("planId", planId)
                .setParameter("subProjectId", to.subProjectId())
                .setParameter("source", to.fundingSource().name())
                .setParameter("capitalKind", to.capitalKind().name())
                .setParameter("to", to.agencyId())
                .getSingleResult();
    }

    /** What carry-overs bring into a plan by drafts and by what is issued. */
    List<CarriedOver> carriedOver(Scope scope, UUID planId) {
        List<Object[]> rows = NativeRows.of(
                getEntityManager().createNativeQuery("""
                        select sub_project_id, source, capital_kind, to_agency_id, cast(sum(amount) as bigint)
                          from (
                            select decision_id, plan_id, sub_project_id, source, capital_kind, from_agency_id, to_agency_id, amount
                              from decision_line
                            union all
                            select decision_id, plan_id, sub_project_id, source, capital_kind, from_agency_id, to_agency_id, amount
                              from allocation l where not exists (select from allocation r where r.reverses_id = l.id)
                          ) as line
                          join decision on decision.id = line.decision_id
                         where line.plan_id = :planId and decision.kind = 'CARRY_OVER' and from_agency_id is null
                         group by 1, 2, 3, 4
                        """, Object[].class).setParameter("planId", planId));
        return rows.stream()
                .map(row -> new CarriedOver(
                        (UUID) row[0],
                        FundingSource.valueOf((String) row[1]),
                        CapitalKind.valueOf((String) row[2]),
                        (UUID) row[3],
                        ((Number) row[4]).longValue()))
                .toList();
    }

    private static Movement movement(Object[] row) {
        return new Movement(
                new BooksKey(
                        (UUID) row[0],
                        FundingSource.valueOf((String) row[1]),
                        CapitalKind.valueOf((String) row[2]),
                        (UUID) row[3]),
                LocalDate.parse((String) row[4]),
                ((Number) row[5]).longValue());
    }
}
