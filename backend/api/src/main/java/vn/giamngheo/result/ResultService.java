package vn.giamngheo.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.access.Scope;
import vn.giamngheo.attachment.AttachmentHolder;
import vn.giamngheo.attachment.AttachmentResponse;
import vn.giamngheo.attachment.AttachmentService;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.report.SectionEditing;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.persistence.ReadingMuch;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Shows what is asked for, and takes what units tell. */
@ApplicationScoped
@Transactional
public class ResultService implements AttachmentHolder {
    private final ResultRepository results;
    private final CellRepository stored;
    private final ResultListRepository lists;
    private final Grids grids;
    private final PlanService plans;
    private final AttachmentService attachments;
    private final SectionEditing editing;
    private final ReadingMuch reading;
    private final Clock clock;

    ResultService(
            ResultRepository results,
            CellRepository stored,
            ResultListRepository lists,
            Grids grids,
            PlanService plans,
            AttachmentService attachments,
            SectionEditing editing,
            ReadingMuch reading,
            Clock clock) {
        this.results = results;
        this.stored = stored;
        this.lists = lists;
        this.grids = grids;
        this.plans = plans;
        this.attachments = attachments;
        this.editing = editing;
        this.reading = reading;
        this.clock = clock;
    }

    /** All cells of a report that the caller sees. */
    public ReportResults of(Scope scope, UUID reportId) {
        Grid grid = grids.of(scope, reportId);
        SectionOfReport any = grid.sections().getFirst();
        boolean takesSums = grid.own().values().stream().anyMatch(Cell::base);
        return new ReportResults(
                reportId, any.planId(), any.roundId(), any.dataFrom(), any.dataTo(), takesSums, grid.rows());
    }

    /** Figures of a plan as a list. */
    public Page<ResultResponse> list(Scope scope, ResultFilter filter, PageRequest page) {
        plans.get(scope, filter.planId());
        return lists.list(scope, filter, page);
    }

    @Override
    public boolean shows(Scope scope, UUID attachmentId) {
        return results.sectionsShowing(scope, attachmentId).stream().anyMatch(SectionOfReport::party);
    }

    /**
     * Takes what was written in cells. What can't be kept refuses all of it, each place by its cell; a cell that somebody else has
     * written in since, or whose sum was reckoned from what has changed since, stays as it is but for its files, and the others are
     * kept.
     */
    @Audited("result.enter")
    public ResultCellsResponse enter(Scope scope, UUID reportId, @NotNull @Valid ResultCellsRequest request) {
        boolean onBehalf = editing.begin(scope, reportId, touched(scope, reportId, request.cells()));
        Grid grid = grids.of(scope, reportId);
        return reading.during(
                () -> write(scope, grid, request.cells(), onBehalf).answer());
    }

    /**
     * The same for who has read the report already.
     *
     * @param grid of the report, read since its sections are held, with all of these cells
     * @return what was written: who has no use for the answer, which costs more than the writing, does not ask for it
     */
    @Audited("result.enter")
    Written enter(Scope scope, Grid grid, List<ResultCell> cells) {
        UUID reportId = grid.sections().getFirst().reportId();
        Set<UUID> touched = cells.stream()
                .map(cell -> grid.cell(cell.resultId()).orElseThrow().sectionId())
                .collect(Collectors.toSet());
        return reading.during(() -> write(scope, grid, cells, editing.begin(scope, reportId, touched)));
    }

    private Written write(Scope scope, Grid grid, List<ResultCell> cells, boolean onBehalf) {
        List<Told> told = read(grid, cells);
        Instant now = clock.instant();
        Map<UUID, ResultOutcome> outcomes = new HashMap<>();
        Map<UUID, Cell> changed = new LinkedHashMap<>();
        boolean proofs = false;
        for (int i = 0; i < told.size(); i++) {
            ResultCell cell = cells.get(i);
            Cell there = grid.cell(cell.resultId()).orElseThrow();
            boolean same = there.told().equals(told.get(i));
            proofs |= attach(scope, grid, cell, "/cells/" + i);
            boolean stale =
                    there.version() != cell.version() || rules(grid, there).isReckonedAnew(cell);
            if (stale && !same) {
                outcomes.put(cell.resultId(), ResultOutcome.CONFLICT);
                continue;
            }
            outcomes.put(cell.resultId(), ResultOutcome.SAVED);
            if (!same) {
                changed.put(there.id(), there.told(told.get(i), scope, onBehalf, now));
            }
        }
        results.tell(scope, changed.values());
        if (proofs) {
            results.flush();
        }
        // Who hangs files on figures is shown them as they are kept; figures are what has just been written.
        Grid after = proofs ? grids.of(scope, grid.sections().getFirst().reportId()) : grid.with(changed);
        return new Written(after, cells, outcomes);
    }

