package vn.giamngheo.moneytable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;
import vn.giamngheo.moneytable.FundingMatrix.Node;
import vn.giamngheo.plan.PlanVisibility;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.OneOf;
import vn.giamngheo.shared.page.SortKey;
import vn.giamngheo.shared.persistence.NativeRows;

/** Every query for the table of four figures. The plan is within sight; which of its rows are decides the service. */
@ApplicationScoped
class FundingMatrixRepository {
    /** The months before the day's own, and the days of that. */
    private static final String BOOKS = """
            (select * from money_month where agency_id %1$s and day < :from and %2$s
             union all
             select * from money_day where agency_id %1$s and day >= :from and day <= :asOf and %2$s) as books
            """;

    /** What entered from outside and all that was paid, beside what the issuing agency still has of what entered. */
    private static final String OF_PLAN = """
            select sub_project_id, source, kind, cast(sum(entered) as bigint), cast(sum(entered - at_issuer) as bigint),
                   cast(sum(spent) as bigint), cast(sum(entered - spent) as bigint)
            from (select sub_project_id, source, kind, given - received as entered, spent, 0 as at_issuer from %1$s
                  union all
                  select sub_project_id, source, kind, 0, 0, received - given from %2$s) as moved
            group by 1, 2, 3 order by 1, 2, 3
            """;

    private static final String OF_AGENCY = """
            select sub_project_id, source, kind, cast(sum(received) as bigint), cast(sum(given) as bigint),
                   cast(sum(spent) as bigint), cast(sum(received - given - spent) as bigint)
            from %2$s group by 1, 2, 3 order by 1, 2, 3
            """;

    private final EntityManager entityManager;

    FundingMatrixRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The sums of a plan as a whole; the issuing agency is the one that money is passed on by. */
    List<DayFigures.Sum> ofPlan(
            Scope scope, UUID planId, UUID issuerId, LocalDate asOf, @Nullable CapitalKind capitalKind) {
        return sums(OF_PLAN, planId, issuerId, asOf, capitalKind);
    }

    /** What decisions of the plan have given money to, also where the caller does not see how much. */
    Set<FundingMatrix.Place> places(
            Scope scope, UUID planId, UUID issuerId, LocalDate asOf, @Nullable CapitalKind capitalKind) {
        Query query = entityManager
                .createNativeQuery(
                        "select sub_project_id, source from places_of_money(:planId, :issuerId, :asOf, nullif(:kind, ''))",
                        Object[].class)
                .setParameter("planId", planId)
                .setParameter("issuerId", issuerId)
                .setParameter("asOf", asOf)
                .setParameter("kind", capitalKind == null ? "" : capitalKind.name());
        return NativeRows.of(query).stream()
                .map(row -> new FundingMatrix.Place((UUID) row[0], FundingSource.valueOf((String) row[1])))
                .collect(Collectors.toSet());
    }

    /** The sums of one agency. */
    List<DayFigures.Sum> ofAgency(
            Scope scope, UUID planId, UUID agencyId, LocalDate asOf, @Nullable CapitalKind capitalKind) {
        return sums(OF_AGENCY, planId, agencyId, asOf, capitalKind);
    }

    /** The plan's sub-projects in its order. */
    List<Node> nodes(Scope scope, UUID planId) {
        return PlanVisibility.narrow(
                        new Listing<Node>(
                                entityManager,
                                "new vn.giamngheo.moneytable.FundingMatrix$Node(s.id, s.code, s.name)",
                                "SubProject s join Plan p on p.id = s.planId",
                                "s",
                                SortKey.number("position", "s.position")),
                        scope)
                .filter("s.planId = :planId", "planId", planId)
                .all();
    }

    /** The sub-projects of the plan that agencies of the caller lead: of these they see all money. */
    Set<UUID> led(Scope scope, UUID planId) {
        OneOf own = OneOf.of("a.code", "own", scope.agencyCodes());
        Query query = entityManager
                .createNativeQuery(
                        "select d.sub_project_id from duty d join agency a on a.id = d.agency_id where d.plan_id = :planId"
                                + " and d.role in ('LEAD', 'CO_LEAD') and d.sub_project_id is not null and "
                                + own.condition())
                .setParameter("planId", planId);
        own.bind(query);
        return Set.copyOf(ids(query));
    }

    /** The ids of the caller's agencies, of every time. */
    Set<UUID> own(Scope scope) {
        OneOf own = OneOf.of("a.code", "own", scope.agencyCodes());
        Query query = entityManager.createNativeQuery("select a.id from agency a where " + own.condition());
        own.bind(query);
        return Set.copyOf(ids(query));
    }

    /** Whether anything made up has moved money of the plan. */
    boolean sample(Scope scope, UUID planId) {
        return (Boolean) entityManager
                .createNativeQuery("""
                        select exists (select from decision where plan_id = :planId and status = 'ISSUED' and source_provenance = 'SAMPLE')
                            or exists (select from disbursement where plan_id = :planId and source_provenance = 'SAMPLE')
                        """)
                .setParameter("planId", planId)
                .getSingleResult();
    }

    @SuppressWarnings("unchecked") // a native query of several columns gives no closer type than Object[]
    private List<DayFigures.Sum> sums(
            String sql, UUID planId, UUID agencyId, LocalDate asOf, @Nullable CapitalKind capitalKind) {
        Conditions part = new Conditions()
                .filter("plan_id = :planId", "planId", planId)
                .filter("capital_kind = :capitalKind", "capitalKind", capitalKind);
        Query query = entityManager
                .createNativeQuery(
                        sql.formatted(BOOKS.formatted("is null", part), BOOKS.formatted("= :agencyId", part)),
                        Object[].class)
                .setParameter("agencyId", agencyId)
                // At the end of a month, the month itself is whole.
                .setParameter("from", asOf.plusDays(1).withDayOfMonth(1))
                .setParameter("asOf", asOf);
        part.bind(query);
        return ((List<Object[]>) query.getResultList())
                .stream()
                        .map(row -> new DayFigures.Sum(
                                (UUID) row[0],
                                FundingSource.valueOf((String) row[1]),
                                MoneyEvent.valueOf((String) row[2]),
                                (Long) row[3],
                                (Long) row[4],
                                (Long) row[5],
                                (Long) row[6]))
                        .toList();
    }

    @SuppressWarnings("unchecked") // the query selects one column of ids
    private static List<UUID> ids(Query query) {
        return query.getResultList();
    }
}
