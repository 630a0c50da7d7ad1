package vn.giamngheo.consolidation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.consolidation.Contents.Cell;
import vn.giamngheo.consolidation.Contents.Line;
import vn.giamngheo.consolidation.Contents.Place;
import vn.giamngheo.document.OfficialFrame;
import vn.giamngheo.document.OfficialPaper;
import vn.giamngheo.document.OfficialPaper.Column;
import vn.giamngheo.document.OfficialPaper.Row;
import vn.giamngheo.document.OfficialPaper.Styled;
import vn.giamngheo.document.Words;
import vn.giamngheo.indicator.IndicatorKind;
import vn.giamngheo.plan.Signatory;
import vn.giamngheo.shared.sheet.SheetWords;

/** Lays the report of a round out as an official document; a draft says that it is one. */
record ConsolidationPaper(ConsolidationResponse report, Imprint imprint, OfficialPaper paper) {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int MOST_COLUMNS = 5;

    void write() {
        LocalDate taken = LocalDate.ofInstant(report.takenAt(), HERE);
        LocalDate issuedOn = report.issuedOn();
        paper.describe(title(), imprint.issuerName(), issuedOn == null ? taken : issuedOn);
        head(taken, issuedOn);
        paper.line(
                "Normal",
                imprint.issuerName() + " báo cáo kết quả " + imprint.subject() + ", kỳ " + report.roundName()
                        + " (số liệu từ ngày " + Words.day(report.dataFrom()) + " đến ngày "
                        + Words.day(report.dataTo()) + ", tổng hợp ngày " + Words.day(taken) + ") như sau:");
        results();
        new MoneyAndObstacles(report, paper).money("II. KINH PHÍ THỰC HIỆN");
        paper.line("Heading1", "III. KHÓ KHĂN, VƯỚNG MẮC");
        words(report.narrative().difficulties());
        new MoneyAndObstacles(report, paper).obstacles();
        paper.line("Heading1", "IV. ĐỀ XUẤT, KIẾN NGHỊ");
        words(report.narrative().proposals());
        new MoneyAndObstacles(report, paper).answers("V. TÌNH HÌNH GỬI BÁO CÁO CỦA CÁC ĐƠN VỊ");
        paper.line(
                "Normal",
                "Trên đây là báo cáo kết quả " + imprint.subject() + ", kỳ " + report.roundName() + " của "
                        + imprint.issuerName() + "./.");
        end();
        if (!report.contents().places().isEmpty()) {
            annex();
        }
    }

    private String title() {
        return "Kết quả " + imprint.subject() + " – " + report.roundName()
                + (report.revision() > 1 ? " (tổng hợp lần " + report.revision() + ")" : "");
    }

    private void head(LocalDate taken, @Nullable LocalDate issuedOn) {
        String number = report.number();
        boolean draft = report.status() == ConsolidationStatus.DRAFT;
        paper.columns(
                OfficialFrame.HEAD_LEFT,
                OfficialFrame.issuer(
                        imprint.issuerName(),
                        imprint.issuerKind(),
                        imprint.issuerArea(),
                        "Số: " + (number == null ? Words.BLANK + "/BC" : Words.documentNumber(number)),
                        draft ? List.of(new Styled("Draft", "DỰ THẢO")) : List.of()),
                OfficialFrame.nation(
                        OfficialFrame.placeOf(imprint.issuerArea()),
                        issuedOn == null ? Words.dayOfIssue(taken.getYear()) : Words.dayOfIssue(issuedOn)));
        paper.line("Head");
        paper.line("Title", "BÁO CÁO");
        paper.line("Title", title());
        paper.line("RuleTitle");
    }

    private void results() {
        paper.line("Heading1", "I. KẾT QUẢ THỰC HIỆN");
        words(report.narrative().results());
        paper.line("Caption", "Kết quả theo chỉ tiêu");
        List<Row> rows = new ArrayList<>();
        for (Line line : report.contents().lines()) {
            rows.add(Row.of(
                    Integer.toString(rows.size() + 1),
                    line.name() + " (" + line.unit() + ")",
                    FigureWords.of(line, line.target()),
                    FigureWords.of(line, line.period()),
                    FigureWords.of(line, line.cumulative()),
                    share(line.share())));
        }
        paper.table(
                OfficialPaper.TEXT_WIDTH,
                List.of(
                        Column.centred("TT", 6),
                        Column.ofText("Chỉ tiêu", 30),
                        Column.ofNumbers("Chỉ tiêu giao", 12),
                        // A rate of a district, with what it is made of, stands in one line.
                        Column.ofNumbers("Trong kỳ", 22),
                        Column.ofNumbers("Lũy kế từ đầu năm", 22),
                        Column.ofNumbers("Đạt (%)", 8)),
                rows);
        paper.line(
                "Note",
                "Số liệu đã được duyệt; “tạm tính” gồm cả số liệu đã nộp, chưa được duyệt. Dấu “–” là chưa có số"
                        + " liệu, không phải 0. Tỷ lệ được tính từ tổng tử số và tổng mẫu số.");
        new FigureNotes(report.contents(), paper).write();
        paper.line("AfterTable");
    }

