package vn.giamngheo.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.document.OfficialFrame;
import vn.giamngheo.document.OfficialPaper;
import vn.giamngheo.document.OfficialPaper.Column;
import vn.giamngheo.document.OfficialPaper.Row;
import vn.giamngheo.document.OfficialPaper.Styled;
import vn.giamngheo.document.Words;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.report.ReportResponse;
import vn.giamngheo.report.SectionState;
import vn.giamngheo.result.ResultRow;
import vn.giamngheo.result.ResultTarget;

/** Lays the report of one unit out as an official document: a draft until all of it is sent in. */
record UnitReportPaper(Facts facts, OfficialPaper paper) {

    /**
     * What it says.
     *
     * @param receiver the agency that manages the plan
     */
    record Facts(
            ReportResponse report,
            List<ResultRow> rows,
            PlanResponse plan,
            AgencyResponse unit,
            String unitArea,
            AgencyResponse receiver) {

        /** Whether it may still change. */
        boolean isDraft() {
            return Stream.of(SectionState.SUBMITTED, SectionState.VERIFIED, SectionState.ACCEPTED)
                    .noneMatch(state -> state == report.state());
        }
    }

    void write() {
        ReportResponse report = facts.report();
        String subject = Imprint.subjectOf(facts.plan().title());
        paper.describe("Kết quả " + subject + " – " + report.roundName(), report.agencyName(), report.dataTo());
        ReportResponse.PaperView scan = report.paper();
        paper.columns(
                OfficialFrame.HEAD_LEFT,
                OfficialFrame.issuer(
                        facts.unit(),
                        facts.unitArea(),
                        "Số: " + (scan == null ? Words.BLANK + "/BC" : Words.documentNumber(scan.number())),
                        facts.isDraft() ? List.of(new Styled("Draft", "DỰ THẢO")) : List.of()),
                OfficialFrame.nation(
                        OfficialFrame.placeOf(facts.unitArea()),
                        scan == null ? Words.dayOfIssue(report.dataTo().getYear()) : Words.dayOfIssue(scan.date())));
        paper.line("Head");
        paper.line("Title", "BÁO CÁO");
        paper.line("Title", "Kết quả " + subject + " – " + report.roundName());
        paper.line("RuleTitle");
        paper.line("Normal", "Kính gửi: " + facts.receiver().name() + ".");
        paper.line(
                "Normal",
                report.agencyName() + " báo cáo kết quả từ ngày " + Words.day(report.dataFrom()) + " đến ngày "
                        + Words.day(report.dataTo()) + " như sau:");
        Optional<ReportResponse.Narrative> words = Optional.ofNullable(report.narrative());
        paper.line("Heading1", "I. KẾT QUẢ THỰC HIỆN");
        words(words.map(ReportResponse.Narrative::results).orElse(null));
        figures();
        paper.line("Heading1", "II. KHÓ KHĂN, VƯỚNG MẮC");
        words(words.map(ReportResponse.Narrative::difficulties).orElse(null));
        paper.line("Heading1", "III. ĐỀ XUẤT, KIẾN NGHỊ");
        words(words.map(ReportResponse.Narrative::proposals).orElse(null));
        paper.line("AfterTable");
        paper.columns(
                OfficialFrame.END_LEFT,
                OfficialFrame.recipients(List.of(facts.receiver().name(), "Lưu: VT")),
                List.of(new Styled("Signature", "THỦ TRƯỞNG ĐƠN VỊ")));
    }

    private void figures() {
        boolean places = facts.rows().stream().map(ResultRow::areaId).distinct().count() > 1;
        List<Row> rows = new ArrayList<>();
        for (ResultRow row : facts.rows()) {
            String note = row.note();
            rows.add(Row.of(
                    Integer.toString(rows.size() + 1),
                    row.name() + " (" + row.unit() + ")" + (places ? " – " + row.areaName() : ""),
                    target(row.target()),
                    told(row),
                    note == null ? "" : note));
        }
        paper.table(
                OfficialPaper.TEXT_WIDTH,
                List.of(
                        Column.centred("TT", 6),
                        Column.ofText("Chỉ tiêu", 40),
                        Column.ofNumbers("Chỉ tiêu giao", 16),
                        Column.ofNumbers("Trong kỳ", 20),
                        Column.ofText("Ghi chú", 18)),
                rows);
        paper.line("Note", "Dấu “–” là chưa có số liệu, không phải 0.");
        paper.line("AfterTable");
    }

    private void words(@Nullable String text) {
        if (text == null || text.isBlank()) {
            paper.line("Normal", "Không có nội dung được nêu.");
        } else {
            text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> paper.line("Normal", line));
        }
    }

    private static String target(@Nullable ResultTarget target) {
        if (target == null) {
            return FigureWords.UNKNOWN;
        }
        BigDecimal value = target.value();
        String aim = value == null
                ? target.words() == null ? FigureWords.UNKNOWN : "theo lời kế hoạch"
                : Words.rate(value, target.numerator(), target.denominator());
        return target.sample() ? aim + " (số liệu mẫu)" : aim;
    }

    private static String told(ResultRow row) {
        BigDecimal value = row.value();
        Long numerator = row.numerator();
        Long denominator = row.denominator();
        String words = row.words();
        if (value != null) {
            return Words.number(value);
        }
        if (numerator != null && denominator != null) {
            return Words.number(BigDecimal.valueOf(numerator)) + "/" + Words.number(BigDecimal.valueOf(denominator));
        }
        return words == null ? FigureWords.UNKNOWN : words;
    }
}
