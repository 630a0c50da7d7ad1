package vn.giamngheo.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.consolidation.Contents.Met;
import vn.giamngheo.document.OfficialFrame;
import vn.giamngheo.document.OfficialPaper;
import vn.giamngheo.document.OfficialPaper.Column;
import vn.giamngheo.document.OfficialPaper.Row;
import vn.giamngheo.document.OfficialPaper.Styled;
import vn.giamngheo.document.Words;
import vn.giamngheo.indicator.Nature;
import vn.giamngheo.indicator.Rate;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.report.ReportResponse;
import vn.giamngheo.report.SectionState;
import vn.giamngheo.result.ReportResults;
import vn.giamngheo.result.ResultFigure;
import vn.giamngheo.result.ResultRow;
import vn.giamngheo.result.ResultTarget;

/** Lays the report of one unit out as an official document: a draft until all of it is sent in. */
record UnitReportPaper(Facts facts, OfficialPaper paper) {

    /**
     * What it says.
     *
     * @param obstacles of the unit in the period, of those that the caller sees
     * @param receiver the agency that manages the plan
     * @param year in which it is signed: this one while it is a draft
     */
    record Facts(
            ReportResponse report,
            ReportResults results,
            List<Met> obstacles,
            PlanResponse plan,
            AgencyResponse unit,
            String unitArea,
            AgencyResponse receiver,
            int year) {}

    /** Whether a report may still change. */
    static boolean isDraft(ReportResponse report) {
        return Stream.of(SectionState.SUBMITTED, SectionState.VERIFIED, SectionState.ACCEPTED)
                .noneMatch(state -> state == report.state());
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
                        isDraft(report) ? List.of(new Styled("Draft", "DỰ THẢO")) : List.of()),
                OfficialFrame.nation(
                        OfficialFrame.placeOf(facts.unitArea()),
                        scan == null ? Words.dayOfIssue(facts.year()) : Words.dayOfIssue(scan.date())));
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
        difficulties(words.map(ReportResponse.Narrative::difficulties).orElse(null));
        paper.line("Heading1", "III. ĐỀ XUẤT, KIẾN NGHỊ");
        words(words.map(ReportResponse.Narrative::proposals).orElse(null));
        paper.end(
                OfficialFrame.recipients(List.of(facts.receiver().name(), "Lưu: VT")),
                List.of(new Styled("Signature", "THỦ TRƯỞNG ĐƠN VỊ")));
    }

    private void figures() {
        List<ResultRow> told = facts.results().rows();
        // Figures of an ad hoc round stand beside the year's, and add up to nothing.
        boolean sums = facts.results().takesSums();
        boolean places = told.stream().map(ResultRow::areaId).distinct().count() > 1;
        List<Column> columns = new ArrayList<>(List.of(
                Column.centred("TT", 6),
                Column.ofText("Chỉ tiêu", 30),
                Column.ofNumbers("Chỉ tiêu giao", 14),
                Column.ofNumbers("Trong kỳ", 18)));
        if (sums) {
            columns.add(Column.ofNumbers("Lũy kế từ đầu năm", 18));
        }
        columns.add(Column.ofText("Ghi chú", 14));
        List<Row> rows = new ArrayList<>();
        for (ResultRow row : told) {
            List<String> texts = new ArrayList<>(List.of(
                    Integer.toString(rows.size() + 1),
                    row.name() + " (" + row.unit() + ")" + (places ? " – " + row.areaName() : ""),
                    target(row.target()),
                    ofPeriod(row)));
            if (sums) {
                texts.add(cumulative(row));
            }
            texts.add(Objects.requireNonNullElse(row.note(), ""));
            rows.add(new Row(false, texts));
        }
        paper.table(OfficialPaper.TEXT_WIDTH, columns, rows);
        paper.line(
                "Note",
                "Dấu “–” là chưa có số liệu, không phải 0. Tỷ lệ được tính từ tử số và mẫu số"
                        + (sums ? "; lũy kế chỉ ghi ở chỉ tiêu cộng dồn được qua các kỳ." : "."));
        for (int i = 0; sums && i < told.size(); i++) {
            int missing = told.get(i).missingBefore();
            if (isSummed(told.get(i)) && missing > 0) {
                paper.line(
                        "Note", "Chỉ tiêu số " + (i + 1) + ", lũy kế: còn thiếu số liệu của " + missing + " kỳ trước.");
            }
        }
        paper.line("AfterTable");
    }

    private void difficulties(@Nullable String text) {
        if (facts.obstacles().isEmpty() || (text != null && !text.isBlank())) {
            words(text);
        }
        facts.obstacles()
                .forEach(one -> paper.line(
                        "Item",
                        "- " + Words.open(one.title()) + " (báo ngày " + Words.day(one.reportedOn()) + "; "
                                + one.standing() + ")."));
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

    /** What the period adds. Of a rate told as a sum that need be no rate: then it is the pair alone. */
    private static String ofPeriod(ResultRow row) {
        String words = row.words();
        return words == null ? figure(row, row.value(), row.numerator(), row.denominator()) : words;
    }

    /** The sum since the beginning of the year, of what adds up. */
    private static String cumulative(ResultRow row) {
        if (!isSummed(row)) {
            return "";
        }
        ResultFigure before = row.cumulativeBefore();
        return before == null
                ? figure(row, row.value(), row.numerator(), row.denominator())
                : figure(
                        row,
                        sum(before.value(), row.value(), BigDecimal::add),
                        sum(before.numerator(), row.numerator(), Math::addExact),
                        sum(before.denominator(), row.denominator(), Math::addExact));
    }

    private static boolean isSummed(ResultRow row) {
        return row.nature() == Nature.FLOW;
    }

    /** As the consolidated report writes it: a rate in per cent, with what it is divided of. */
    private static String figure(
            ResultRow row, @Nullable BigDecimal value, @Nullable Long numerator, @Nullable Long denominator) {
        if (numerator == null || denominator == null) {
            return value == null ? FigureWords.UNKNOWN : Words.number(value);
        }
        return Rate.of(numerator, denominator)
                        .map(rate -> Words.number(rate.percent(row.decimals())))
                        .orElse(FigureWords.UNKNOWN)
                + " (" + Words.number(BigDecimal.valueOf(numerator)) + "/"
                + Words.number(BigDecimal.valueOf(denominator)) + ")";
    }

    private static <T> @Nullable T sum(@Nullable T one, @Nullable T other, BinaryOperator<T> adding) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return adding.apply(one, other);
    }
}
