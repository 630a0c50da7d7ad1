package vn.giamngheo.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.problem.ProblemException;

/** Keeps the register of areas. */
@ApplicationScoped
@Transactional
public class AreaService {
    private final AreaRepository areas;

    AreaService(AreaRepository areas) {
        this.areas = areas;
    }

    /** The areas that meet the filter. */
    public Page<AreaResponse> list(Scope scope, AreaFilter filter, PageRequest page) {
        return areas.list(scope, filter, page);
    }

    /** One area; not found where there is none within the scope. */
    public AreaResponse get(Scope scope, UUID id) {
        return areas.one(scope, id).orElseThrow(() -> ProblemException.notFound("area", id));
    }

    /** Which area carries on which; of one area (either way) where it is named. */
    public Page<AreaSuccessionResponse> successions(Scope scope, @Nullable UUID areaId, PageRequest page) {
        return areas.successions(scope, areaId, page);
    }

    /** The area that bears the code on that day. */
    public Optional<UUID> idOf(String code, LocalDate on) {
        return areas.idOf(code, on);
    }

    /** Enters an area; its code must be free for all of its dates. */
    @Audited("area.register")
    public UUID register(Scope scope, @Valid AreaRequest request) {
        Area area = new Area(request);
        areas.persist(area);
        return area.id();
    }

    /** Enters that one area carries on another from that day on. */
    @Audited("area.succeed")
    public UUID succeed(
            Scope scope, UUID predecessorId, UUID successorId, LocalDate effectiveOn, @Valid Source source) {
        AreaSuccession succession = new AreaSuccession(predecessorId, successorId, effectiveOn, source);
        areas.getEntityManager().persist(succession);
        return succession.id();
    }
}
