package vn.giamngheo.obstacle;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.page.SortKey;

/** Every query for guidance. What is published is for everybody at work; what was withdrawn is for nobody. */
@ApplicationScoped
class GuidanceRepository implements PanacheRepositoryBase<Guidance, UUID> {
    private static final String PUBLISHED = "g.withdrawnAt is null";
    private static final SortKey[] KEYS = {
        SortKey.text("title", "g.title"), new SortKey("publishedAt", "g.publishedAt", Instant::parse),
    };

    Page<GuidanceResponse> list(Scope scope, GuidanceFilter filter, PageRequest page) {
        return published(scope)
                .filter("g.planId = :planId", "planId", filter.planId())
                .filter("g.subProjectId = :subProjectId", "subProjectId", filter.subProjectId())
                .filter("g.indicatorId = :indicatorId", "indicatorId", filter.indicatorId())
                .search("g.searchText", filter.search())
                .page(page);
    }

    Optional<GuidanceResponse> one(Scope scope, UUID id) {
        return published(scope).one(id);
    }

    Optional<GuidanceResponse> of(Scope scope, UUID obstacleId) {
        return published(scope).where("g.obstacleId = :obstacleId", Map.of("obstacleId", obstacleId)).all().stream()
                .findFirst();
    }

    Guidance entity(Scope scope, UUID id) {
        return findById(id);
    }

    private Listing<GuidanceResponse> published(Scope scope) {
        Listing<GuidanceResponse> guidance = new Listing<>(
                getEntityManager(),
                "new vn.giamngheo.obstacle.GuidanceResponse(g.id, g.planId, g.subProjectId, g.indicatorId, g.title, g.summary,"
                        + " g.publishedAt, g.publisherName, g.version)",
                "Guidance g",
                "g",
                KEYS);
        return guidance.where(scope.seesFigures() ? PUBLISHED : "1 = 0", Map.of());
    }
}
