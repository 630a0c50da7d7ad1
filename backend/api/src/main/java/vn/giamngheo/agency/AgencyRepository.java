package vn.giamngheo.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.OneOf;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.page.SortKey;

/** Every query for agencies. The register is no secret: a scope that may read it sees all of it. */
@ApplicationScoped
class AgencyRepository implements PanacheRepositoryBase<Agency, UUID> {
    private static final SortKey[] KEYS = {
        SortKey.text("code", "a.code"), SortKey.text("name", "a.name"), SortKey.text("shortName", "a.shortName"),
    };

    Page<AgencyResponse> list(Scope scope, AgencyFilter filter, PageRequest page) {
        return agencies(scope)
                .filter("a.kind = :kind", "kind", filter.kind())
                .filter("a.areaId = :areaId", "areaId", filter.areaId())
                .filter("a.participates = :participates", "participates", filter.participates())
                .filter("a.validFrom <= :asOf and (a.validTo is null or a.validTo >= :asOf)", "asOf", filter.asOf())
                .search("a.searchText", filter.search())
                .page(page);
    }

    Optional<AgencyResponse> one(Scope scope, UUID id) {
        return agencies(scope).one(id);
    }

    Optional<Agency> entity(Scope scope, UUID id) {
        return visible(scope, new Listing<Agency>(getEntityManager(), "a", "Agency a", "a", KEYS))
                .one(id);
    }

    /** Makes whoever else changes successors wait until this transaction is over: no two may close a loop together. */
    void lockSuccessors(Scope scope) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('agency.successor'))")
                .getSingleResult();
    }

    /** The days on which an agency begins to carry on others, and so is there; none where it succeeds nobody. */
    List<LocalDate> daysNeeded(Scope scope, UUID id) {
        return find("successorId", id).stream()
                .flatMap(predecessor -> predecessor.carriedOnFrom().stream())
                .toList();
    }

    /** Whether the chain of successors leads from the one to the other. */
    boolean leadsTo(Scope scope, UUID from, UUID to) {
        return (Boolean) getEntityManager()
                .createNativeQuery("""
                        with recursive chain(id) as (
                            select cast(:start as uuid)
                            union
                            select a.successor_id from agency a join chain on a.id = chain.id where a.successor_id is not null)
                        select exists (select 1 from chain where id = :goal)
                        """)
                .setParameter("start", from)
                .setParameter("goal", to)
                .getSingleResult();
    }

    List<AgencyResponse> named(Scope scope, Set<String> codes) {
        return agencies(scope).where(OneOf.of("a.code", "code", codes)).all();
    }

    List<AgencyResponse> withIds(Scope scope, Set<UUID> ids) {
        return agencies(scope).where(OneOf.of("a.id", "id", ids)).all();
    }

    List<AgencyResponse> seatedIn(Scope scope, Set<UUID> areaIds) {
        return agencies(scope).where(OneOf.of("a.areaId", "areaId", areaIds)).all();
    }

    Optional<UUID> idOf(String code, LocalDate on) {
        return find("code = ?1 and validFrom <= ?2 and (validTo is null or validTo >= ?2)", code, on)
                .firstResultOptional()
                .map(Agency::id);
    }

    private Listing<AgencyResponse> agencies(Scope scope) {
        return visible(
                scope,
                new Listing<>(
                        getEntityManager(),
                        "new vn.giamngheo.agency.AgencyResponse(a.id, a.code, a.name, a.shortName, a.kind, a.areaId, a.validFrom,"
                                + " a.validTo, a.successorId, a.participates, a.selfSigns, a.selfSigningReason, a.source, a.version)",
                        "Agency a",
                        "a",
                        KEYS));
    }

    private static <T> Listing<T> visible(Scope scope, Listing<T> listing) {
        return scope.isEmpty() ? listing.where("1 = 0", Map.of()) : listing;
    }
}
