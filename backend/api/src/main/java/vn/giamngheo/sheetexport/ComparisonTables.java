package vn.giamngheo.sheetexport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.communeplan.CommuneComparison.Cell;
import vn.giamngheo.communeplan.CommuneComparison.Line;
import vn.giamngheo.communeplan.CommunePlans.Commune;
import vn.giamngheo.communeplan.SumCheck;
import vn.giamngheo.indicator.IndicatorKind;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.Rate;
import vn.giamngheo.shared.sheet.Column;
import vn.giamngheo.shared.sheet.ColumnKind;
import vn.giamngheo.shared.sheet.SheetWords;
import vn.giamngheo.shared.sheet.Table;
import vn.giamngheo.shared.sheet.Title;

/**
 * The tables that hold the communes' plans against the district's. A figure that nobody has set is said to be none, and never 0.
 *
 * @param areas the names of the communes
 * @param agencies the short names of their committees
 */
record ComparisonTables(Map<UUID, String> areas, Map<UUID, String> agencies) {
    private static final String NONE = "Chưa có mức";
    private static final String NOT_ADDED = "Không cộng";
    private static final String QUALITATIVE = "Định tính";
    private static final int COMMUNE = 16;
    private static final int FIGURE = 18;

    /** One indicator over all communes. */
    record Sums(IndicatorResponse indicator, Line line) {}

    /** One indicator in one commune. */
    record Spot(IndicatorResponse indicator, Cell cell, Commune commune) {}

    Table<Sums> sums(Title title, List<Commune> communes) {
        List<Column<Sums>> columns = new ArrayList<>(List.of(
                Column.<Sums>text("Mã", row -> row.indicator().code()).wide(8),
                Column.words("Chỉ tiêu", row -> row.indicator().name()),
                Column.<Sums>text("Đơn vị tính", row -> row.indicator().unit()).wide(14),
                figure(
                        "Chỉ tiêu huyện",
                        row -> said(
                                row.indicator(),
                                row.line().districtTarget(),
                                row.line().districtNumerator(),
                                row.line().districtDenominator())),
                Column.whole("Chỉ tiêu huyện, tử số", row -> row.line().districtNumerator()),
                Column.whole("Chỉ tiêu huyện, mẫu số", row -> row.line().districtDenominator()),
                figure("Cộng huyện giao", ComparisonTables::assignedSum),
                Column.whole(
                        "Cộng huyện giao, tử số",
                        row -> assignedRate(row).map(Rate::numerator).orElse(null)),
                Column.whole(
                        "Cộng huyện giao, mẫu số",
                        row -> assignedRate(row).map(Rate::denominator).orElse(null)),
                figure("Cộng xã đặt ra", ComparisonTables::ownSum),
                Column.whole("Cộng xã đặt ra, tử số", row -> row.line().check().numerator()),
                Column.whole("Cộng xã đặt ra, mẫu số", row -> row.line().check().denominator()),
                Column.whole("Số xã có mức", ComparisonTables::counted),
                Column.text("Khớp không?", row -> verdict(row.line().check())),
                Column.number("Chênh lệch", row -> row.line().check().difference()),
                Column.words("Xã chưa có mức", row -> names(row.line().check().missingAreaIds()))));
        for (Commune commune : communes) {
            columns.add(new Column<>(
                    Objects.requireNonNullElse(areas.get(commune.areaId()), "–"),
                    ColumnKind.NUMBER,
                    COMMUNE,
                    row -> row.line().cells().stream()
                            .filter(cell -> cell.areaId().equals(commune.areaId()))
                            .findFirst()
                            .map(cell -> own(row.indicator(), cell))
                            .orElse(NONE)));
        }
        return Table.of(
                title.named("Cộng các xã và chỉ tiêu huyện")
                        .noting("Cộng cả dự thảo mà người lập được xem; xã chưa có mức không tính là 0.")
                        .noting("Tỷ lệ và điểm phần trăm không cộng được: mỗi xã có mẫu số khác nhau."
                                + " Tỷ lệ chung chỉ tính khi xã cho tử số và mẫu số."),
                columns);
    }

