package vn.giamngheo.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.indicator.IndicatorService;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.report.SectionEditing;
import vn.giamngheo.report.StepRefusal;
import vn.giamngheo.result.CodedFigures.Placed;
import vn.giamngheo.result.ResultsByCodesResponse.Kept;
import vn.giamngheo.result.ResultsByCodesResponse.Outcome;
import vn.giamngheo.shared.idempotency.IdempotencyKey;
import vn.giamngheo.shared.idempotency.Once;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/**
 * Takes figures of many reports at once, by codes: all of them or none. They are written as those of the grid are, by the same
 * service; what says what is there already is not written at all, so that it may be sent whenever one likes.
 */
@ApplicationScoped
@Transactional
public class ResultCodesService {
    private static final String OPERATION = "result.enter-by-codes";
    private static final String STALE = "stale-version";
    private static final int AT_ONCE = 2_000;
    private static final Set<String> STEPS =
            Stream.of(StepRefusal.values()).map(StepRefusal::key).collect(Collectors.toUnmodifiableSet());

    private final ResultService results;
    private final ResultCodeRepository codes;
    private final Grids grids;
    private final IndicatorService indicators;
    private final PlanService plans;
    private final SectionEditing editing;
    private final Once once;

    ResultCodesService(
            ResultService results,
            ResultCodeRepository codes,
            Grids grids,
            IndicatorService indicators,
            PlanService plans,
            SectionEditing editing,
            Once once) {
        this.results = results;
        this.codes = codes;
        this.grids = grids;
        this.indicators = indicators;
        this.plans = plans;
        this.editing = editing;
        this.once = once;
    }

    /** Enters the figures, or says by its place what is wrong with each. */
    @Audited(OPERATION)
    public ResultsByCodesResponse enter(
            Scope scope, IdempotencyKey key, @NotNull @Valid ResultsByCodesRequest request) {
        return once.answer(
                scope.userId(),
                key,
                OPERATION,
                List.of(request),
                ResultsByCodesResponse.class,
                () -> entered(scope, request));
    }

    private ResultsByCodesResponse entered(Scope scope, ResultsByCodesRequest request) {
        requirePlan(scope, request.planId());
        CodedFigures coded = new CodedFigures(
                indicators.indicatorsOf(scope, request.planId()), codes.rounds(scope, request.planId()));
        List<Placed> placed = coded.place(request.figures(), codes.cells(scope, coded.roundsOf(request.figures())));
        List<FieldError> errors = new ArrayList<>(coded.errors());
        editing.hold(scope, placed.stream().map(one -> one.cell().sectionId()).collect(Collectors.toSet()));
        Map<Integer, Kept> kept = new TreeMap<>();
        byReport(placed).forEach((reportId, ofReport) -> enter(scope, reportId, ofReport, kept, errors));
        refuse(errors);
        int saved = (int) kept.values().stream()
                .filter(one -> one.outcome() == Outcome.SAVED)
                .count();
        return new ResultsByCodesResponse(saved, kept.size() - saved, List.copyOf(kept.values()));
    }

    /** Enters those of one report; once anything is wrong with the request, it is only judged any more. */
    private void enter(
            Scope scope, UUID reportId, List<Placed> figures, Map<Integer, Kept> kept, List<FieldError> errors) {
        Grid grid = grids.of(scope, reportId);
        Map<UUID, StepRefusal> refusals = editing.refusals(scope, reportId);
        Map<UUID, Placed> toWrite = new LinkedHashMap<>();
        List<ResultCell> cells = new ArrayList<>();
        for (Placed figure : figures) {
            Cell cell = grid.cell(figure.cell().resultId()).orElseThrow();
            ResultCell asCell = figure.told().in(cell);
            if (!differs(grid, cell, asCell, figure.pointer(), errors)) {
                kept.put(figure.index(), kept(reportId, grid.row(cell), Outcome.UNCHANGED));
            } else if (isOpen(refusals.get(cell.sectionId()), figure, errors) && isCurrent(cell, figure, errors)) {
                toWrite.put(cell.id(), figure);
                cells.add(asCell);
            }
        }
        if (!errors.isEmpty()) {
            return;
        }
        for (int from = 0; from < cells.size(); from += AT_ONCE) {
            List<ResultCell> some = cells.subList(from, Math.min(from + AT_ONCE, cells.size()));
            results.enter(scope, grid, some).answer().cells().forEach(saved -> {
                Placed figure = Objects.requireNonNull(toWrite.get(saved.resultId()));
                kept.put(figure.index(), kept(reportId, saved.row(), Outcome.SAVED));
            });
        }
    }

    /** Whether the figure says something else than its cell; what can't be kept of it is told. */
    private static boolean differs(Grid grid, Cell cell, ResultCell told, String pointer, List<FieldError> errors) {
        CellRules rules = new CellRules(grid.indicator(cell), cell, grid.course(cell));
        Told read = rules.read(told);
        rules.errors()
                .forEach(error -> errors.add(new FieldError(pointer + error.pointer(), error.type(), error.params())));
        return read == null || !read.equals(cell.told());
    }

    private static boolean isOpen(@Nullable StepRefusal refusal, Placed figure, List<FieldError> errors) {
        if (refusal != null) {
            errors.add(new FieldError(
                    figure.pointer(),
                    refusal.key(),
                    Map.of(
                            "agency",
                            figure.cell().agencyCode(),
                            "area",
                            figure.cell().areaCode())));
        }
        return refusal == null;
    }

    /** Whether the figure was read as it is; one that names no version is told over whatever is there. */
    private static boolean isCurrent(Cell cell, Placed figure, List<FieldError> errors) {
        Integer read = figure.told().version();
        if (read == null || read == cell.version()) {
            return true;
        }
        errors.add(new FieldError(
                figure.pointer() + "/version", STALE, Map.of("version", String.valueOf(cell.version()))));
        return false;
    }

    private static Kept kept(UUID reportId, ResultRow row, Outcome outcome) {
        return new Kept(row.resultId(), reportId, row.version(), outcome, row.warnings());
    }

    /** The figures by report, those of earlier periods first: cumulative figures of later ones build on them. */
    private static Map<UUID, List<Placed>> byReport(List<Placed> figures) {
        return figures.stream()
                .sorted(Comparator.comparing((Placed one) -> one.cell().dataTo())
                        .thenComparing(one -> one.cell().reportId())
                        .thenComparingInt(Placed::index))
                .collect(Collectors.groupingBy(one -> one.cell().reportId(), LinkedHashMap::new, Collectors.toList()));
    }

    private void requirePlan(Scope scope, UUID planId) {
        try {
            plans.requireEditable(scope, planId);
        } catch (ProblemException refused) {
            if (refused.type() == ProblemType.NOT_FOUND) {
                throw ProblemException.unknownReference("/planId");
            }
            throw refused;
        }
    }

    private static void refuse(List<FieldError> errors) {
        if (errors.isEmpty()) {
            return;
        }
        ProblemType type = ProblemType.INVALID_FIELDS;
        if (errors.stream().allMatch(error -> error.type().equals(STALE))) {
            type = ProblemType.STALE_VERSION;
        } else if (errors.stream().allMatch(error -> STEPS.contains(error.type()))) {
            type = ProblemType.STEP_NOT_POSSIBLE;
        }
        List<FieldError> inOrder = errors.stream()
                .sorted(Comparator.comparingInt(ResultCodesService::indexOf))
                .toList();
        throw new ProblemException(type, "One or more figures can't be kept, and none is", inOrder);
    }

    private static int indexOf(FieldError error) {
        return Integer.parseInt(error.pointer().split("/", 4)[2]);
    }
}
