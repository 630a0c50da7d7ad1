package vn.giamngheo.counterpart;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.plan.PlanVisibility;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.SortKey;

/** Every query for the classes of the counterpart rule and which of them plans are in. */
@ApplicationScoped
class CounterpartRepository implements PanacheRepositoryBase<PlanCounterpart, UUID> {

    /** The choice for the plan, if there is one. */
    Optional<PlanCounterpart> of(Scope scope, UUID planId) {
        return PlanVisibility.narrow(
                        new Listing<PlanCounterpart>(
                                getEntityManager(),
                                "c",
                                "PlanCounterpart c join Plan p on p.id = c.planId",
                                "c",
                                SortKey.number("year", "p.year")),
                        scope)
                .where("c.planId = :planId", Map.of("planId", planId))
                .all()
                .stream()
                .findFirst();
    }

    /** The classes that are law in the year, the strictest first. Law is no secret. */
    List<CounterpartClass> classes(Scope scope, int year) {
        return getEntityManager()
                .createQuery(
                        "from CounterpartClass c where year(c.validFrom) <= :year and (c.validTo is null or year(c.validTo) >= :year)"
                                + " order by c.leastPercent desc, c.id",
                        CounterpartClass.class)
                .setParameter("year", year)
                .getResultList();
    }
}