    Table<Spot> byCommune(Title title) {
        return Table.of(
                title.named("Từng xã, thị trấn").noting("Xã chưa có mức không tính là 0."),
                List.of(
                        Column.<Spot>text("Mã", row -> row.indicator().code()).wide(8),
                        Column.words("Chỉ tiêu", row -> row.indicator().name()),
                        Column.<Spot>text("Đơn vị tính", row -> row.indicator().unit())
                                .wide(14),
                        Column.text("Xã, thị trấn", row -> areas.get(row.cell().areaId())),
                        Column.text("Kế hoạch xã", row -> status(row.commune())),
                        figure(
                                "Huyện giao",
                                row -> said(
                                        row.indicator(),
                                        row.cell().assigned(),
                                        row.cell().assignedNumerator(),
                                        row.cell().assignedDenominator())),
                        Column.whole("Huyện giao, tử số", row -> row.cell().assignedNumerator()),
                        Column.whole("Huyện giao, mẫu số", row -> row.cell().assignedDenominator()),
                        Column.text(
                                "Nguồn của mức giao",
                                row -> SheetWords.of(row.cell().assignedProvenance())),
                        figure("Xã đặt ra", row -> own(row.indicator(), row.cell())),
                        Column.whole("Xã đặt ra, tử số", row -> row.cell().numerator()),
                        Column.whole("Xã đặt ra, mẫu số", row -> row.cell().denominator()),
                        Column.text(
                                "Ghi chú", row -> row.cell().takenOver() ? "Lấy theo huyện, xã chưa xác nhận" : null),
                        Column.number("Chênh lệch", row -> row.cell().difference())));
    }

    Table<Commune> plans(Title title) {
        return Table.of(
                title.named("Các xã, thị trấn").noting("Dự thảo của xã khác chỉ hiện khi đã ban hành."),
                List.of(
                        Column.text("Xã, thị trấn", commune -> areas.get(commune.areaId())),
                        Column.text("Trạng thái", ComparisonTables::status),
                        Column.text("Số, ký hiệu", Commune::number),
                        Column.date("Ngày ban hành", Commune::issuedOn),
                        Column.text(
                                "Đơn vị lập",
                                commune -> commune.agencyId() == null
                                        ? "Chưa có trong danh mục"
                                        : agencies.get(commune.agencyId()))));
    }

    static <R> Column<R> figure(String head, Function<R, @Nullable Object> value) {
        return new Column<>(head, ColumnKind.NUMBER, FIGURE, value);
    }

    private static String status(Commune commune) {
        return Objects.requireNonNullElse(SheetWords.of(commune.status()), "Chưa có");
    }

    /** A figure as it is set, or what its pair comes to; that nobody has set one. */
    static Object said(
            IndicatorResponse indicator,
            @Nullable BigDecimal value,
            @Nullable Long numerator,
            @Nullable Long denominator) {
        if (indicator.kind() == IndicatorKind.QUALITATIVE) {
            return QUALITATIVE;
        }
        BigDecimal known = Rate.percent(value, numerator, denominator);
        return known == null ? NONE : known;
    }

    /** A commune's own figure; where it has put one in words only, these. */
    private static Object own(IndicatorResponse indicator, Cell cell) {
        BigDecimal known = Rate.percent(cell.own(), cell.numerator(), cell.denominator());
        if (known != null) {
            return known;
        }
        String words = cell.words();
        return words != null ? words : indicator.kind() == IndicatorKind.QUALITATIVE ? QUALITATIVE : NONE;
    }

    /** What the district gives the communes together: counts add up, a rate does once each commune has its pair. */
    private static Object assignedSum(Sums row) {
        return switch (row.indicator().kind()) {
            case COUNT -> {
                List<BigDecimal> given = row.line().cells().stream()
                        .map(Cell::assigned)
                        .filter(Objects::nonNull)
                        .toList();
                yield given.isEmpty() ? NONE : given.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            }
            case RATIO -> assignedRate(row).<Object>map(Rate::percent).orElse(NOT_ADDED);
            case POINTS, QUALITATIVE -> NOT_ADDED;
        };
    }

    private static Optional<Rate> assignedRate(Sums row) {
        if (row.indicator().kind() != IndicatorKind.RATIO) {
            return Optional.empty();
        }
        List<Rate> pairs = row.line().cells().stream()
                .flatMap(cell -> Rate.of(cell.assignedNumerator(), cell.assignedDenominator()).stream())
                .toList();
        return pairs.size() == row.line().cells().size() ? Rate.sum(pairs.stream()) : Optional.empty();
    }

    private static Object ownSum(Sums row) {
        SumCheck check = row.line().check();
        BigDecimal known = Rate.percent(check.sum(), check.numerator(), check.denominator());
        if (known != null) {
            return known;
        }
        return row.indicator().kind() == IndicatorKind.COUNT ? NONE : NOT_ADDED;
    }

    /** Of what does not add up nothing is counted. */
    private static @Nullable Integer counted(Sums row) {
        IndicatorKind kind = row.indicator().kind();
        boolean adds = kind == IndicatorKind.COUNT || kind == IndicatorKind.RATIO;
        return adds ? row.line().check().counted() : null;
    }

    private static String verdict(SumCheck check) {
        return SheetWords.of("SumVerdict", check.verdict().name());
    }

    private @Nullable String names(List<UUID> missing) {
        return missing.isEmpty()
                ? null
                : missing.stream()
                        .map(id -> Objects.requireNonNullElse(areas.get(id), "–"))
                        .collect(Collectors.joining(", "));
    }
}