    private void words(@Nullable String text) {
        if (text == null || text.isBlank()) {
            paper.line("Normal", "Không có nội dung được nêu.");
        } else {
            text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> paper.line("Normal", line));
        }
    }

    private void end() {
        List<String> recipients = new ArrayList<>(imprint.recipients());
        recipients.add("Lưu: VT");
        Signatory signatory = report.signatory();
        paper.end(
                OfficialFrame.recipients(recipients),
                signatory == null
                        ? List.of(new Styled("Signature", "THỦ TRƯỞNG CƠ QUAN"))
                        : OfficialFrame.signature(signatory));
    }

    private void annex() {
        List<Line> lines = report.contents().lines().stream()
                .filter(line -> line.kind() != IndicatorKind.QUALITATIVE)
                .filter(this::isAskedBelow)
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        paper.turn();
        paper.line("Title", "Phụ lục");
        paper.line("Title", "KẾT QUẢ TRONG KỲ THEO ĐỊA BÀN – " + Words.capitals(report.roundName()));
        for (int from = 0; from < lines.size(); from += MOST_COLUMNS) {
            byPlace(lines.subList(from, Math.min(from + MOST_COLUMNS, lines.size())));
        }
    }

    private boolean isAskedBelow(Line line) {
        return report.contents().cells().stream()
                .anyMatch(cell -> cell.indicatorId().equals(line.indicatorId())
                        && cell.period().accepted().asked() > 0);
    }

    private void byPlace(List<Line> lines) {
        Contents contents = report.contents();
        Map<UUID, Map<UUID, Cell>> cells = contents.cells().stream()
                .collect(Collectors.groupingBy(Cell::areaId, Collectors.toMap(Cell::indicatorId, Function.identity())));
        List<Column> columns = new ArrayList<>(List.of(Column.centred("TT", 5), Column.ofText("Địa bàn", 22)));
        lines.forEach(line -> columns.add(Column.ofNumbers(line.name() + " (" + line.unit() + ")", 18)));
        List<Row> rows = new ArrayList<>();
        for (Place place : contents.places()) {
            List<String> texts = new ArrayList<>(List.of(Integer.toString(rows.size() + 1), place.name()));
            lines.forEach(line -> {
                Cell cell = cells.getOrDefault(place.areaId(), Map.of()).get(line.indicatorId());
                texts.add(cell == null ? FigureWords.UNKNOWN : FigureWords.of(line, cell.period()));
            });
            rows.add(new Row(false, texts));
        }
        List<String> sums = new ArrayList<>(List.of("", "Toàn địa bàn"));
        lines.forEach(line -> sums.add(FigureWords.of(line, line.period())));
        rows.add(new Row(true, sums));
        paper.line("AfterTable");
        paper.table(OfficialPaper.LYING_WIDTH, columns, rows);
    }

    private static String share(@Nullable BigDecimal share) {
        return share == null ? FigureWords.UNKNOWN : Words.number(share);
    }

    /** The parts that are tables and lists besides the indicators. */
    private record MoneyAndObstacles(ConsolidationResponse report, OfficialPaper paper) {
        void money(String heading) {
            paper.line("Heading1", heading);
            if (report.contents().money().isEmpty()) {
                paper.line("Normal", "Chưa có số liệu.");
                return;
            }
            paper.line(
                    "Unit",
                    "Tính đến ngày " + Words.day(report.dataTo()) + "; đơn vị tính: triệu đồng"
                            + (report.contents().moneySample() ? " (có số liệu mẫu)" : ""));
            List<Row> rows = report.contents().money().stream()
                    .map(line -> new Row(
                            line.source() == null,
                            List.of(
                                    line.source() == null ? "Cộng" : Words.sentence(Words.source(line.source())),
                                    FigureWords.money(line.stated())
                                            + (line.pending() > 0 && line.stated() != null
                                                    ? " (chưa kể " + line.pending() + " khoản chưa rõ)"
                                                    : ""),
                                    FigureWords.money(line.allocated()),
                                    FigureWords.money(line.spent()))))
                    .toList();
            paper.table(
                    OfficialPaper.TEXT_WIDTH,
                    List.of(
                            Column.ofText("Nguồn vốn", 34),
                            Column.ofNumbers("Kế hoạch nêu", 26),
                            Column.ofNumbers("Được giao", 20),
                            Column.ofNumbers("Đã chi", 20)),
                    rows);
        }

        void obstacles() {
            report.contents()
                    .obstacles()
                    .forEach(one -> paper.line(
                            "Item",
                            "- " + one.agencyName() + ": " + Words.open(one.title()) + " (báo ngày "
                                    + Words.day(one.reportedOn()) + "; " + one.standing() + ")."));
        }

        void answers(String heading) {
            paper.line("Heading1", heading);
            List<Row> rows = new ArrayList<>();
            for (Contents.UnitAnswer answer : report.contents().answers()) {
                LocalDate in = answer.submittedOn();
                rows.add(Row.of(
                        Integer.toString(rows.size() + 1),
                        answer.roundName() == null
                                ? answer.agencyName()
                                : answer.agencyName() + " – " + answer.roundName(),
                        Words.day(answer.dueOn()),
                        in == null ? "chưa gửi đủ" : Words.day(in),
                        answer.lateDays() == 0 ? "" : Integer.toString(answer.lateDays()),
                        SheetWords.of("SectionState", answer.state().name())));
            }
            paper.table(
                    OfficialPaper.TEXT_WIDTH,
                    List.of(
                            Column.centred("TT", 6),
                            Column.ofText("Đơn vị", 36),
                            Column.centred("Hạn gửi", 15),
                            Column.centred("Ngày gửi", 15),
                            Column.centred("Trễ (ngày)", 10),
                            Column.ofText("Trạng thái", 18)),
                    rows);
        }
    }
}
