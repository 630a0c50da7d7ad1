package vn.giamngheo.moneytable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.moneytable.FundingMatrix.Row;
import vn.giamngheo.moneytable.FundingMatrix.SubProjectFigures;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.sheet.Column;
import vn.giamngheo.shared.sheet.SheetWords;
import vn.giamngheo.shared.sheet.Table;
import vn.giamngheo.shared.sheet.Title;
import vn.giamngheo.sheet.SheetNames.Names;

/** The tables of money at a glance as sheets have them: what nobody knows is words or an empty cell, and never 0. */
final class FundingTables {
    private static final String ALL_SOURCES = "Tất cả nguồn";
    private static final String WITHHELD = "Ngoài phạm vi";

    private FundingTables() {}

    /** A line of the matrix: a sub-project as a whole, one source of it, or what one source comes to. */
    record Line(
            @Nullable String code,
            String name,
            String source,
            @Nullable String pendingWords,
            FundingFigures figures) {}

    /** The lines as the screen has them: each sub-project, its sources below; then the plan's own, then the sums by source. */
    static List<Line> lines(FundingMatrix matrix) {
        Map<UUID, List<Row>> parts = matrix.rows().stream()
                .filter(row -> row.subProjectId() != null)
                .collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.subProjectId())));
        List<Line> lines = new ArrayList<>();
        for (SubProjectFigures whole : matrix.bySubProject()) {
            lines.add(new Line(whole.code(), whole.name(), ALL_SOURCES, null, whole.figures()));
            parts.getOrDefault(whole.subProjectId(), List.of())
                    .forEach(row -> lines.add(line(whole.code(), whole.name(), row)));
        }
        matrix.rows().stream()
                .filter(row -> row.subProjectId() == null)
                .forEach(row -> lines.add(line(null, "Cả kế hoạch", row)));
        matrix.bySource()
                .forEach(sum -> lines.add(new Line(
                        null,
                        "Cộng theo nguồn",
                        SheetWords.of("FundingSource", sum.fundingSource().name()),
                        null,
                        sum.figures())));
        return lines;
    }

    static Table<Line> matrix(Title title, FundingMatrix matrix) {
        boolean ofAgency = matrix.agencyId() != null;
        FundingFigures total = matrix.total();
        List<Column<Line>> columns = List.of(
                Column.<Line>text("Mã", Line::code).wide(12),
                Column.words("Tiểu dự án", Line::name),
                Column.text("Nguồn vốn", Line::source),
                Column.moneyOr(
                        ofAgency ? "Kế hoạch nêu cho cả tiểu dự án (đồng)" : "Kế hoạch nêu (đồng)",
                        line -> line.figures().stated().amount(),
                        FundingTables::pending),
                Column.moneyOr(
                        ofAgency ? "Đã nhận (đồng)" : "Được giao (đồng)",
                        line -> line.figures().allocated(),
                        line -> line.figures().withheld() > 0 ? WITHHELD : "Chưa có quyết định"),
                Column.money(
                        "Chênh lệch so với kế hoạch (đồng)",
                        line -> line.figures().difference()),
                ledger(ofAgency ? "Đã giao cho đơn vị khác (đồng)" : "Đã giao tiếp (đồng)", FundingFigures::passedOn),
                ledger("Đã chi (đồng)", FundingFigures::spent),
                ledger(ofAgency ? "Đang giữ (đồng)" : "Còn lại (đồng)", FundingFigures::remaining));
        return Table.of(title, columns)
                .withSums(Arrays.asList(
                        null,
                        "Cộng; chưa kể " + total.stated().pending() + " khoản kế hoạch chưa rõ số tiền",
                        null,
                        total.stated().amount(),
                        total.allocated(),
                        total.difference(),
                        total.passedOn(),
                        total.spent(),
                        total.remaining()));
    }

    static Table<FundingEvent> timeline(Title title, Names names) {
        return Table.of(
                title,
                List.of(
                        Column.date("Ngày", FundingEvent::on),
                        Column.text("Sự kiện", event -> SheetWords.of(event.kind())),
                        Column.text("Số văn bản, chứng từ", FundingEvent::reference),
                        Column.words("Nội dung", FundingEvent::summary),
                        Column.text("Nguồn vốn", event -> SheetWords.of(event.fundingSource())),
                        Column.text("Loại vốn", event -> SheetWords.of(event.capitalKind())),
                        Column.text("Từ cơ quan", event -> names.end(event.fromAgencyId())),
                        Column.text(
                                "Đến cơ quan",
                                // What is paid out goes to no agency.
                                event -> event.kind() == MoneyEvent.DISBURSEMENT
                                        ? names.agency(event.toAgencyId())
                                        : names.end(event.toAgencyId())),
                        Column.money("Số tiền (đồng)", FundingEvent::amount),
                        Column.text("Đánh dấu", FundingTables::marks),
                        Column.text("Lý do", FundingEvent::flagReason),
                        Column.money(
                                "Sau đó: được giao (đồng)",
                                event -> event.after().allocated()),
                        Column.money(
                                "Đã giao tiếp (đồng)", event -> event.after().passedOn()),
                        Column.money("Đã chi (đồng)", event -> event.after().spent()),
                        Column.money("Còn lại (đồng)", event -> event.after().remaining())));
    }

    private static Line line(@Nullable String code, String name, Row row) {
        return new Line(
                code,
                name,
                SheetWords.of("FundingSource", row.fundingSource().name()),
                row.pendingWords(),
                row.figures());
    }

    /** Why there is no stated amount: the plan leaves it open in its words, or says nothing of it. */
    private static @Nullable String pending(Line line) {
        int open = line.figures().stated().pending();
        if (line.pendingWords() != null) {
            return "Chưa rõ: " + line.pendingWords();
        }
        return open > 0 ? "Chưa rõ số tiền (" + open + " khoản)" : null;
    }

    private static Column<Line> ledger(String head, Function<FundingFigures, @Nullable Long> figure) {
        return Column.moneyOr(
                head,
                line -> figure.apply(line.figures()),
                line -> line.figures().withheld() > 0 ? WITHHELD : null);
    }

    private static @Nullable String marks(FundingEvent event) {
        List<String> marks = new ArrayList<>();
        if (event.reversal()) {
            marks.add("Dòng đảo");
        }
        if (event.provenance() == Provenance.SAMPLE) {
            marks.add(SheetWords.of("Provenance", event.provenance().name()));
        }
        return marks.isEmpty() ? null : String.join("; ", marks);
    }
}
