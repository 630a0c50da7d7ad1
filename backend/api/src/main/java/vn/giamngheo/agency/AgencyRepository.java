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

    List<AgencyResponse> named(Scope scope, Set<String> codes) {
        return agencies(scope).where(OneOf.of("a.code", "code", codes)).all();
    }

    List<AgencyResponse> withIds(Scope scope, Set<UUID> ids) {
        return agencies(scope).where(OneOf.of("a.id", "id", ids)).all();
    }

    Optional<UUID> idOf(String code, LocalDate on) {
        return find("code = ?1 and validFrom <= ?2 and (validTo is null or validTo >= ?2)", code, on)
                .firstResultOptional()
                .map(Agency::id);
    }

    private Listing<AgencyResponse> agencies(Scope scope) {
        Listing<AgencyResponse> listing = new Listing<>(
                getEntityManager(),
                "new vn.giamngheo.agency.AgencyResponse(a.id, a.code, a.name, a.shortName, a.kind, a.areaId, a.validFrom,"
                        + " a.validTo, a.successorId, a.participates, a.source, a.version)",
                "Agency a",
                "a",
                SortKey.text("code", "a.code"),
                SortKey.text("name", "a.name"),
                SortKey.text("shortName", "a.shortName"));
        return scope.isEmpty() ? listing.where("1 = 0", Map.of()) : listing;
    }
}
