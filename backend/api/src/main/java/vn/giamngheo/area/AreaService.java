package vn.giamngheo.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.audit.HistoryPart;
import vn.giamngheo.audit.HistoryService;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Keeps the register of areas. */
@ApplicationScoped
@Transactional
public class AreaService {
    private static final HistoryPart SUCCESSIONS = new HistoryPart("area_succession", "predecessor_id");
    private final AreaRepository areas;
    private final HistoryService history;

    AreaService(AreaRepository areas, HistoryService history) {
        this.areas = areas;
        this.history = history;
    }

    /** The areas that meet the filter. */
    public Page<AreaResponse> list(Scope scope, AreaFilter filter, PageRequest page) {
        return areas.list(scope, filter, page);
    }

    /** One area; not found where there is none within the scope. */
    public AreaResponse get(Scope scope, UUID id) {
        return areas.one(scope, id).orElseThrow(() -> ProblemException.notFound("area", id));
    }

    /** The areas with those ids. */
    public List<AreaResponse> withIds(Scope scope, Set<UUID> ids) {
        return ids.isEmpty() ? List.of() : areas.withIds(scope, ids);
    }

    /** The areas right below an area, of any time. */
    public List<AreaResponse> below(Scope scope, UUID parentId) {
        return areas.below(scope, parentId);
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
    public UUID register(Scope scope, @NotNull @Valid AreaRequest request) {
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

    /** What was done to an area and to who carries it on, newest first. */
    public Page<HistoryEntry> history(Scope scope, UUID id, PageRequest page) {
        get(scope, id);
        return history.of(scope, "area", id, page, SUCCESSIONS);
    }

    /** Enters an area on somebody's request, and shows it. */
    @Audited("area.create")
    public AreaResponse create(Scope scope, @NotNull @Valid AreaRequest request) {
        return saved(scope, register(scope, request));
    }

    /**
     * Describes an area anew; it may be put elsewhere, only not within itself, and is there on each day from which it carries on
     * another.
     */
    @Audited("area.change")
    public AreaResponse change(Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid AreaRequest request) {
        Area area = known(scope, id, ifMatch);
        UUID parentId = request.parentId();
        areas.lockRelations(scope);
        if (parentId != null) {
            if (areas.liesWithin(scope, parentId, id)) {
                throw new ProblemException(
                        ProblemType.AREA_CYCLE,
                        "Its parent is, or lies within, itself",
                        List.of(new FieldError("/parentId", "area-cycle", Map.of())));
            }
        }
        List<LocalDate> needed = areas.daysNeeded(scope, id);
        if (needed.stream().anyMatch(request.validFrom()::isAfter)) {
            throw ProblemException.invalidField("/validFrom", "needed-by-predecessor");
        }
        area.change(request, !areas.successionsOf(scope, id).isEmpty(), needed);
        return saved(scope, id);
    }

    /** Ends an area, though not before it carries on others; each of those that carry it on exists on the day after. */
    @Audited("area.end")
    public AreaResponse end(Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid AreaEndRequest request) {
        Area area = known(scope, id, ifMatch);
        LocalDate from = request.validTo().plusDays(1);
        List<UUID> successorIds = request.successorIds().stream().distinct().toList();
        areas.lockRelations(scope);
        for (int i = 0; i < successorIds.size(); i++) {
            checkSuccessor(scope, id, successorIds.get(i), from, "/successorIds/" + i);
        }
        boolean moved = area.end(request.validTo(), areas.daysNeeded(scope, id));
        boolean others = carryOn(scope, id, successorIds, from);
        if (others && !moved) {
            areas.touch(scope, area);
        }
        return saved(scope, id);
    }

    /** Enters who carries an area on, and nobody else any more; who stays is not entered anew. Tells whether they are others. */
    private boolean carryOn(Scope scope, UUID id, List<UUID> successorIds, LocalDate from) {
        // An administrator ends areas by a resolution of the state, and not by a plan's text.
        Source source = new Source(null, Provenance.REFERENCE, null);
        List<UUID> coming = new ArrayList<>(successorIds);
        boolean gone = false;
        for (AreaSuccession succession : areas.successionsOf(scope, id)) {
            if (coming.remove(succession.successorId())) {
                succession.begin(from, source);
            } else {
                areas.getEntityManager().remove(succession);
                gone = true;
            }
        }
        coming.forEach(successorId -> succeed(scope, id, successorId, from, source));
        return gone || !coming.isEmpty();
    }

    /** Takes an area out of the register, where nothing refers to it. */
    @Audited("area.delete")
    public void delete(Scope scope, UUID id, IfMatch ifMatch) {
        areas.delete(known(scope, id, ifMatch));
        areas.flush();
    }

    private void checkSuccessor(Scope scope, UUID id, UUID successorId, LocalDate from, String pointer) {
        if (areas.isSucceededBy(scope, successorId, id)) {
            throw new ProblemException(
                    ProblemType.SUCCESSOR_LOOP,
                    "Its successor is, or leads back to, itself",
                    List.of(new FieldError(pointer, "successor-loop", Map.of())));
        }
        AreaResponse successor =
                areas.one(scope, successorId).orElseThrow(() -> ProblemException.unknownReference(pointer));
        if (!successor.existsOn(from)) {
            throw ProblemException.invalidField(pointer, "not-in-force");
        }
    }

    private Area known(Scope scope, UUID id, IfMatch ifMatch) {
        Area area = areas.entity(scope, id).orElseThrow(() -> ProblemException.notFound("area", id));
        ifMatch.require(area.version());
        return area;
    }

    private AreaResponse saved(Scope scope, UUID id) {
        areas.flush();
        return get(scope, id);
    }
}
