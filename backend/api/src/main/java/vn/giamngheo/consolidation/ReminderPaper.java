package vn.giamngheo.consolidation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.document.OfficialFrame;
import vn.giamngheo.document.OfficialPaper;
import vn.giamngheo.document.OfficialPaper.Column;
import vn.giamngheo.document.OfficialPaper.Row;
import vn.giamngheo.document.OfficialPaper.Styled;
import vn.giamngheo.document.Words;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.report.RoundAnswer;
import vn.giamngheo.round.RoundResponse;
import vn.giamngheo.shared.sheet.SheetWords;

/** Lays out the official letter to the units that owe a report of a round. */
record ReminderPaper(Facts facts, OfficialPaper paper) {

    /**
     * What it says.
     *
     * @param owing who still has something to send in
     */
    record Facts(
            RoundResponse round,
            PlanResponse plan,
            AgencyResponse sender,
            String senderArea,
            List<RoundAnswer> owing,
            LocalDate today) {}

    void write() {
        RoundResponse round = facts.round();
        paper.describe("Đôn đốc báo cáo " + round.name(), facts.sender().name(), facts.today());
        paper.columns(
                OfficialFrame.HEAD_LEFT,
                OfficialFrame.issuer(
                        facts.sender(),
                        facts.senderArea(),
                        "Số: " + Words.BLANK,
                        List.of(
                                new Styled("Head", "V/v đôn đốc gửi báo cáo " + round.name()),
                                new Styled("Draft", "DỰ THẢO"))),
                OfficialFrame.nation(
                        OfficialFrame.placeOf(facts.senderArea()),
                        Words.dayOfIssue(facts.today().getYear())));
        paper.line("Head");
        paper.line("Normal", "Kính gửi: Các đơn vị có tên trong danh sách dưới đây.");
        paper.line(
                "Normal",
                "Thực hiện chế độ báo cáo kết quả "
                        + Imprint.subjectOf(facts.plan().title()) + ", kỳ "
                        + round.name() + " (số liệu từ ngày " + Words.day(round.dataFrom()) + " đến ngày "
                        + Words.day(round.dataTo()) + "), đến ngày " + Words.day(facts.today()) + " "
                        + facts.sender().name() + " chưa nhận đủ báo cáo của "
                        + facts.owing().size()
                        + " đơn vị sau:");
        List<Row> rows = new ArrayList<>();
        for (RoundAnswer answer : facts.owing()) {
            int late = answer.lateDays(facts.today());
            rows.add(Row.of(
                    Integer.toString(rows.size() + 1),
                    answer.agencyName(),
                    Words.day(answer.dueOn()),
                    late == 0 ? "" : Integer.toString(late),
                    SheetWords.of("SectionState", answer.state().name())));
        }
        paper.table(
                OfficialPaper.TEXT_WIDTH,
                List.of(
                        Column.centred("TT", 8),
                        Column.ofText("Đơn vị", 40),
                        Column.centred("Hạn gửi", 18),
                        Column.centred("Trễ (ngày)", 14),
                        Column.ofText("Trạng thái", 20)),
                rows);
        paper.line(
                "Normal",
                "Đề nghị các đơn vị khẩn trương hoàn thành và gửi báo cáo "
                        + (round.consolidatedDueOn().isAfter(facts.today())
                                ? "để tổng hợp báo cáo cấp trên trước ngày " + Words.day(round.consolidatedDueOn())
                                : "ngay sau khi nhận được văn bản này để tổng hợp báo cáo cấp trên")
                        + "./.");
        paper.end(
                OfficialFrame.recipients(List.of("Như trên", "Lưu: VT")),
                List.of(new Styled("Signature", "THỦ TRƯỞNG CƠ QUAN")));
    }
}
