package vn.giamngheo.sheetexport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.area.AreaResponse;
import vn.giamngheo.indicator.IndicatorKind;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.Rate;
import vn.giamngheo.indicator.TargetResponse;
import vn.giamngheo.shared.sheet.Column;
import vn.giamngheo.shared.sheet.ColumnKind;
import vn.giamngheo.shared.sheet.SheetWords;
import vn.giamngheo.shared.sheet.Table;
import vn.giamngheo.shared.sheet.Title;

/** The tables of indicators and of their targets. */
final class IndicatorTables {
    private IndicatorTables() {}

    static Table<IndicatorResponse> indicators(Title title, List<TargetResponse> targets, Map<UUID, String> agencies) {
        return Table.of(
                Marks.noted(title, targets.stream().map(TargetResponse::source)),
                List.of(
                        Column.<IndicatorResponse>text("Mã", IndicatorResponse::code)
                                .wide(8),
                        Column.words("Chỉ tiêu", IndicatorResponse::name),
                        new Column<>(
                                "Mức giao",
                                ColumnKind.NUMBER,
                                14,
                                indicator -> said(targets.stream()
                                        .filter(target -> target.indicatorId().equals(indicator.id()))
                                        .findFirst())),
                        Column.<IndicatorResponse>text("Đơn vị tính", IndicatorResponse::unit)
                                .wide(14),
                        Column.words("Nguyên văn kế hoạch", IndicatorResponse::words),
                        Column.text("Cách tính", indicator -> SheetWords.of(indicator.kind())),
                        Column.text(
                                "Nơi báo số liệu",
                                indicator -> Objects.requireNonNullElse(
                                        agencies.get(indicator.assignment().collectorId()),
                                        SheetWords.of(
                                                "CollectionLevel",
                                                indicator.assignment().level().name()))),
                        Column.<IndicatorResponse>text(
                                        "Kỳ số liệu",
                                        indicator -> SheetWords.of(
                                                indicator.assignment().frequency()))
                                .wide(14),
                        Column.text(
                                "Cơ quan kiểm tra",
                                indicator -> indicator.assignment().verifierIds().stream()
                                        .map(agencies::get)
                                        .reduce((one, other) -> one + " hoặc " + other)
                                        .orElse(null)),
                        Column.text("Nguồn", indicator -> Marks.of(indicator.source()))));
    }

    static Table<AreaResponse> targets(
            Title title,
            List<IndicatorResponse> indicators,
            List<TargetResponse> targets,
            List<AreaResponse> communes) {
        List<Column<AreaResponse>> columns = new ArrayList<>();
        List<@Nullable Object> sums = new ArrayList<>();
        columns.add(Column.<AreaResponse>text("Mã", AreaResponse::code).wide(8));
        columns.add(Column.text("Địa bàn", AreaResponse::name));
        sums.add(null);
        sums.add("Cộng " + communes.size() + " xã, thị trấn");
        for (IndicatorResponse indicator : indicators) {
            List<TargetResponse> own = targets.stream()
                    .filter(target -> target.indicatorId().equals(indicator.id()))
                    .toList();
            if (own.stream()
                    .anyMatch(target ->
                            communes.stream().anyMatch(area -> area.id().equals(target.areaId())))) {
                columns.add(new Column<>(
                        indicator.code() + " – " + indicator.name() + " (" + indicator.unit() + ")",
                        ColumnKind.NUMBER,
                        22,
                        area -> said(own.stream()
                                .filter(target -> target.areaId().equals(area.id()))
                                .findFirst())));
                sums.add(sum(indicator, own, communes));
                if (own.stream().anyMatch(target -> target.rate().isPresent())) {
                    pair(indicator, own, communes, columns, sums);
                }
            }
        }
        Title noted = Marks.noted(title, targets.stream().map(TargetResponse::source));
        return Table.of(noted, columns).withSums(sums);
    }

    /** Of a rate how many of how many, beside what that comes to. */
    private static void pair(
            IndicatorResponse indicator,
            List<TargetResponse> own,
            List<AreaResponse> communes,
            List<Column<AreaResponse>> columns,
            List<@Nullable Object> sums) {
        Function<AreaResponse, Optional<Rate>> rate = area -> own.stream()
                .filter(target -> target.areaId().equals(area.id()))
                .findFirst()
                .flatMap(TargetResponse::rate);
        Optional<Rate> sum = rateOf(own, communes);
        columns.add(Column.whole(
                indicator.code() + ", tử số",
                area -> rate.apply(area).map(Rate::numerator).orElse(null)));
        sums.add(sum.map(Rate::numerator).orElse(null));
        columns.add(Column.whole(
                indicator.code() + ", mẫu số",
                area -> rate.apply(area).map(Rate::denominator).orElse(null)));
        sums.add(sum.map(Rate::denominator).orElse(null));
    }

    /** The rate of all communes; nothing while the pair of one is not known. */
    private static Optional<Rate> rateOf(List<TargetResponse> targets, List<AreaResponse> communes) {
        List<Rate> pairs = communes.stream()
                .flatMap(area ->
                        targets.stream().filter(target -> target.areaId().equals(area.id())))
                .flatMap(target -> target.rate().stream())
                .toList();
        return pairs.size() == communes.size() ? Rate.sum(pairs.stream()) : Optional.empty();
    }

    /** Only counts add up, rates are divided from added pairs; and only where each commune has one: a sum with a gap would look like one without. */
    private static @Nullable Object sum(
            IndicatorResponse indicator, List<TargetResponse> targets, List<AreaResponse> communes) {
        if (indicator.kind() == IndicatorKind.RATIO) {
            return rateOf(targets, communes).map(Rate::percent).orElse(null);
        }
        List<BigDecimal> values = communes.stream()
                .flatMap(area ->
                        targets.stream().filter(target -> target.areaId().equals(area.id())))
                .map(TargetResponse::value)
                .filter(Objects::nonNull)
                .toList();
        boolean whole = values.size() == communes.size() && indicator.kind() == IndicatorKind.COUNT;
        return whole ? values.stream().reduce(BigDecimal.ZERO, BigDecimal::add) : null;
    }

    private static @Nullable Object said(Optional<TargetResponse> target) {
        if (target.isEmpty()) {
            return null;
        }
        BigDecimal value = target.get().value();
        return value == null ? target.get().words() : value;
    }
}
