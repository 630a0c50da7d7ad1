package vn.giamngheo.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.page.OneOf;
import vn.giamngheo.shared.persistence.NativeRows;

/** Reads how areas stand to one another. The register of areas is no secret. */
@ApplicationScoped
class LineageRepository {
    /** Of a succession: what several carry on can't be divided, and is told for none of them. */
    static final String SOLE = "not exists (select from area_succession other"
            + " where other.predecessor_id = s.predecessor_id and other.successor_id <> s.successor_id)";

    private final EntityManager entityManager;

    LineageRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** How the areas stand to others. */
    Lineage of(Scope scope, Collection<UUID> areaIds) {
        OneOf lower = OneOf.of("a.id", "area", areaIds);
        OneOf later = OneOf.of("s.successor_id", "area", areaIds);
        return new Lineage(
                pairs(lower, """
                        with recursive chain(id, above) as (
                            select a.id, a.id from area a where %s
                            union
                            select chain.id, next.id
                              from chain
                             cross join lateral (select a.parent_id from area a where a.id = chain.above and a.parent_id is not null
                                                 union all
                                                 select s.successor_id from area_succession s
                                                  where s.predecessor_id = chain.above) as next(id))
                        select id, above from chain where id <> above
                        """.formatted(lower.condition())).stream()
                        .collect(Collectors.groupingBy(
                                Pair::one, Collectors.mapping(Pair::other, Collectors.toUnmodifiableSet()))),
                pairs(later, """
                        with recursive carried(id, before) as (
                            select s.successor_id, s.predecessor_id from area_succession s where %1$s and %2$s
                            union
                            select s.successor_id, s.predecessor_id
                              from carried join area_succession s on s.successor_id = carried.before
                             where %2$s)
                        select id, before from carried
                        """.formatted(later.condition(), SOLE)).stream()
                        .collect(Collectors.groupingBy(
                                Pair::one, Collectors.mapping(Pair::other, Collectors.toUnmodifiableList()))));
    }

    private record Pair(UUID one, UUID other) {}

    private List<Pair> pairs(OneOf chosen, String sql) {
        Query query = chosen.bind(entityManager.createNativeQuery(sql, Object[].class));
        return NativeRows.of(query).stream()
                .map(row -> new Pair((UUID) row[0], (UUID) row[1]))
                .toList();
    }
}
