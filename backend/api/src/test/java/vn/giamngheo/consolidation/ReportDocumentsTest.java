package vn.giamngheo.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Docx;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Workbooks;

/** The documents of a round as programs that people have show them. */
@ApiTest
class ReportDocumentsTest {
    private static final String ROUND = "Tháng 01/2024";
    private final Caller manager = Caller.as("manager");
    private final Caller leader = Caller.as("leader");
    private String roundId = "";
    private String id = "";

    @BeforeEach
    void open() {
        String planId = manager.planId();
        Reporting.open(planId, "MONTHLY", ROUND, "2023-12-15", "2024-01-14");
        Reporting.tell(ROUND, "xa-phuoc-son", "I2", "value = 1235");
        Reporting.become(ROUND, "xa-phuoc-son", "ACCEPTED");
        Reporting.tell(ROUND, "xa-phuoc-hoa", "I2", "value = 20");
        Reporting.become(ROUND, "xa-phuoc-hoa", "SUBMITTED");
        roundId = manager.idOf("/rounds?limit=100&planId=" + planId, "name", ROUND);
        Response made = manager.post("/consolidations", Map.of("roundId", roundId));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        id = made.jsonPath().getString("id");
        manager.put(
                        "/consolidations/" + id,
                        0,
                        Map.of(
                                "results",
                                "Các địa phương đã tổ chức hai phiên giao dịch việc làm.\n=1+1 là lời nói, không phải công thức.",
                                "difficulties",
                                "Kinh phí phân bổ chậm.",
                                "proposals",
                                "Đề nghị Sở LĐ-TB&XH sớm hướng dẫn."))
                .then()
                .statusCode(200);
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
        Examples.forgetAll();
    }

    @Test
    void layOutTheReportOfTheRoundMarkedAsADraft() throws IOException, InterruptedException {
        Response answer = manager.send("/consolidation-documents/" + id);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).contains("filename*=UTF-8''B%C3%A1o%20c%C3%A1o");

        String all = pages(answer, "draft");

