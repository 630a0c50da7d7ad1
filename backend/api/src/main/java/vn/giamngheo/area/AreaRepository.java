package vn.giamngheo.area;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.OneOf;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.page.SortKey;

/** Every query for areas. The register of areas is no secret: a scope that may read it sees all of it. */
@ApplicationScoped
class AreaRepository implements PanacheRepositoryBase<Area, UUID> {
    private static final SortKey[] KEYS = {
        SortKey.text("code", "a.code"), SortKey.text("name", "a.name"), SortKey.date("validFrom", "a.validFrom"),
    };

    Page<AreaResponse> list(Scope scope, AreaFilter filter, PageRequest page) {
        return areas(scope)
                .filter("a.kind = :kind", "kind", filter.kind())
                .filter("a.parentId = :parentId", "parentId", filter.parentId())
                .filter("a.validFrom <= :asOf and (a.validTo is null or a.validTo >= :asOf)", "asOf", filter.asOf())
                .search("a.searchText", filter.search())
                .page(page);
    }

    Optional<AreaResponse> one(Scope scope, UUID id) {
        return areas(scope).one(id);
    }

    List<AreaResponse> withIds(Scope scope, Set<UUID> ids) {
        return areas(scope).where(OneOf.of("a.id", "id", ids)).all();
    }

    Optional<Area> entity(Scope scope, UUID id) {
        return visible(scope, new Listing<Area>(getEntityManager(), "a", "Area a", "a", KEYS))
                .one(id);
    }

    /** Makes whoever else changes parents or successors wait until this transaction is over: no two may close a loop. */
    void lockRelations(Scope scope) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('area.relations'))")
                .getSingleResult();
    }

    /** Raises the version: who carries an area on is told with it, and who has read it before has read something else. */
    void touch(Scope scope, Area area) {
        getEntityManager().lock(area, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** Whether the one area lies within the other, or is it. */
    boolean liesWithin(Scope scope, UUID inner, UUID outer) {
        return leadsTo("""
                        with recursive chain(id) as (
                            select cast(:start as uuid)
                            union
                            select a.parent_id from area a join chain on a.id = chain.id where a.parent_id is not null)
                        select exists (select 1 from chain where id = :goal)
                        """, inner, outer);
    }

    /** Whether successions lead from the one area to the other, or it is the same. */
    boolean isSucceededBy(Scope scope, UUID predecessor, UUID successor) {
        return leadsTo("""
                        with recursive chain(id) as (
                            select cast(:start as uuid)
                            union
                            select s.successor_id from area_succession s join chain on s.predecessor_id = chain.id)
                        select exists (select 1 from chain where id = :goal)
                        """, predecessor, successor);
    }

    List<AreaSuccession> successionsOf(Scope scope, UUID predecessorId) {
        return getEntityManager()
                .createQuery(
                        "select s from AreaSuccession s where s.predecessorId = :predecessorId", AreaSuccession.class)
                .setParameter("predecessorId", predecessorId)
                .getResultList();
    }

    /** The days from which an area carries on others, and on which it is there; none where it succeeds none. */
    List<LocalDate> daysNeeded(Scope scope, UUID id) {
        return getEntityManager()
                .createQuery("select s.effectiveOn from AreaSuccession s where s.successorId = :id", LocalDate.class)
                .setParameter("id", id)
                .getResultList();
    }

    private boolean leadsTo(String sql, UUID start, UUID goal) {
        return (Boolean) getEntityManager()
                .createNativeQuery(sql)
                .setParameter("start", start)
                .setParameter("goal", goal)
                .getSingleResult();
    }

    Page<AreaSuccessionResponse> successions(Scope scope, @Nullable UUID areaId, PageRequest page) {
        return visible(
                        scope,
                        new Listing<AreaSuccessionResponse>(
                                getEntityManager(),
                                "new vn.giamngheo.area.AreaSuccessionResponse(s.id, s.predecessorId, s.successorId, s.effectiveOn,"
                                        + " s.source, s.version)",
                                "AreaSuccession s join Area a on a.id = s.predecessorId",
                                "s",
                                SortKey.text("predecessorCode", "a.code"),
                                SortKey.date("effectiveOn", "s.effectiveOn")))
                .filter("s.predecessorId = :areaId or s.successorId = :areaId", "areaId", areaId)
                .page(page);
    }

    List<AreaResponse> below(Scope scope, UUID parentId) {
        return areas(scope)
                .where("a.parentId = :parentId", Map.of("parentId", parentId))
                .all();
    }

    Optional<UUID> idOf(String code, LocalDate on) {
        return find("code = ?1 and validFrom <= ?2 and (validTo is null or validTo >= ?2)", code, on)
                .firstResultOptional()
                .map(Area::id);
    }

    private Listing<AreaResponse> areas(Scope scope) {
        return visible(
                scope,
                new Listing<AreaResponse>(
                        getEntityManager(),
                        "new vn.giamngheo.area.AreaResponse(a.id, a.code, a.name, a.kind, a.parentId, a.validFrom, a.validTo,"
                                + " a.tileColumn, a.tileRow, a.source, a.version)",
                        "Area a",
                        "a",
                        KEYS));
    }

    private static <T> Listing<T> visible(Scope scope, Listing<T> listing) {
        return scope.isEmpty() ? listing.where("1 = 0", Map.of()) : listing;
    }
}
