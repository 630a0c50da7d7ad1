package vn.giamngheo.credit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.plan.PlanVisibility;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.SortKey;

/** Every query for the bank's totals. They name no borrower: who sees the plan's money sees them. */
@ApplicationScoped
class CreditTotalRepository implements PanacheRepositoryBase<CreditTotal, UUID> {
    private static final String FROM = "CreditTotal c join Plan p on p.id = c.planId join Area a on a.id = c.areaId";
    private static final SortKey BY_MONTH = SortKey.date("month", "c.month");

    Listing<CreditTotalResponse> all(Scope scope, CreditFilter filter) {
        return PlanVisibility.narrow(
                        new Listing<CreditTotalResponse>(
                                getEntityManager(),
                                "new vn.giamngheo.credit.CreditTotalResponse(c.id, c.planId, c.agencyId, c.areaId, c.programme, c.month,"
                                        + " c.loans, c.lent, c.outstanding, c.households, c.note, c.source, c.version)",
                                FROM,
                                "c",
                                BY_MONTH,
                                SortKey.text("areaCode", "a.code")),
                        scope)
                .filter("c.planId = :planId", "planId", filter.planId())
                .filter("c.areaId = :areaId", "areaId", filter.areaId())
                .filter("c.programme = :programme", "programme", filter.programme())
                .filter("c.month = :month", "month", filter.month());
    }

    Optional<CreditTotal> entity(Scope scope, UUID id) {
        return PlanVisibility.narrow(
                        new Listing<CreditTotal>(
                                getEntityManager(), "c", "CreditTotal c join Plan p on p.id = c.planId", "c", BY_MONTH),
                        scope)
                .one(id);
    }

    /** All that is told of the plan; it is within sight. */
    List<CreditTotal> entities(Scope scope, UUID planId) {
        return list("planId", planId);
    }

    List<LocalDate> months(Scope scope, UUID planId) {
        return getEntityManager()
                .createQuery(
                        "select distinct c.month from CreditTotal c where c.planId = :planId order by c.month desc",
                        LocalDate.class)
                .setParameter("planId", planId)
                .getResultList();
    }

    List<CreditSum> byProgramme(Scope scope, UUID planId, LocalDate month) {
        return sums(
                scope,
                planId,
                month,
                "c.programme",
                "sum(c.households)",
                CreditProgramme.class,
                (programme, figures) -> figures.of(programme, null));
    }

    List<CreditSum> byArea(Scope scope, UUID planId, LocalDate month) {
        return sums(
                scope,
                planId,
                month,
                "c.areaId",
                // A household that owes to two programmes is in both figures: only those of one are a number of
                // households.
                "case when count(c) = 1 then sum(c.households) end",
                UUID.class,
                (areaId, figures) -> figures.of(null, areaId));
    }

    /** Figures that are of nothing yet. */
    private record Figures(
            long loans,
            long lent,
            long outstanding,
            @Nullable Long households) {
        CreditSum of(@Nullable CreditProgramme programme, @Nullable UUID areaId) {
            return new CreditSum(programme, areaId, loans, lent, outstanding, households);
        }
    }

    private <K> List<CreditSum> sums(
            Scope scope,
            UUID planId,
            LocalDate month,
            String by,
            String households,
            Class<K> type,
            BiFunction<K, Figures, CreditSum> sum) {
        return getEntityManager()
                .createQuery(
                        "select " + by
                                + ", sum(c.loans), sum(c.lent), sum(c.outstanding), " + households
                                + " from CreditTotal c"
                                + " where c.planId = :planId and c.month = :month group by " + by + " order by " + by,
                        Object[].class)
                .setParameter("planId", planId)
                .setParameter("month", month)
                .getResultStream()
                .map(row -> sum.apply(
                        type.cast(row[0]),
                        new Figures(
                                figure(row[1]),
                                figure(row[2]),
                                figure(row[3]),
                                row[4] == null ? null : Long.valueOf(figure(row[4])))))
                .toList();
    }

    private static long figure(Object sum) {
        return ((Number) sum).longValue();
    }
}
