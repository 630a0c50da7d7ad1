package vn.giamngheo.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.report.SectionEditing;
import vn.giamngheo.shared.idempotency.IdempotencyKey;
import vn.giamngheo.shared.idempotency.Once;
import vn.giamngheo.shared.persistence.ReadingMuch;
import vn.giamngheo.shared.sheet.SheetContent;
import vn.giamngheo.shared.sheet.SheetFile;
import vn.giamngheo.shared.sheet.SheetPreview;
import vn.giamngheo.shared.sheet.SheetRow;
import vn.giamngheo.shared.sheet.Sheets;
import vn.giamngheo.sheet.PlanTitles;
import vn.giamngheo.sheet.SheetImportService;

/** The figures of a report from a sheet, all or none, and the sheet to begin with. */
@ApplicationScoped
@Transactional
public class ResultSheetService {
    private static final String SUBJECT = "result";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private final ResultService results;
    private final ResultRepository figures;
    private final SectionEditing editing;
    private final Grids grids;
    private final SheetImportService imports;
    private final PlanTitles titles;
    private final Sheets sheets;
    private final Once once;
    private final ReadingMuch reading;

    ResultSheetService(
            ResultService results,
            ResultRepository figures,
            SectionEditing editing,
            Grids grids,
            SheetImportService imports,
            PlanTitles titles,
            Sheets sheets,
            Once once,
            ReadingMuch reading) {
        this.results = results;
        this.figures = figures;
        this.editing = editing;
        this.grids = grids;
        this.imports = imports;
        this.titles = titles;
        this.sheets = sheets;
        this.once = once;
        this.reading = reading;
    }

    /** The report as a sheet to fill in, with what is told already. */
    public SheetFile template(Scope scope, UUID reportId) {
        Grid grid = grids.of(scope, reportId);
        SectionOfReport any = grid.sections().getFirst();
        ResultForm form = new ResultForm(grid);
        var title = titles.of(scope, any.planId(), "Số liệu báo cáo " + any.roundName())
                .by(any.agencyName())
                .noting(any.roundName() + ": số liệu từ " + day(any.dataFrom()) + " đến " + day(any.dataTo()))
                .noting(
                        "Ô để trống là chưa báo cáo, không phải 0; xóa số đã có trong tệp là bỏ số đó trên hệ thống."
                                + " Số liệu là của riêng kỳ này; nếu ghi số lũy kế từ đầu năm, hãy ghi x ở cột “Là số lũy kế”.");
        return sheets.write(
                scope.fullName(),
                ResultForm.FORM.template(title),
                row -> grid.own().values().forEach(cell -> row.accept(form.leaving(cell.id()))));
    }

    /** What would become of the sheet. */
    public SheetPreview preview(Scope scope, UUID reportId, SheetContent content) {
        SheetContent begun = content.begun(ResultForm::isBegun);
        Grid grid = grids.of(scope, reportId);
        List<ResultCell> cells = cells(grid, begun);
        return preview(
                grid,
                begun,
                cells,
                imports.before(scope, grid.sections().getFirst().planId(), SUBJECT, begun));
    }

    /** The figures of the sheet; its rows say what is wrong with them. */
    public SheetContent checked(Scope scope, UUID reportId, SheetContent content) {
        SheetContent begun = content.begun(ResultForm::isBegun);
        cells(grids.of(scope, reportId), begun);
        return begun;
    }

    /** Enters all figures of the sheet, or none. */
    @Audited("result.import")
    public SheetPreview take(Scope scope, IdempotencyKey key, UUID reportId, SheetContent content) {
        SheetContent begun = content.begun(ResultForm::isBegun);
        List<Object> asked = List.of(reportId, begun.fingerprint());
        return once.answer(
                scope.userId(),
                key,
                "result.import",
                asked,
                SheetPreview.class,
                () -> reading.during(() -> taken(scope, reportId, begun)));
    }

    private SheetPreview taken(Scope scope, UUID reportId, SheetContent begun) {
        // Held before it is read: what is read is then what is written over.
        editing.hold(
                scope,
                figures.sections(scope, reportId).stream()
                        .map(SectionOfReport::id)
                        .collect(Collectors.toSet()));
        Grid grid = grids.of(scope, reportId);
        List<ResultCell> cells = cells(grid, begun);
        begun.requireSound();
        results.enter(scope, grid, cells);
        imports.remember(scope, grid.sections().getFirst().planId(), SUBJECT, begun);
        return preview(grid, begun, cells, null);
    }

    /** What the rows would write: those that say what their cells say already write nothing. Each row says what is wrong with it. */
    private static List<ResultCell> cells(Grid grid, SheetContent content) {
        ResultForm form = new ResultForm(grid);
        Map<UUID, Integer> seen = new HashMap<>();
        List<ResultCell> cells = new ArrayList<>();
        for (SheetRow row : content.rows()) {
            ResultCell request = form.request(row);
            if (request == null) {
                continue;
            }
            Integer earlier = seen.putIfAbsent(request.resultId(), row.number());
            if (earlier != null) {
                row.refuse(ResultForm.INDICATOR, "twice", Map.of("row", earlier.toString()));
            }
            if (differs(grid, request, row) && row.isSound()) {
                cells.add(request);
            }
        }
        return cells;
    }

    /**
     * Whether the row says something else than its cell; why it can't, it says. The sheet that people fill in has all of the report,
     * also what is accepted and stays as it is.
     */
    private static boolean differs(Grid grid, ResultCell request, SheetRow row) {
        Cell cell = grid.cell(request.resultId()).orElseThrow();
        CellRules rules = new CellRules(grid.indicator(cell), cell, grid.course(cell));
        if (cell.told().equals(rules.read(request))) {
            return false;
        }
        if (!grid.editable().contains(cell.sectionId())) {
            row.refuse(ResultForm.INDICATOR, "not-being-written");
        }
        if (request.version() != cell.version()) {
            row.refuse(ResultForm.VERSION, "changed-meanwhile");
        }
        rules.errors().forEach(error -> row.refuse(error.pointer().substring(1), error.type(), error.params()));
        return true;
    }

    /** How many cells come to say something, something else, or nothing any more. */
    private static SheetPreview preview(
            Grid grid, SheetContent begun, List<ResultCell> cells, @Nullable Instant importedBefore) {
        int added = 0;
        int removed = 0;
        for (ResultCell cell : cells) {
            if (cell.stays()) {
                continue;
            }
            boolean empty = grid.cell(cell.resultId()).orElseThrow().isEmpty();
            if (empty && !cell.saysNothing()) {
                added++;
            } else if (!empty && cell.saysNothing()) {
                removed++;
            }
        }
        return begun.preview(added, cells.size() - added - removed, removed, importedBefore);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
