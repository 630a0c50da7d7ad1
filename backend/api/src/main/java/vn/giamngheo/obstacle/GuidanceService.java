package vn.giamngheo.obstacle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.ProblemException;

/** Shows the guidance that was kept for all; {@link ObstacleService} publishes it and takes it back. */
@ApplicationScoped
@Transactional
public class GuidanceService {
    private final GuidanceRepository guidance;

    GuidanceService(GuidanceRepository guidance) {
        this.guidance = guidance;
    }

    /** The published guidance that meets the filter. */
    public Page<GuidanceResponse> list(Scope scope, GuidanceFilter filter, PageRequest page) {
        return guidance.list(scope, filter, page);
    }

    /** One published guidance. */
    public GuidanceResponse get(Scope scope, UUID id) {
        return guidance.one(scope, id).orElseThrow(() -> ProblemException.notFound("guidance", id));
    }
}
