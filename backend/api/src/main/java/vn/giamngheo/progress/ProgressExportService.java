package vn.giamngheo.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.IndicatorService;
import vn.giamngheo.progress.ProgressFigure.MissingArea;
import vn.giamngheo.round.PeriodRun;
import vn.giamngheo.shared.sheet.Column;
import vn.giamngheo.shared.sheet.SheetFile;
import vn.giamngheo.shared.sheet.SheetWords;
import vn.giamngheo.shared.sheet.Sheets;
import vn.giamngheo.shared.sheet.Table;
import vn.giamngheo.shared.sheet.Title;
import vn.giamngheo.sheet.PlanTitles;

/** Progress as a sheet. */
@ApplicationScoped
@Transactional
public class ProgressExportService {
    private final ProgressService progress;
    private final IndicatorService indicators;
    private final PlanTitles titles;
    private final Sheets sheets;

    ProgressExportService(ProgressService progress, IndicatorService indicators, PlanTitles titles, Sheets sheets) {
        this.progress = progress;
        this.indicators = indicators;
        this.titles = titles;
        this.sheets = sheets;
    }

    /** All indicators of a plan in one area. */
    public SheetFile progress(Scope scope, UUID planId, @Nullable UUID areaId, @Nullable LocalDate asOf) {
        Progress shown = progress.of(scope, planId, areaId, asOf);
        var title = titles.of(scope, planId, "Tiến độ chỉ tiêu")
                .asOf(shown.asOf())
                .noting("Địa bàn: " + shown.areaName())
                .noting("Ô trống là chưa có số liệu, không phải 0. Tỷ lệ được tính từ tổng tử số và tổng mẫu số.")
                .notingIf(
                        shown.rows().stream().anyMatch(row -> row.provisional() == null),
                        "Chỉ gồm số liệu đã được duyệt.")
                .notingSample(shown.rows().stream().anyMatch(row -> isSample(row.target())));
        List<Column<ProgressRow>> columns = List.of(
                Column.text("Mã", ProgressRow::code),
                Column.words("Chỉ tiêu", ProgressRow::name),
                Column.text("Đơn vị tính", ProgressRow::unit),
                Column.number("Chỉ tiêu giao", row -> aim(row.target())),
                Column.whole("Chỉ tiêu giao, tử số", row -> numerator(row.target())),
                Column.whole("Chỉ tiêu giao, mẫu số", row -> denominator(row.target())),
                Column.number("Cần đạt đến kỳ này", ProgressRow::expected),
                Column.number("Đã duyệt", row -> row.accepted().value()),
                Column.whole("Tử số", row -> row.accepted().numerator()),
                Column.whole("Mẫu số", row -> row.accepted().denominator()),
                Column.text("Đánh giá", row -> SheetWords.of(row.accepted().band())),
                Column.number("Tạm tính", row -> value(row.provisional())),
                Column.date("Số liệu đến ngày", row -> row.accepted().dataTo()),
                Column.words("Chưa có số liệu", row -> missing(row.accepted().missing())),
                Column.words("Chưa mở kỳ", row -> PeriodRun.names(row.unasked())));
        return sheets.write(scope.fullName(), Table.of(title, columns), shown.rows()::forEach);
    }

    /** One indicator in each commune, the furthest first. */
    public SheetFile communes(Scope scope, UUID indicatorId, @Nullable LocalDate asOf, @Nullable LocalDate areasAsOf) {
        ProgressCommunes shown = progress.communes(scope, indicatorId, asOf, areasAsOf);
        IndicatorResponse indicator = indicators.get(scope, indicatorId);
        Title title = titles.of(scope, indicator.planId(), "Tiến độ " + indicator.code() + " theo xã, thị trấn")
                .noting(indicator.name() + " (" + indicator.unit() + ")");
        return sheets.write(scope.fullName(), communes(title, shown), shown.rows()::forEach);
    }

    /** The table of one indicator in each commune. */
    static Table<ProgressCommunes.Row> communes(Title title, ProgressCommunes shown) {
        return Table.of(
                title.asOf(shown.asOf())
                        .notingIf(
                                shown.areasAsOf() != null,
                                "Theo đơn vị hành chính đã kế tiếp các xã, thị trấn của năm kế hoạch.")
                        .noting("Ô trống là chưa có số liệu, không phải 0; đơn vị chưa có số liệu không xếp hạng.")
                        .notingIf(
                                shown.rows().stream().allMatch(row -> row.provisional() == null),
                                "Chỉ gồm số liệu đã được duyệt.")
                        .notingSample(shown.rows().stream().anyMatch(row -> isSample(row.target()))),
                List.of(
                        Column.whole("Hạng", ProgressExportService::rank),
                        Column.text("Mã", ProgressCommunes.Row::areaCode),
                        Column.text("Đơn vị", ProgressCommunes.Row::areaName),
                        Column.number("Chỉ tiêu giao", row -> aim(row.target())),
                        Column.whole("Chỉ tiêu giao, tử số", row -> numerator(row.target())),
                        Column.whole("Chỉ tiêu giao, mẫu số", row -> denominator(row.target())),
                        Column.number("Cần đạt đến kỳ này", ProgressCommunes.Row::expected),
                        Column.number("Đã duyệt", row -> row.accepted().value()),
                        Column.whole("Tử số", row -> row.accepted().numerator()),
                        Column.whole("Mẫu số", row -> row.accepted().denominator()),
                        Column.text(
                                "Đánh giá", row -> SheetWords.of(row.accepted().band())),
                        Column.number("Tạm tính", row -> value(row.provisional())),
                        Column.date("Số liệu đến ngày", row -> row.accepted().dataTo()),
                        Column.words(
                                "Chưa có số liệu", row -> missing(row.accepted().missing()))));
    }

    private static @Nullable Long rank(ProgressCommunes.Row row) {
        Integer rank = row.rank();
        return rank == null ? null : rank.longValue();
    }

    private static @Nullable BigDecimal value(@Nullable ProgressFigure figure) {
        return figure == null ? null : figure.value();
    }

    private static boolean isSample(@Nullable ProgressTarget target) {
        return target != null && target.sample();
    }

    private static @Nullable BigDecimal aim(@Nullable ProgressTarget target) {
        return target == null ? null : target.value();
    }

    private static @Nullable Long numerator(@Nullable ProgressTarget target) {
        return target == null ? null : target.numerator();
    }

    private static @Nullable Long denominator(@Nullable ProgressTarget target) {
        return target == null ? null : target.denominator();
    }

    private static @Nullable String missing(List<MissingArea> areas) {
        return areas.isEmpty() ? null : areas.stream().map(MissingArea::name).collect(Collectors.joining(", "));
    }
}