        assertThat(all)
                .contains(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "DỰ THẢO",
                        "BÁO CÁO",
                        "I. KẾT QUẢ THỰC HIỆN",
                        "hai phiên giao dịch việc làm",
                        "II. KINH PHÍ THỰC HIỆN",
                        "7.300,156",
                        "chưa có số liệu",
                        "Kinh phí phân bổ chậm.",
                        "Đề nghị Sở LĐ-TB&XH sớm hướng dẫn.",
                        "1.235",
                        "Xã Phước Lộc",
                        "Phụ lục",
                        "Lưu: VT");
    }

    @Test
    void layOutTheIssuedReportWithNumberAndSignature() throws IOException, InterruptedException {
        leader.post(
                        "/consolidations/" + id + "/issue",
                        1,
                        Map.of(
                                "number",
                                "5/BC-UBND",
                                "issuedOn",
                                "2024-01-19",
                                "signatory",
                                Map.of(
                                        "onBehalfOf",
                                        "TM. ỦY BAN NHÂN DÂN",
                                        "title",
                                        "CHỦ TỊCH",
                                        "name",
                                        "Nguyễn Văn A")))
                .then()
                .statusCode(200);

        String all = pages(Caller.as("commune-officer").send("/consolidation-documents/" + id), "issued");

        assertThat(all)
                .contains("Số: 05/BC-UBND", "ngày 19 tháng 01 năm 2024", "CHỦ TỊCH", "Nguyễn Văn A", "HUYỆN TUY PHƯỚC")
                .doesNotContain("DỰ THẢO");
    }

    @Test
    void bringTheTablesAsAWorkbookWithNumbersAsNumbers() throws IOException {
        byte[] file = manager.send("/consolidation-sheets/" + id).asByteArray();

        try (XSSFWorkbook workbook = Workbooks.opened(file)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(5);
            List<Double> numbers = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                if (cell.getCellType() == CellType.NUMERIC) {
                    numbers.add(cell.getNumericCellValue());
                } else {
                    texts.add(cell.toString());
                }
            })));
            assertThat(numbers).contains(1235.0, 1255.0, 7_300_156_000.0);
            assertThat(texts).contains("DỰ THẢO", "Theo chỉ tiêu", "Theo địa bàn, trong kỳ", "Chưa có số liệu");
        }
        List<List<String>> rows = Workbooks.shown(file);
        assertThat(cell(rows, "I2", "Lũy kế, đã duyệt")).isEqualTo("1,235");
        assertThat(cell(rows, "I2", "Lũy kế, tạm tính")).isEqualTo("1,255");
    }

    private static String cell(List<List<String>> rows, String indicator, String head) {
        List<String> heads =
                rows.stream().filter(row -> row.contains(head)).findFirst().orElseThrow();
        return rows.stream()
                .filter(row -> row.contains(indicator))
                .findFirst()
                .orElseThrow()
                .get(heads.indexOf(head));
    }

    @Test
    void layOutTheReportOfOneUnitForWhoSeesIt() throws IOException, InterruptedException {
        String report = Reporting.report(ROUND, "xa-phuoc-son");
        Response answer = Caller.as("commune-officer").send("/report-documents/" + report);
        String own = pages(answer, "unit");

        assertThat(new Docx(answer.asByteArray()).texts()).contains("420 (số liệu mẫu)");
        assertThat(own)
                .contains("PHƯỚC SƠN", "BÁO CÁO", "1.235", "Kính gửi: Phòng Lao động")
                .doesNotContain("DỰ THẢO");
        assertProblem(
                Caller.as("commune-officer").send("/report-documents/" + Reporting.report(ROUND, "xa-phuoc-hoa")),
                404,
                "not-found");
    }

    /** The target beside it is the year's; a rate is one by its sum, whatever the period adds to both of its parts. */
    @Test
    void layOutSumsAndRatesOfOneUnitAsTheReportOfTheRoundDoes() throws IOException, InterruptedException {
        String planId = manager.planId();
        Reporting.open(planId, "MONTHLY", "Tháng 02/2024", "2024-01-15", "2024-02-14");
        Reporting.open(planId, "QUARTERLY", "Quý I/2024", "2023-12-15", "2024-03-14");
        Reporting.open(planId, "QUARTERLY", "Quý II/2024", "2024-03-15", "2024-06-14");
        Reporting.openAdHoc(planId, "MONTHLY", "Đột xuất", "2024-01-15", "2024-02-14");
        Reporting.tell("Tháng 02/2024", "xa-phuoc-son", "I2", "value = 20");
        Reporting.tell("Quý I/2024", "xa-phuoc-son", "I7", "numerator = 3, denominator = 5");
        Reporting.tell("Quý II/2024", "xa-phuoc-son", "I7", "numerator = 3, denominator = 1, told_cumulative = true");

        assertThat(pages(unit("Tháng 02/2024"), "unit-sums"))
                .contains("Lũy kế", "1.255", "lũy kế: còn thiếu số liệu của 1 kỳ trước");
        assertThat(new Docx(unit("Quý I/2024").asByteArray()).texts()).contains("60 (3/5)");
        assertThat(new Docx(unit("Quý II/2024").asByteArray()).texts()).contains("– (3/1)", "100 (6/6)");
        assertThat(new Docx(unit("Đột xuất").asByteArray()).texts()).doesNotContain("Lũy kế từ đầu năm");
    }

    private Response unit(String round) {
        return manager.send("/report-documents/" + Reporting.report(round, "xa-phuoc-son"));
    }

    /** Whom the list of debtors beside the button has: also those whose report came in on time and was returned. */
    @Test
    void remindTheUnitsThatOweAReport() throws IOException, InterruptedException {
        Reporting.become(ROUND, "xa-phuoc-hoa", "RETURNED");
        Reporting.run("update report_section set submitted_at = now() where state in ('RETURNED', 'ACCEPTED')");
        String letter = pages(manager.send("/reminder-letters/" + roundId), "reminder");

        assertThat(letter)
                .contains(
                        "V/v đôn đốc gửi báo cáo",
                        "Kính gửi:",
                        "12 đơn vị",
                        "xã Phước Lộc",
                        "17/01/2024",
                        "xã Phước Hòa")
                .doesNotContain("xã Phước Sơn");
        Reporting.run("update report_section set state = 'SUBMITTED', submitted_at = now()");
        assertProblem(manager.send("/reminder-letters/" + roundId), 409, "step-not-possible")
                .breaks("nothing-owed");
    }

    @Test
    void remindNobodyOfWhatCanNotBeSentInAnyMore() {
        String plan = manager.planId();
        String status = manager.get("/plans/" + plan).getString("status");
        Reporting.run("update plan set status = 'CLOSED' where id = '" + plan + "'");
        try {
            assertProblem(manager.send("/reminder-letters/" + roundId), 409, "plan-closed");
        } finally {
            Reporting.run("update plan set status = '" + status + "' where id = '" + plan + "'");
        }
        Reporting.run("update reporting_round set status = 'CLOSED' where id = '" + roundId + "'");
        assertProblem(manager.send("/reminder-letters/" + roundId), 409, "step-not-possible")
                .breaks("round-closed");
    }

    @Test
    void tellTheObstaclesOfThePeriodAsTheScreensDo() throws IOException, InterruptedException {
        String path = "/consolidations/" + id;
        String obstacle =
                Examples.reported(Caller.as("commune-officer"), Examples.obstacle(Caller.as("commune-officer"), ""));
        Map<String, Object> later = Examples.obstacle(Caller.as("commune-officer"), "");
        later.put("title", "Báo sau hạn gửi");
        Examples.reported(Caller.as("commune-officer"), later);
        manager.post("/obstacles/" + obstacle + "/escalate", 0, Map.of("text", "Trình xem xét", "dueOn", "2099-12-31"))
                .then()
                .statusCode(200);
        Reporting.run(
                "update obstacle set reported_at = timestamptz '2024-01-10 09:00+07' where id = '" + obstacle + "'");

        Response taken = manager.post(path + "/take-figures", manager.get(path).getInt("version"), Map.of());

        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
        assertThat(taken.jsonPath().getList("contents.obstacles.obstacleId")).isEqualTo(List.of(obstacle));
        assertThat(pages(manager.send("/consolidation-documents/" + id), "obstacles"))
                .contains("Thiếu đất sản xuất (báo ngày 10/01/2024; Đã trình lãnh đạo)")
                .doesNotContain("Báo sau hạn gửi");
        String met = "- Thiếu đất sản xuất (báo ngày 10/01/2024; Đã trình lãnh đạo).";
        assertThat(new Docx(unit(ROUND).asByteArray()).inStyle("Item")).containsExactly(met);
        Response other = manager.send("/report-documents/" + Reporting.report(ROUND, "xa-phuoc-hoa"));
        assertThat(new Docx(other.asByteArray()).inStyle("Item")).isEmpty();
    }

    @Test
    void tellWhatWasSolvedWithinThePeriodAndNotWhatWasBefore() {
        String path = "/consolidations/" + id;
        closed("2023-12-14");
        String within = closed("2023-12-15");

        Response taken = manager.post(path + "/take-figures", manager.get(path).getInt("version"), Map.of());

        assertThat(taken.jsonPath().getList("contents.obstacles.obstacleId")).isEqualTo(List.of(within));
        assertThat(new Docx(unit(ROUND).asByteArray()).inStyle("Item")).hasSize(1);
    }

    /** An obstacle that was reported in November, and solved on that day. */
    private String closed(String day) {
        Caller officer = Caller.as("commune-officer");
        String obstacle = Examples.reported(officer, Examples.obstacle(officer, ""));
        manager.post("/obstacles/" + obstacle + "/answer", 0, Map.of("text", "Đã giải quyết"))
                .then()
                .statusCode(200);
        officer.post("/obstacles/" + obstacle + "/close", 1, Map.of()).then().statusCode(200);
        Reporting.run(
                "update obstacle set reported_at = timestamptz '2023-11-20 09:00+07' where id = '" + obstacle + "'",
                "update obstacle_entry set written_at = timestamptz '" + day
                        + " 09:00+07' where action = 'CLOSE' and obstacle_id = '" + obstacle + "'");
        return obstacle;
    }

    /** The words of all pages, as LibreOffice shows them; the file is kept for people to look at. */
    private static String pages(Response answer, String name) throws IOException, InterruptedException {
        assertThat(answer.statusCode()).isEqualTo(200);
        Path folder = Path.of("target", "consolidation", name).toAbsolutePath();
        Files.createDirectories(folder);
        String pdf = new Docx(answer.asByteArray()).toPdf(folder).toString();
        assertThat(Docx.run("pdfinfo", pdf)).contains("Page size");
        return Docx.run("pdftotext", "-layout", pdf, "-").replaceAll("\\s+", " ");
    }
}
