package vn.giamngheo.consolidation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.consolidation.Contents.Cell;
import vn.giamngheo.consolidation.Contents.Line;
import vn.giamngheo.consolidation.Contents.Money;
import vn.giamngheo.consolidation.Contents.Place;
import vn.giamngheo.consolidation.Contents.UnitAnswer;
import vn.giamngheo.indicator.IndicatorKind;
import vn.giamngheo.progress.PeriodFigures.Pair;
import vn.giamngheo.progress.ProgressFigure;
import vn.giamngheo.progress.ProgressTarget;
import vn.giamngheo.round.PeriodRun;
import vn.giamngheo.shared.sheet.Column;
import vn.giamngheo.shared.sheet.ColumnKind;
import vn.giamngheo.shared.sheet.SheetFile;
import vn.giamngheo.shared.sheet.SheetWords;
import vn.giamngheo.shared.sheet.Sheets;
import vn.giamngheo.shared.sheet.Table;
import vn.giamngheo.shared.sheet.Title;

/** The report of a round as a workbook. */
@ApplicationScoped
@Transactional
public class ConsolidationSheetService {
    private static final int WIDE = 22;
    private final ConsolidationService consolidations;
    private final Sheets sheets;

    ConsolidationSheetService(ConsolidationService consolidations, Sheets sheets) {
        this.consolidations = consolidations;
        this.sheets = sheets;
    }

    /** Its tables, each on a sheet; not found where it is not within sight. */
    public SheetFile of(Scope scope, UUID id) {
        ConsolidationResponse report = consolidations.get(scope, id);
        Contents contents = report.contents();
        Imprint imprint = consolidations.imprint(scope, id);
        List<Sheets.Part<?>> parts = new ArrayList<>(List.of(
                part(
                        byIndicator(
                                title(report, imprint, "Theo chỉ tiêu")
                                        .notingSample(contents.lines().stream()
                                                .map(Line::target)
                                                .anyMatch(target -> target != null && target.sample())),
                                contents),
                        contents.lines()),
                part(byPlace(title(report, imprint, "Theo địa bàn, trong kỳ"), contents), contents.places()),
                part(answers(title(report, imprint, "Tình hình gửi báo cáo"), report.roundName()), contents.answers()),
                part(
                        money(title(report, imprint, "Kinh phí")
                                .asOf(report.dataTo())
                                .notingSample(contents.moneySample())),
                        contents.money()),
                part(OtherTables.obstacles(title(report, imprint, "Vướng mắc")), contents.obstacles())));
        consolidations.comparison(scope, id).ifPresent(comparison -> {
            String since = "Khác lần " + (report.revision() - 1);
            List<Comparison.Change> changes = comparison.changes();
            List<ConsolidationDifferences.Answer> answers = comparison.answers();
            parts.add(part(
                    OtherTables.changes(
                            title(report, imprint, since + ", số liệu")
                                    .notingIf(changes.isEmpty(), "Không có gì khác lần trước."),
                            changes),
                    changes));
            parts.add(part(
                    OtherTables.answers(title(report, imprint, since + ", báo cáo")
                            .notingIf(answers.isEmpty(), "Không có gì khác lần trước.")),
                    answers));
        });
        return sheets.book(
                scope.fullName(),
                "Báo cáo tổng hợp " + report.roundName().replace('/', '-') + " lần " + report.revision() + ".xlsx",
                parts);
    }

    private static Title title(ConsolidationResponse report, Imprint imprint, String name) {
        return Title.of(name)
                .by(imprint.planAgencyName())
                .ofPlan(imprint.planWords())
                .notingIf(report.status() == ConsolidationStatus.DRAFT, "DỰ THẢO")
                .noting("Báo cáo tổng hợp " + report.roundName() + ", lần " + report.revision())
                .noting("Ô trống là chưa có số liệu, không phải 0. Tỷ lệ được tính từ tổng tử số và tổng mẫu số.");
    }

    private static <R> Sheets.Part<R> part(Table<R> table, List<R> rows) {
        return new Sheets.Part<>(table, rows::forEach);
    }

