package vn.giamngheo.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.consolidation.Comparison.Change;
import vn.giamngheo.consolidation.ConsolidationDifferences.Answer;
import vn.giamngheo.consolidation.Contents.Met;
import vn.giamngheo.progress.PeriodFigures.Pair;
import vn.giamngheo.progress.ProgressFigure;
import vn.giamngheo.shared.sheet.Column;
import vn.giamngheo.shared.sheet.ColumnKind;
import vn.giamngheo.shared.sheet.SheetWords;
import vn.giamngheo.shared.sheet.Table;
import vn.giamngheo.shared.sheet.Title;

/** What stands in the workbook beside the figures: the period's obstacles, and what the revision before said otherwise. */
final class OtherTables {
    private static final int WIDE = 22;

    private OtherTables() {}

    static Table<Met> obstacles(Title title) {
        return Table.of(
                title,
                List.of(
                        Column.words("Nội dung", Met::title),
                        Column.text("Đơn vị báo", Met::agencyName),
                        Column.text("Tình trạng", Met::standing),
                        Column.date("Ngày báo", Met::reportedOn),
                        Column.date("Hạn trả lời", Met::dueOn)));
    }

    /** The figures, before and now; with the pairs where any of them is a rate. */
    static Table<Change> changes(Title title, List<Change> changes) {
        List<Column<Change>> columns = new ArrayList<>(List.of(
                Column.<Change>text("Mã", one -> one.line().code()).wide(8),
                Column.words("Chỉ tiêu", one -> one.line().name()),
                Column.text("Đơn vị tính", one -> one.line().unit()),
                Column.text("Địa bàn", one -> one.areaName() == null ? "Toàn địa bàn" : one.areaName()),
                Column.<Change>text(
                                "Phạm vi",
                                one -> SheetWords.of(
                                        "ConsolidationSpan", one.span().name()))
                        .wide(12)));
        boolean rates = changes.stream().anyMatch(OtherTables::isRate);
        told(columns, "Đã duyệt", Pair::accepted, rates);
        told(columns, "Tạm tính", Pair::provisional, rates);
        return Table.of(title, columns);
    }

    static Table<Answer> answers(Title title) {
        return Table.of(
                title,
                List.of(
                        Column.text("Đơn vị", Answer::agencyName),
                        Column.text("Trạng thái trước", answer -> SheetWords.of(answer.before())),
                        Column.text("Trạng thái nay", answer -> SheetWords.of(answer.now())),
                        Column.text("Ghi chú", answer -> answer.cameIn() ? "mới gửi đến" : null)));
    }

    private static void told(
            List<Column<Change>> columns, String head, Function<Pair, ProgressFigure> standing, boolean rates) {
        figure(columns, head + ", trước", change -> of(change.before(), standing), rates);
        figure(columns, head + ", nay", change -> standing.apply(change.now()), rates);
    }

    private static void figure(
            List<Column<Change>> columns,
            String head,
            Function<Change, @Nullable ProgressFigure> figure,
            boolean rates) {
        columns.add(new Column<>(
                head, ColumnKind.NUMBER, WIDE, change -> FigureWords.cell(change.line(), figure.apply(change))));
        if (rates) {
            columns.add(Column.whole(head + ", tử số", change -> {
                ProgressFigure known = figure.apply(change);
                return known == null ? null : known.numerator();
            }));
            columns.add(Column.whole(head + ", mẫu số", change -> {
                ProgressFigure known = figure.apply(change);
                return known == null ? null : known.denominator();
            }));
        }
    }

    private static boolean isRate(Change change) {
        Pair before = change.before();
        return change.now().accepted().denominator() != null
                || change.now().provisional().denominator() != null
                || (before != null
                        && (before.accepted().denominator() != null
                                || before.provisional().denominator() != null));
    }

    private static @Nullable ProgressFigure of(@Nullable Pair pair, Function<Pair, ProgressFigure> standing) {
        return pair == null ? null : standing.apply(pair);
    }
}
