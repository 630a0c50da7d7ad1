package vn.giamngheo.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.area.AreaResponse;
import vn.giamngheo.area.AreaService;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.indicator.TargetCellRules.Kept;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Shows all targets of a plan as one grid, and takes what is written in its cells: all, or nothing. */
@ApplicationScoped
@Transactional
public class TargetGridService {
    private final TargetRepository targets;
    private final IndicatorService indicators;
    private final PlanService plans;
    private final AreaService areas;

    TargetGridService(TargetRepository targets, IndicatorService indicators, PlanService plans, AreaService areas) {
        this.targets = targets;
        this.indicators = indicators;
        this.plans = plans;
        this.areas = areas;
    }

    /** The grid of a plan; not found where the scope does not see the plan. */
    public TargetGridResponse get(Scope scope, UUID planId) {
        PlanResponse plan = plans.get(scope, planId);
        return grid(scope, plan).response(indicators.baselinesOf(scope, planId), allowed(scope, plan));
    }

    /**
     * Writes in cells of a plan's grid: gives areas targets, changes them, and takes away those that say nothing any more. All
     * that is wrong is told at once, by cell, and then nothing is kept.
     */
    @Audited("target.assign")
    public TargetGridResponse assign(Scope scope, UUID planId, @NotNull @Valid TargetGridRequest request) {
        TargetGrid grid = grid(scope, plans.get(scope, planId));
        List<Runnable> writes = each(scope, planId, request, (index, cell, there) -> write(scope, grid, cell, there));
        writes.forEach(Runnable::run);
        targets.flush();
        return get(scope, planId);
    }

    /**
     * What cells of a plan's grid are to say, for who keeps it elsewhere than in the plan. All that is wrong is told at once, by
     * cell. Whose word it is, is not asked here.
     */
    public List<TargetWish> wishes(Scope scope, UUID planId, @NotNull @Valid TargetGridRequest request) {
        TargetGrid grid = grid(scope, plans.get(scope, planId));
        return each(scope, planId, request, (index, cell, there) -> {
            Kept kept = TargetCellRules.read(indicator(grid, cell), cell, there);
            TargetCellRules.requireSeen(cell, there);
            return new TargetWish(
                    index,
                    there.flatMap(one -> grid.targets().stream()
                                    .filter(target -> target.id().equals(one.id()))
                                    .findFirst())
                            .orElse(null),
                    kept.isNothing() ? null : told(grid, cell, kept));
        });
    }

    /** What is made of one cell over the target that is there. */
    private interface OfCell<T> {
        T made(int index, TargetGridRequest.Cell cell, Optional<Target> there);
    }

    private <T> List<T> each(Scope scope, UUID planId, TargetGridRequest request, OfCell<T> of) {
        Map<Place, Target> there = new HashMap<>();
        targets.entitiesOf(scope, planId).forEach(one -> there.put(new Place(one.indicatorId(), one.areaId()), one));
        Set<Place> seen = new HashSet<>();
        List<ProblemException> refusals = new ArrayList<>();
        List<T> made = new ArrayList<>();
        for (int i = 0; i < request.cells().size(); i++) {
            TargetGridRequest.Cell cell = request.cells().get(i);
            Place place = new Place(cell.indicatorId(), cell.areaId());
            try {
                if (!seen.add(place)) {
                    throw ProblemException.invalidField("/areaId", "named-twice");
                }
                made.add(of.made(i, cell, Optional.ofNullable(there.get(place))));
            } catch (ProblemException refusal) {
                refusals.add(at(i, refusal));
            }
        }
        refuse(refusals);
        return made;
    }

    /** One cell of a grid. */
    private record Place(UUID indicatorId, UUID areaId) {}

    /** What is to be done with a cell; refused where it may not be. */
    private Runnable write(Scope scope, TargetGrid grid, TargetGridRequest.Cell cell, Optional<Target> there) {
        Kept kept = TargetCellRules.read(indicator(grid, cell), cell, there);
        boolean same = there.map(one -> one.says(kept)).orElse(kept.isNothing());
        if (same) {
            // Sent twice, or to no end.
            return () -> {};
        }
        TargetCellRules.requireSeen(cell, there);
        if (kept.isNothing()) {
            Target gone = there.orElseThrow();
            plans.requireEditable(scope, grid.planId(), gone.source().provenance());
            return () -> targets.delete(gone);
        }
        Provenance after = kept.from().provenance();
        plans.requireEditable(
                scope,
                grid.planId(),
                there.map(one -> one.source().provenance()).orElse(after),
                after);
        TargetRequest told = told(grid, cell, kept);
        return () -> there.ifPresentOrElse(one -> one.change(told), () -> targets.persist(new Target(told)));
    }

    private static IndicatorResponse indicator(TargetGrid grid, TargetGridRequest.Cell cell) {
        IndicatorResponse indicator =
                grid.indicator(cell.indicatorId()).orElseThrow(() -> ProblemException.unknownReference("/indicatorId"));
        if (!grid.holds(cell.areaId())) {
            throw ProblemException.unknownReference("/areaId");
        }
        return indicator;
    }

    private static TargetRequest told(TargetGrid grid, TargetGridRequest.Cell cell, Kept kept) {
        return new TargetRequest(
                grid.planId(),
                cell.indicatorId(),
                cell.areaId(),
                kept.value(),
                kept.numerator(),
                kept.denominator(),
                kept.words(),
                kept.from());
    }

    /** A refusal with the cell that it is about; what names no field is about what was written in it. */
    private static ProblemException at(int index, ProblemException refusal) {
        boolean placed =
                refusal.errors().stream().anyMatch(error -> !error.pointer().isEmpty());
        return refusal.within("/cells/" + index + (placed ? "" : "/value"), Map.of());
    }

    /** Tells all that is wrong: as what it is where it is all of one kind. */
    private static void refuse(List<ProblemException> refusals) {
        if (refusals.isEmpty()) {
            return;
        }
        ProblemException first = refusals.getFirst();
        boolean alike = refusals.stream().allMatch(one -> one.type() == first.type());
        List<FieldError> errors =
                refusals.stream().flatMap(one -> one.errors().stream()).toList();
        throw alike
                ? new ProblemException(first.type(), Objects.requireNonNull(first.getMessage()), errors)
                : new ProblemException(ProblemType.INVALID_FIELDS, "One or more cells can't be kept", errors);
    }

    private TargetGrid grid(Scope scope, PlanResponse plan) {
        AreaResponse whole = areas.get(scope, plan.areaId());
        LocalDate day = whole.lastDayIn(plan.year());
        return new TargetGrid(
                plan.id(),
                whole,
                areas.below(scope, whole.id()).stream()
                        .filter(area -> area.existsOn(day))
                        .toList(),
                indicators.indicatorsOf(scope, plan.id()),
                indicators.targetsOf(scope, plan.id()));
    }

    private static List<TargetGridAction> allowed(Scope scope, PlanResponse plan) {
        // A commune's own targets stand in its plan, not below the district's.
        if (!scope.draftsProgramme() || plan.parentPlanId() != null) {
            return List.of();
        }
        return switch (plan.status()) {
            case DRAFT -> List.of(TargetGridAction.EDIT, TargetGridAction.EDIT_STATED);
            case ISSUED, AMENDED -> List.of(TargetGridAction.EDIT);
            case CLOSED -> List.of();
        };
    }
}