    /** What became of cells that were sent, and the report as it is since. */
    record Written(Grid now, List<ResultCell> cells, Map<UUID, ResultOutcome> outcomes) {
        ResultCellsResponse answer() {
            return new ResultCellsResponse(cells.stream()
                    .map(cell -> {
                        ResultRow row = now.row(now.cell(cell.resultId()).orElseThrow());
                        return new ResultCellsResponse.Saved(
                                row.resultId(),
                                row.version(),
                                Objects.requireNonNull(outcomes.get(cell.resultId())),
                                row);
                    })
                    .toList());
        }
    }

    /** The sections that are written to; each cell is one of the report, and named once. */
    private Set<UUID> touched(Scope scope, UUID reportId, List<ResultCell> cells) {
        Set<UUID> seen = results.sections(scope, reportId).stream()
                .map(SectionOfReport::id)
                .collect(Collectors.toSet());
        if (seen.isEmpty()) {
            throw ProblemException.notFound("report", reportId);
        }
        Map<UUID, UUID> sectionOf = stored.sections(scope, seen);
        Set<UUID> named = new HashSet<>();
        Set<UUID> sections = new HashSet<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String pointer = "/cells/" + i + "/resultId";
            UUID id = cells.get(i).resultId();
            UUID section = sectionOf.get(id);
            if (section == null) {
                errors.add(new FieldError(pointer, "unknown-reference", Map.of()));
            } else {
                sections.add(section);
            }
            if (!named.add(id)) {
                errors.add(new FieldError(pointer, "named-twice", Map.of()));
            }
        }
        refuse(errors);
        return sections;
    }

    private static List<Told> read(Grid grid, List<ResultCell> cells) {
        List<Told> told = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String pointer = "/cells/" + i;
            Cell cell = grid.cell(cells.get(i).resultId()).orElseThrow();
            CellRules rules = rules(grid, cell);
            Told one = rules.read(cells.get(i));
            if (one != null) {
                told.add(one);
            }
            rules.errors()
                    .forEach(error ->
                            errors.add(new FieldError(pointer + error.pointer(), error.type(), error.params())));
        }
        refuse(errors);
        return told;
    }

    private static CellRules rules(Grid grid, Cell cell) {
        return new CellRules(grid.indicator(cell), cell, grid.course(cell));
    }

    /** Hangs files on the figure and takes files off it, each by itself; whether that changed anything. */
    private boolean attach(Scope scope, Grid grid, ResultCell cell, String pointer) {
        ResultFiles files = cell.files();
        if (files == null) {
            return false;
        }
        Set<UUID> there = grid.attachments().getOrDefault(cell.resultId(), List.of()).stream()
                .map(AttachmentResponse::id)
                .collect(Collectors.toSet());
        List<UUID> coming =
                files.attach().stream().filter(id -> !there.contains(id)).toList();
        Set<UUID> going = files.detach().stream().filter(there::contains).collect(Collectors.toSet());
        if (there.size() - going.size() + coming.size() > ResultFiles.MOST) {
            Map<String, String> most = Map.of("most", String.valueOf(ResultFiles.MOST));
            refuse(List.of(new FieldError(pointer + "/files/attach", "too-many-files", most)));
        }
        if (!coming.isEmpty()) {
            attachments.requireOwn(scope, coming, pointer + "/files/attach");
            results.attach(scope, cell.resultId(), coming);
        }
        if (!going.isEmpty()) {
            results.detach(scope, cell.resultId(), going);
        }
        return !coming.isEmpty() || !going.isEmpty();
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_FIELDS, "One or more cells can't be kept", errors);
        }
    }
}
