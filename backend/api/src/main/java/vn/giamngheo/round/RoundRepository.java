package vn.giamngheo.round;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.plan.PlanVisibility;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.page.SortKey;

/** Every query for rounds: who sees the plan sees its rounds. */
@ApplicationScoped
class RoundRepository implements PanacheRepositoryBase<ReportingRound, UUID> {
    private static final SortKey[] KEYS = {
        SortKey.date("dataTo", "n.dataTo"),
        SortKey.text("name", "n.name"),
        SortKey.date("consolidatedDueOn", "n.consolidatedDueOn"),
    };

    Page<ReportingRound> list(Scope scope, RoundFilter filter, PageRequest page) {
        return rounds(scope)
                .filter("n.planId = :planId", "planId", filter.planId())
                .filter("n.kind = :kind", "kind", filter.kind())
                .filter("n.frequency = :frequency", "frequency", filter.frequency())
                .filter("n.status = :status", "status", filter.status())
                .page(page);
    }

    Optional<ReportingRound> one(Scope scope, UUID id) {
        return rounds(scope).one(id);
    }

    /** The base periods, and the longer ones, for which there are rounds of a plan. */
    List<OpenedPeriod> opened(Scope scope, UUID planId) {
        return PlanVisibility.narrow(
                        new Listing<OpenedPeriod>(
                                getEntityManager(),
                                "new vn.giamngheo.round.OpenedPeriod(n.frequency, n.dataFrom, n.dataTo)",
                                "ReportingRound n join Plan p on p.id = n.planId",
                                "n",
                                KEYS),
                        scope)
                .where("n.planId = :planId and n.kind <> vn.giamngheo.round.RoundKind.AD_HOC", Map.of("planId", planId))
                .all();
    }

    /** The rounds of base periods within these days, in the order of their periods. */
    List<ReportingRound> within(Scope scope, UUID planId, LocalDate from, LocalDate to) {
        return rounds(scope)
                .where(
                        "n.planId = :planId and n.kind = vn.giamngheo.round.RoundKind.BASE and n.dataFrom >= :from"
                                + " and n.dataTo <= :to",
                        Map.of("planId", planId, "from", from, "to", to))
                .all()
                .stream()
                .sorted(Comparator.comparing(ReportingRound::dataTo).thenComparing(ReportingRound::id))
                .toList();
    }

    private Listing<ReportingRound> rounds(Scope scope) {
        return PlanVisibility.narrow(
                new Listing<>(getEntityManager(), "n", "ReportingRound n join Plan p on p.id = n.planId", "n", KEYS),
                scope);
    }
}
