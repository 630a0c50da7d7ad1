package vn.giamngheo.indicator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.plan.PlanVisibility;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.SortKey;
import vn.giamngheo.shared.persistence.NativeRows;

/** Every query for indicators. */
@ApplicationScoped
class IndicatorRepository implements PanacheRepositoryBase<Indicator, UUID> {

    Listing<Indicator> indicators(Scope scope) {
        return PlanVisibility.narrow(
                new Listing<>(
                        getEntityManager(),
                        "i",
                        "Indicator i join Plan p on p.id = i.planId",
                        "i",
                        SortKey.number("position", "i.position"),
                        SortKey.text("code", "i.code"),
                        SortKey.text("name", "i.name")),
                scope);
    }

    Listing<Indicator> indicators(Scope scope, IndicatorFilter filter) {
        return indicators(scope)
                .filter("i.planId = :planId", "planId", filter.planId())
                .filter(
                        "exists (select 1 from IndicatorSubject subject where subject member of i.subjects"
                                + " and subject.subProjectId = :subProjectId)",
                        "subProjectId",
                        filter.subProjectId())
                .search("i.searchText", filter.search());
    }

    Optional<Indicator> entity(Scope scope, UUID id) {
        return indicators(scope).one(id);
    }

    /** Whether the one indicator is part of the other, or is it. Whoever else changes indicators waits meanwhile. */
    boolean liesWithin(Scope scope, UUID part, UUID whole) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('indicator.parent'))")
                .getSingleResult();
        return (Boolean) getEntityManager()
                .createNativeQuery("""
                        with recursive chain(id) as (
                            select cast(:start as uuid)
                            union
                            select i.parent_id from indicator i join chain on i.id = chain.id where i.parent_id is not null)
                        select exists (select 1 from chain where id = :goal)
                        """)
                .setParameter("start", part)
                .setParameter("goal", whole)
                .getSingleResult();
    }

    /** The indicators that its figures are asked under: itself, and the parts that it is the sum of. */
    List<UUID> askedUnder(Scope scope, UUID id) {
        return NativeRows.of(getEntityManager()
                        .createNativeQuery("""
                        with recursive asked(id) as (
                            select cast(:id as uuid)
                            union
                            select part.id from indicator part join asked on part.parent_id = asked.id and part.parts = 'SUM')
                        select id, 1 from asked
                        """, Object[].class)
                        .setParameter("id", id))
                .stream()
                .map(row -> (UUID) row[0])
                .toList();
    }
}
