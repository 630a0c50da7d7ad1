package vn.giamngheo.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.indicator.IndicatorKind;
import vn.giamngheo.indicator.Rate;
import vn.giamngheo.progress.ProgressFigure.MissingArea;
import vn.giamngheo.progress.ProgressTrend.Point;
import vn.giamngheo.shared.sheet.Column;
import vn.giamngheo.shared.sheet.ColumnKind;
import vn.giamngheo.shared.sheet.SheetWords;
import vn.giamngheo.shared.sheet.Table;
import vn.giamngheo.shared.sheet.Title;

/** The tables of one indicator: its course beside the straight line to its target, and the reports behind its figure. */
final class IndicatorBookTables {
    private static final int FIGURE = 20;

    private IndicatorBookTables() {}

    static Table<Point> trend(Title title, ProgressRow row, ProgressTrend trend) {
        boolean pairs = row.kind() == IndicatorKind.RATIO || row.kind() == IndicatorKind.POINTS;
        boolean provisional = trend.points().stream().anyMatch(point -> point.provisional() != null);
        ProgressTarget target = trend.target();
        List<Column<Point>> columns = new ArrayList<>();
        columns.add(Column.date("Kỳ số liệu, từ ngày", Point::dataFrom));
        columns.add(Column.date("Kỳ số liệu, đến ngày", Point::dataTo));
        figure(columns, "Trong kỳ, đã duyệt", Point::acceptedOwn, pairs);
        figure(columns, "Đến cuối kỳ, đã duyệt", Point::accepted, pairs);
        if (provisional) {
            figure(columns, "Trong kỳ, tạm tính", Point::provisionalOwn, pairs);
            figure(columns, "Đến cuối kỳ, tạm tính", Point::provisional, pairs);
        }
        columns.add(Column.number("Cần đạt", Point::expected));
        columns.add(new Column<>("Chỉ tiêu cả năm", ColumnKind.NUMBER, FIGURE, point -> aim(target)));
        if (pairs) {
            columns.add(Column.whole("Chỉ tiêu cả năm, tử số", point -> target == null ? null : target.numerator()));
            columns.add(Column.whole("Chỉ tiêu cả năm, mẫu số", point -> target == null ? null : target.denominator()));
        }
        columns.add(
                Column.text("Đánh giá", point -> SheetWords.of(point.accepted().band())));
        columns.add(Column.words("Còn thiếu", IndicatorBookTables::lacking));
        return Table.of(
                title.noting("Ô trống là chưa có số liệu, không phải 0. Tỷ lệ được tính từ tổng tử số và tổng mẫu số.")
                        .noting(
                                "Cần đạt: theo đường thẳng từ đầu năm đến chỉ tiêu; để trống khi chưa có căn cứ để tính.")
                        .notingIf(!provisional, "Chỉ gồm số liệu đã được duyệt.")
                        .notingSample(target != null && target.sample()),
                columns);
    }

    /** The reports; what is a sum of several indicators is made of those of its parts, which are named by their codes. */
    static Table<ProgressTrace.Line> reports(Title title, Map<UUID, ProgressRow> rows) {
        return Table.of(
                title,
                List.of(
                        Column.text("Báo cáo", ProgressTrace.Line::roundName),
                        Column.text("Đơn vị", ProgressTrace.Line::agencyName),
                        Column.text("Địa bàn", ProgressTrace.Line::areaName),
                        Column.<ProgressTrace.Line>text("Mã chỉ tiêu", line -> {
                                    ProgressRow own = rows.get(line.indicatorId());
                                    return own == null ? null : own.code();
                                })
                                .wide(10),
                        Column.date("Số liệu từ ngày", ProgressTrace.Line::dataFrom),
                        Column.date("Số liệu đến ngày", ProgressTrace.Line::dataTo),
                        Column.text("Tình trạng", line -> SheetWords.of("SectionState", line.state())),
                        new Column<>("Số đã báo cáo", ColumnKind.NUMBER, FIGURE, IndicatorBookTables::told),
                        Column.whole("Tử số", ProgressTrace.Line::numerator),
                        Column.whole("Mẫu số", ProgressTrace.Line::denominator),
                        Column.words("Ghi chú", ProgressTrace.Line::note),
                        Column.text("Người nhập", ProgressTrace.Line::enteredByName),
                        Column.moment("Nhập lúc", ProgressTrace.Line::enteredAt)));
    }

    private static void figure(
            List<Column<Point>> columns, String head, Function<Point, @Nullable ProgressFigure> figure, boolean pairs) {
        columns.add(Column.number(head, point -> {
            ProgressFigure known = figure.apply(point);
            return known == null ? null : known.value();
        }));
        if (pairs) {
            columns.add(Column.whole(head + ", tử số", point -> {
                ProgressFigure known = figure.apply(point);
                return known == null ? null : known.numerator();
            }));
            columns.add(Column.whole(head + ", mẫu số", point -> {
                ProgressFigure known = figure.apply(point);
                return known == null ? null : known.denominator();
            }));
        }
    }

    private static @Nullable Object aim(@Nullable ProgressTarget target) {
        BigDecimal value = target == null ? null : target.value();
        return target == null || value != null ? value : target.words();
    }

    /** What was told, a rate in per cent; or the words. */
    private static @Nullable Object told(ProgressTrace.Line line) {
        BigDecimal value = Rate.percent(line.value(), line.numerator(), line.denominator());
        return value != null ? value : line.words();
    }

    /** Who is not in the period's accepted figure: because nothing came, or because it is not accepted yet. */
    private static String lacking(Point point) {
        ProgressFigure accepted = point.acceptedOwn();
        if (accepted.asked() == 0) {
            return "Chưa mở kỳ";
        }
        ProgressFigure provisional = point.provisionalOwn();
        if (provisional == null) {
            return accepted.missing().isEmpty() ? "Đủ" : "Chưa có số liệu được duyệt: " + names(accepted.missing());
        }
        Map<UUID, Integer> toSend = new HashMap<>();
        provisional.missing().forEach(one -> toSend.put(one.areaId(), one.periods()));
        List<MissingArea> waiting = accepted.missing().stream()
                .filter(one -> one.periods() > toSend.getOrDefault(one.areaId(), 0))
                .toList();
        List<String> told = new ArrayList<>();
        if (!provisional.missing().isEmpty()) {
            told.add("Chưa nộp: " + names(provisional.missing()));
        }
        if (!waiting.isEmpty()) {
            told.add("Chờ duyệt: " + names(waiting));
        }
        return told.isEmpty() ? "Đủ" : String.join(". ", told);
    }

    private static String names(List<MissingArea> areas) {
        return areas.stream().map(MissingArea::name).collect(Collectors.joining(", "));
    }
}
