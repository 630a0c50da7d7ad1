package vn.giamngheo.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.indicator.IndicatorKind;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.IndicatorService;
import vn.giamngheo.indicator.Nature;
import vn.giamngheo.round.PeriodRun;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.sheet.SheetFile;
import vn.giamngheo.shared.sheet.Sheets;
import vn.giamngheo.shared.sheet.Sheets.Part;
import vn.giamngheo.shared.sheet.Title;
import vn.giamngheo.sheet.PlanTitles;

/** All that is shown of one indicator as a workbook: its course, its communes, and the reports behind its figure. */
@ApplicationScoped
@Transactional
public class ProgressBookService {
    private final ProgressService progress;
    private final IndicatorService indicators;
    private final PlanTitles titles;
    private final Sheets sheets;

    ProgressBookService(ProgressService progress, IndicatorService indicators, PlanTitles titles, Sheets sheets) {
        this.progress = progress;
        this.indicators = indicators;
        this.titles = titles;
        this.sheets = sheets;
    }

    /** Its tables, each on a sheet. One that is told in words has no course, and nothing to rank communes by. */
    public SheetFile of(
            Scope scope,
            UUID indicatorId,
            @Nullable UUID areaId,
            @Nullable LocalDate asOf,
            @Nullable LocalDate areasAsOf) {
        IndicatorResponse indicator = indicators.get(scope, indicatorId);
        Progress all = progress.of(scope, indicator.planId(), areaId, asOf);
        ProgressRow row = all.rows().stream()
                .filter(one -> one.indicatorId().equals(indicatorId))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("indicator", indicatorId));
        Title title = titles.of(scope, indicator.planId(), "Tiến độ " + row.code())
                .asOf(all.asOf())
                .noting(row.code() + " – " + row.name() + " (" + row.unit() + ")")
                .notingIf(row.numeratorLabel() != null, "Tử số: " + row.numeratorLabel())
                .notingIf(row.denominatorLabel() != null, "Mẫu số: " + row.denominatorLabel())
                .notingIf(!row.unasked().isEmpty(), "Chưa mở kỳ: " + PeriodRun.names(row.unasked()));
        Title ofArea = title.noting("Địa bàn: " + all.areaName());
        List<Part<?>> parts = new ArrayList<>();
        if (row.kind() != IndicatorKind.QUALITATIVE) {
            ProgressTrend trend = progress.trend(scope, indicatorId, areaId, asOf);
            parts.add(new Part<>(
                    IndicatorBookTables.trend(ofArea.named("Diễn biến qua các kỳ"), row, trend),
                    trend.points()::forEach));
            ProgressCommunes communes = progress.communes(scope, indicatorId, asOf, areasAsOf);
            parts.add(new Part<>(
                    ProgressExportService.communes(
                            title.named("Theo xã, thị trấn")
                                    .notingIf(
                                            communes.rows().stream()
                                                    .allMatch(one ->
                                                            one.accepted().asked() == 0),
                                            "Chỉ tiêu này không chia theo xã, thị trấn, hoặc chưa mở kỳ báo cáo."),
                            communes),
                    communes.rows()::forEach));
        }
        parts.add(reports(scope, ofArea, indicatorId, areaId, asOf, all));
        return sheets.book(scope.fullName(), title, parts);
    }

    private Part<ProgressTrace.Line> reports(
            Scope scope, Title title, UUID indicatorId, @Nullable UUID areaId, @Nullable LocalDate asOf, Progress all) {
        ProgressTrace trace = progress.trace(scope, indicatorId, areaId, asOf);
        Map<UUID, ProgressRow> rows =
                all.rows().stream().collect(Collectors.toMap(ProgressRow::indicatorId, one -> one));
        ProgressRow row = rows.get(indicatorId);
        int count = trace.lines().size();
        Title told = title.named("Báo cáo đằng sau số liệu")
                .noting(
                        row != null && row.nature() == Nature.STOCK
                                ? count + " số liệu mới nhất của từng đơn vị."
                                : count + " số liệu được cộng vào kết quả.")
                .notingIf(
                        trace.withheld() > 0,
                        "Còn " + trace.withheld() + " số liệu chưa được duyệt mà người lập không xem được.");
        return new Part<>(IndicatorBookTables.reports(told, rows), trace.lines()::forEach);
    }
}