    private static Table<Line> byIndicator(Title title, Contents contents) {
        return Table.of(
                title,
                List.of(
                        Column.<Line>text("Mã", Line::code).wide(8),
                        Column.words("Chỉ tiêu", Line::name),
                        Column.text("Đơn vị tính", Line::unit),
                        new Column<>("Chỉ tiêu giao", ColumnKind.NUMBER, 14, line -> aim(line.target())),
                        Column.whole("Chỉ tiêu giao, tử số", line -> {
                            ProgressTarget target = line.target();
                            return target == null ? null : target.numerator();
                        }),
                        Column.whole("Chỉ tiêu giao, mẫu số", line -> {
                            ProgressTarget target = line.target();
                            return target == null ? null : target.denominator();
                        }),
                        figure("Trong kỳ, đã duyệt", line -> line.period().accepted()),
                        figure("Trong kỳ, tạm tính", line -> line.period().provisional()),
                        figure("Lũy kế, đã duyệt", line -> accepted(line.cumulative())),
                        figure("Lũy kế, tạm tính", line -> provisional(line.cumulative())),
                        Column.whole("Lũy kế, tử số", line -> {
                            ProgressFigure known = accepted(line.cumulative());
                            return known == null ? null : known.numerator();
                        }),
                        Column.whole("Lũy kế, mẫu số", line -> {
                            ProgressFigure known = accepted(line.cumulative());
                            return known == null ? null : known.denominator();
                        }),
                        Column.number("Đạt (%)", Line::share),
                        Column.words("Trong kỳ chưa có số liệu được duyệt", line -> {
                            String names = line.period().accepted().missing().stream()
                                    .map(ProgressFigure.MissingArea::name)
                                    .collect(Collectors.joining(", "));
                            return names.isEmpty() ? null : names;
                        }),
                        Column.words(
                                "Lũy kế còn thiếu số liệu được duyệt",
                                line -> FigureWords.missing(line.missingBeforeThePeriod())),
                        Column.words("Trong kỳ chưa mở kỳ", line -> PeriodRun.names(line.unaskedInThePeriod())),
                        Column.words("Lũy kế chưa mở kỳ", line -> PeriodRun.names(line.unaskedBesideThePeriod())),
                        Column.words("Lớn hơn chỉ tiêu mà nó là một phần", FigureWords::exceeding),
                        Column.words("Các phần không cùng phạm vi số liệu", line -> unequal(line, contents))));
    }

    private static @Nullable String unequal(Line whole, Contents contents) {
        String words = contents.unequal().stream()
                .filter(one -> one.wholeId().equals(whole.indicatorId()))
                .map(one -> one.figure() + ": "
                        + one.bases().stream()
                                .map(base -> base.code() + " có " + base.words())
                                .collect(Collectors.joining("; ")))
                .collect(Collectors.joining(". "));
        return words.isEmpty() ? null : words;
    }

    private static Table<Place> byPlace(Title title, Contents contents) {
        Map<UUID, Map<UUID, Cell>> cells = contents.cells().stream()
                .collect(Collectors.groupingBy(Cell::indicatorId, Collectors.toMap(Cell::areaId, Function.identity())));
        List<Column<Place>> columns = new ArrayList<>();
        List<@Nullable Object> sums = new ArrayList<>();
        columns.add(Column.<Place>text("Mã", Place::code).wide(8));
        columns.add(Column.text("Địa bàn", Place::name));
        sums.add(null);
        sums.add("Toàn địa bàn");
        for (Line line : contents.lines()) {
            if (line.kind() == IndicatorKind.QUALITATIVE) {
                continue;
            }
            Map<UUID, Cell> own = cells.getOrDefault(line.indicatorId(), Map.of());
            columns.add(new Column<>(
                    line.code() + " – " + line.name() + " (" + line.unit() + ")", ColumnKind.NUMBER, WIDE, place -> {
                        Cell cell = own.get(place.areaId());
                        return cell == null ? null : cell.period().accepted().value();
                    }));
            columns.add(new Column<>(line.code() + " – tạm tính", ColumnKind.NUMBER, 14, place -> {
                Cell cell = own.get(place.areaId());
                return cell == null ? null : cell.period().provisional().value();
            }));
            sums.add(line.period().accepted().value());
            sums.add(line.period().provisional().value());
        }
        return Table.of(title, columns).withSums(sums);
    }

    private static Table<UnitAnswer> answers(Title title, String roundName) {
        return Table.of(
                title,
                List.of(
                        Column.words("Đơn vị", UnitAnswer::agencyName),
                        Column.words("Kỳ", answer -> Objects.requireNonNullElse(answer.roundName(), roundName)),
                        Column.date("Hạn gửi", UnitAnswer::dueOn),
                        Column.date("Ngày gửi đủ", UnitAnswer::submittedOn),
                        Column.whole("Trễ (ngày)", answer -> answer.lateDays() == 0 ? null : answer.lateDays()),
                        Column.text("Trạng thái", answer -> SheetWords.of(answer.state()))));
    }

    private static Table<Money> money(Title title) {
        return Table.of(
                title,
                List.of(
                        Column.text("Nguồn vốn", line -> line.source() == null ? "Cộng" : SheetWords.of(line.source())),
                        Column.moneyOr("Kế hoạch nêu (đồng)", Money::stated, line -> "Chưa có số liệu"),
                        Column.whole("Số khoản chưa rõ", Money::pending),
                        Column.moneyOr("Được giao (đồng)", Money::allocated, line -> "Chưa có số liệu"),
                        Column.moneyOr("Đã chi (đồng)", Money::spent, line -> "Chưa có số liệu")));
    }

    private static Column<Line> figure(String head, Function<Line, @Nullable ProgressFigure> figure) {
        return new Column<>(head, ColumnKind.NUMBER, WIDE, line -> FigureWords.cell(line, figure.apply(line)));
    }

    private static @Nullable ProgressFigure accepted(@Nullable Pair pair) {
        return pair == null ? null : pair.accepted();
    }

    private static @Nullable ProgressFigure provisional(@Nullable Pair pair) {
        return pair == null ? null : pair.provisional();
    }

    private static @Nullable Object aim(@Nullable ProgressTarget target) {
        BigDecimal value = target == null ? null : target.value();
        return target == null || value != null ? value : target.words();
    }
}
