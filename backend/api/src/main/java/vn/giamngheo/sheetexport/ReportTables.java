package vn.giamngheo.sheetexport;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.report.ReportSummary;
import vn.giamngheo.report.SectionState;
import vn.giamngheo.report.SectionView;
import vn.giamngheo.round.RoundKind;
import vn.giamngheo.round.RoundResponse;
import vn.giamngheo.shared.sheet.Column;
import vn.giamngheo.shared.sheet.SheetWords;
import vn.giamngheo.shared.sheet.Table;
import vn.giamngheo.shared.sheet.Title;

/** The tables of rounds, of reports, and of what of them waits for somebody. */
final class ReportTables {
    private static final Set<SectionState> COME_IN =
            EnumSet.of(SectionState.SUBMITTED, SectionState.VERIFIED, SectionState.ACCEPTED);

    private ReportTables() {}

    /** A section that waits for a step of the caller's. */
    record Waiting(ReportSummary report, SectionView section) {}

    /** Whether its unit still has something to do. */
    static boolean isOwed(SectionState state) {
        return !COME_IN.contains(state);
    }

    static Table<ReportSummary> reports(Title title) {
        return Table.of(
                title,
                List.of(
                        Column.text("Kỳ báo cáo", ReportSummary::roundName),
                        Column.date("Số liệu từ ngày", ReportSummary::dataFrom),
                        Column.date("Số liệu đến ngày", ReportSummary::dataTo),
                        Column.text("Đơn vị", ReportSummary::agencyShortName),
                        Column.date("Hạn nộp", ReportSummary::dueOn),
                        Column.whole("Chậm (ngày)", report -> late(report.lateDays())),
                        Column.whole("Đã nhập", ReportSummary::filled),
                        Column.whole("Số liệu cần nhập", ReportSummary::asked),
                        Column.text("Tình trạng", report -> SheetWords.of(report.state()))));
    }

    static Table<Waiting> waiting(Title title) {
        return Table.of(
                title,
                List.of(
                        Column.text("Đơn vị", row -> row.report().agencyShortName()),
                        Column.text(
                                "Phần do ai kiểm tra",
                                row -> Objects.requireNonNullElse(
                                        row.section().verifierNames(), "cơ quan quản lý chương trình")),
                        Column.text("Kỳ", row -> row.report().roundName()),
                        Column.date("Số liệu từ ngày", row -> row.report().dataFrom()),
                        Column.date("Số liệu đến ngày", row -> row.report().dataTo()),
                        Column.whole("Đã nhập", row -> row.section().filled()),
                        Column.whole("Số liệu cần nhập", row -> row.section().asked()),
                        Column.moment("Nộp lúc", row -> row.section().submittedAt()),
                        Column.whole("Chậm (ngày)", row -> late(row.report().lateDays()))));
    }

    static Table<RoundResponse> rounds(Title title) {
        return Table.of(
                title.noting("Đã nộp gồm cả báo cáo đã kiểm tra và đã duyệt."),
                List.of(
                        Column.<RoundResponse>text("Tên kỳ", RoundResponse::name)
                                .wide(32),
                        Column.<RoundResponse>text("Loại kỳ", round -> SheetWords.of(round.kind()))
                                .wide(14),
                        Column.<RoundResponse>text("Tình trạng", asking(round -> SheetWords.of(round.status())))
                                .wide(14),
                        Column.date("Số liệu từ ngày", RoundResponse::dataFrom),
                        Column.date("Số liệu đến ngày", RoundResponse::dataTo),
                        Column.date("Hạn của xã, thị trấn", asking(RoundResponse::communeDueOn)),
                        Column.date("Hạn của cơ quan", asking(RoundResponse::agencyDueOn)),
                        Column.date("Hạn tổng hợp", RoundResponse::consolidatedDueOn),
                        Column.whole(
                                "Số báo cáo", asking(round -> round.counts().reports())),
                        Column.whole(
                                "Đã nộp",
                                asking(round -> round.counts().submitted()
                                        + round.counts().verified()
                                        + round.counts().accepted())),
                        Column.whole("Đã duyệt", asking(round -> round.counts().accepted())),
                        Column.whole(
                                "Quá hạn chưa nộp",
                                asking(round -> round.counts().late())),
                        Column.words("Ghi chú", RoundResponse::note)));
    }

    /** What there is of a round that asks units; nothing of one that asks nobody. */
    private static <T> Function<RoundResponse, @Nullable T> asking(Function<RoundResponse, T> value) {
        return round -> round.kind() == RoundKind.DERIVED ? null : value.apply(round);
    }

    /** Nothing for what is in time. */
    private static @Nullable Integer late(int days) {
        return days > 0 ? days : null;
    }
}
