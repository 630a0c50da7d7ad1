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
import vn.giamngheo.progress.ProgressFigure.MissingArea;
import vn.giamngheo.shared.sheet.Column;
import vn.giamngheo.shared.sheet.SheetFile;
import vn.giamngheo.shared.sheet.SheetWords;
import vn.giamngheo.shared.sheet.Sheets;
import vn.giamngheo.shared.sheet.Table;
import vn.giamngheo.sheet.PlanTitles;

/** Progress as a sheet. */
@ApplicationScoped
@Transactional
public class ProgressExportService {
    private final ProgressService progress;
    private final PlanTitles titles;
    private final Sheets sheets;

    ProgressExportService(ProgressService progress, PlanTitles titles, Sheets sheets) {
        this.progress = progress;
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
                        "Chỉ gồm số liệu đã được chấp nhận.");
        List<Column<ProgressRow>> columns = List.of(
                Column.text("Mã", ProgressRow::code),
                Column.words("Chỉ tiêu", ProgressRow::name),
                Column.text("Đơn vị tính", ProgressRow::unit),
                Column.number("Chỉ tiêu giao", ProgressExportService::aim),
                Column.number("Cần đạt đến kỳ này", ProgressRow::expected),
                Column.number("Đã chấp nhận", row -> row.accepted().value()),
                Column.whole("Tử số", row -> row.accepted().numerator()),
                Column.whole("Mẫu số", row -> row.accepted().denominator()),
                Column.text("Đánh giá", row -> SheetWords.of(row.accepted().band())),
                Column.number(
                        "Tạm tính",
                        row -> row.provisional() == null
                                ? null
                                : row.provisional().value()),
                Column.date("Số liệu đến ngày", row -> row.accepted().dataTo()),
                Column.words("Chưa có số liệu", row -> missing(row.accepted().missing())));
        return sheets.write(scope.fullName(), Table.of(title, columns), shown.rows()::forEach);
    }

    private static @Nullable BigDecimal aim(ProgressRow row) {
        ProgressTarget target = row.target();
        return target == null ? null : target.value();
    }

    private static @Nullable String missing(List<MissingArea> areas) {
        return areas.isEmpty() ? null : areas.stream().map(MissingArea::name).collect(Collectors.joining(", "));
    }
}
