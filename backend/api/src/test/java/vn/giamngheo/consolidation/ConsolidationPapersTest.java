package vn.giamngheo.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Docx;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Rounds;
import vn.giamngheo.testing.Workbooks;

/** What leaves as the report of a round says who is missing from its figures, and for good what was signed. */
@ApiTest
class ConsolidationPapersTest {
    private static final String ROUND = "Tháng 01/2024";
    private final Caller manager = Caller.as("manager");
    private final Caller leader = Caller.as("leader");
    private String planId = "";

    @BeforeEach
    void open() {
        planId = manager.planId();
        Reporting.open(planId, "MONTHLY", ROUND, "2023-12-15", "2024-01-14");
        Reporting.tell(ROUND, "xa-phuoc-son", "I2", "value = 1235");
        Reporting.become(ROUND, "xa-phuoc-son", "ACCEPTED");
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
    }

    @Test
    void nameWhoIsMissingFromTheCumulativeFigureWithHowManyPeriods() {
        Reporting.open(planId, "QUARTERLY", "Quý I/2024", "2023-12-15", "2024-03-14");
        Reporting.open(planId, "MONTHLY", "Tháng 04/2024", "2024-03-15", "2024-04-14");
        Reporting.run(
                "update result set value = 5 where indicator_id = (select id from indicator where code = 'I3' and plan_id = '"
                        + planId + "')",
                "update report_section set state = 'ACCEPTED' where id in (select s.id from report_section s"
                        + " join reporting_round n on n.id = s.round_id join report r on r.id = s.report_id"
                        + " join agency a on a.id = r.agency_id where n.name = 'Quý I/2024' and a.code <> 'xa-phuoc-loc')");
        String id = made("Tháng 04/2024");

        List<String> notes = paper(id).stream()
                .filter(text -> text.contains("lũy kế: còn thiếu"))
                .toList();

        // Nothing is asked of I3 in April, and its sum lacks one commune all the same.
        assertThat(notes).anyMatch(note -> note.endsWith("số liệu được duyệt của Xã Phước Lộc (1 kỳ)."));
        // Phước Sơn has told I2 in January: it lacks April alone, which is said of the period.
        assertThat(notes).anyMatch(note -> note.contains("Xã Phước Lộc (2 kỳ)") && !note.contains("Phước Sơn"));
        assertThat(tables(id))
                .anyMatch(row -> row.contains("I3") && row.contains("Xã Phước Lộc (1 kỳ)"))
                .anyMatch(row ->
                        row.contains("I2") && row.stream().anyMatch(cell -> cell.contains("Xã Phước Lộc (2 kỳ)")));
    }

    @Test
    void sayForGoodWhatWasSigned() {
        String id = made(ROUND);
        leader.post("/consolidations/" + id + "/issue", 0, issue()).then().statusCode(200);
        List<String> signed = paper(id);
        List<List<String>> tables = tables(id);
        assertThat(signed).contains("- Ủy ban nhân dân tỉnh Bình Định;").noneMatch(text -> text.startsWith("- Sở"));

        try {
            rename(" (mới)");
            Reporting.run(
                    "update reporting_round set name = 'Đợt 1' where name = '" + ROUND + "'",
                    "insert into reporting_duty_recipient select gen_random_uuid(), 0, d.id, recipient.id"
                            + " from reporting_duty d join agency unit on unit.id = d.agency_id and unit.code = 'ubnd-huyen'"
                            + " join agency recipient on recipient.code = 'so-ldtbxh'");

            assertThat(paper(id)).isEqualTo(signed);
            assertThat(tables(id)).isEqualTo(tables);
            assertThat(manager.get("/consolidations/" + id).getString("roundName"))
                    .isEqualTo(ROUND);
            assertThat(manager.get("/consolidations?planId=" + planId).getString("items[0].roundName"))
                    .isEqualTo(ROUND);

            // What was issued before all of it was kept says what holds today.
            Reporting.run(
                    "alter table consolidation disable trigger consolidation_stands",
                    "update consolidation set imprint = null",
                    "alter table consolidation enable trigger consolidation_stands");
            assertThat(String.join("\n", paper(id))).contains("Đợt 1", "- Sở Lao động", "(mới)", "15/BC-UBND");
            assertThat(tables(id).toString()).contains("Đợt 1", "(MỚI)");
            assertThat(manager.get("/consolidations?planId=" + planId).getString("items[0].roundName"))
                    .isEqualTo("Đợt 1");
        } finally {
            rename("");
            Reporting.run("delete from reporting_duty_recipient where reporting_duty_id in (select d.id"
                    + " from reporting_duty d join agency a on a.id = d.agency_id and a.code = 'ubnd-huyen')"
                    + " and agency_id in (select id from agency where code = 'so-ldtbxh')");
        }
    }

    @Test
    void haveTheirFiguresOfTheRevisionBeforeBesideThoseOfNow() {
        String quarter = "Quý I/2024";
        Reporting.open(planId, "QUARTERLY", quarter, "2023-12-15", "2024-03-14");
        Reporting.tell(quarter, "xa-phuoc-son", "I8", "numerator = 50, denominator = 100");
        Reporting.become(quarter, "xa-phuoc-son", "ACCEPTED");
        String first = made(quarter);
        leader.post("/consolidations/" + first + "/issue", 0, issue()).then().statusCode(200);
        Reporting.tell(quarter, "xa-phuoc-loc", "I3", "value = 5");
        Reporting.become(quarter, "xa-phuoc-loc", "ACCEPTED");
        Reporting.tell(quarter, "xa-phuoc-son", "I8", "numerator = 60, denominator = 120");
        String second = made(quarter);

        byte[] file = manager.send("/consolidation-sheets/" + second).asByteArray();
        List<Map<String, Object>> figures = Workbooks.table(file, "Khác lần 1, số liệu");
        List<Map<String, Object>> answers = Workbooks.table(file, "Khác lần 1, báo cáo");

        JsonPath differences = manager.get("/consolidation-differences/" + second);
        assertThat(figures).hasSameSizeAs(differences.getList("figures")).isNotEmpty();
        for (int i = 0; i < figures.size(); i++) {
            String one = "figures[" + i + "].";
            Map<String, Object> row = figures.get(i);
            assertThat(row.get("Mã")).isEqualTo(differences.getString(one + "code"));
            assertThat(row.get("Địa bàn"))
                    .isEqualTo(Objects.requireNonNullElse(differences.getString(one + "areaName"), "Toàn địa bàn"));
            assertThat(row.get("Đã duyệt, trước")).isEqualTo(number(differences, one + "acceptedBefore"));
            assertThat(row.get("Đã duyệt, nay")).isEqualTo(number(differences, one + "acceptedNow"));
            assertThat(row.get("Tạm tính, trước")).isEqualTo(number(differences, one + "provisionalBefore"));
            assertThat(row.get("Tạm tính, nay")).isEqualTo(number(differences, one + "provisionalNow"));
            for (String standing : List.of("accepted", "provisional")) {
                String head = standing.equals("accepted") ? "Đã duyệt" : "Tạm tính";
                String before = one + standing + "BeforeCounts.";
                String now = one + standing + "NowCounts.";
                assertThat(row.get(head + ", trước, tử số")).isEqualTo(number(differences, before + "numerator"));
                assertThat(row.get(head + ", trước, mẫu số")).isEqualTo(number(differences, before + "denominator"));
                assertThat(row.get(head + ", nay, tử số")).isEqualTo(number(differences, now + "numerator"));
                assertThat(row.get(head + ", nay, mẫu số")).isEqualTo(number(differences, now + "denominator"));
            }
        }
        // A rate that comes to the same is of another pair, which its percentage does not show.
        assertThat(figures)
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("Mã", "I8")
                        .containsEntry("Đã duyệt, trước, tử số", 50.0)
                        .containsEntry("Đã duyệt, nay, tử số", 60.0)
                        .containsEntry("Đã duyệt, nay, mẫu số", 120.0));
        assertThat(answers).hasSize(1);
        assertThat(answers.getFirst())
                .containsEntry("Đơn vị", differences.getString("answers[0].agencyName"))
                .containsEntry("Trạng thái nay", "Đã duyệt")
                .containsEntry("Ghi chú", "mới gửi đến");
        assertThat(Workbooks.sheets(
                        manager.send("/consolidation-sheets/" + first).asByteArray()))
                .containsExactly(
                        "Theo chỉ tiêu", "Theo địa bàn, trong kỳ", "Tình hình gửi báo cáo", "Kinh phí", "Vướng mắc");
    }

    /** What is told in words is gathered, counted and compared as figures are. */
    @Test
    void haveWhatIsToldInWordsUnderAnIndicator() {
        String round = Rounds.opened(manager, Rounds.base(manager, "HALF_YEARLY", "2023-12-15", "2024-06-14"));
        String name = manager.get("/rounds/" + round).getString("name");
        tellInWords(name, "xa-phuoc-son", "Chi trả đúng hạn", "ACCEPTED");
        tellInWords(name, "ldtbxh", "Thăm hỏi dịp Tết", "SUBMITTED");
        tellInWords(name, "xa-phuoc-an", "Chưa gửi", "DRAFT");

        String first = made(name);
        JsonPath report = manager.get("/consolidations/" + first);
        assertThat(report.getString("unitWords.results.find { it.words == 'Thăm hỏi dịp Tết' }.indicatorId"))
                .isEqualTo(report.getString("contents.lines.find { it.code == 'I11' }.indicatorId"));
        int asked = report.getInt("contents.lines.find { it.code == 'I11' }.period.accepted.asked");
        assertThat(report.getString("narrative.results"))
                .containsPattern("(?m)^I11 – .*Phước Sơn: Chi trả đúng hạn$")
                .containsPattern("(?m)^I11 – .* \\(chưa được duyệt\\): Thăm hỏi dịp Tết$")
                .doesNotContain("Chưa gửi");
        assertThat(String.join("\n", paper(first))).contains("Chi trả đúng hạn");
        assertThat(Workbooks.table(
                        manager.send("/consolidation-sheets/" + first).asByteArray(), "Theo chỉ tiêu"))
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("Mã", "I11")
                        .containsEntry("Trong kỳ, đã duyệt", "1/" + asked + " đơn vị đã báo cáo")
                        .containsEntry("Trong kỳ, tạm tính", "2/" + asked + " đơn vị đã báo cáo"));

        leader.post("/consolidations/" + first + "/issue", 0, issue()).then().statusCode(200);
        Reporting.become(name, "ldtbxh", "ACCEPTED");
        String second = made(name);

        assertThat(manager.get("/consolidations/" + second).getString("narrative.results"))
                .containsPattern("(?m)^I11 – .*: Thăm hỏi dịp Tết$")
                .doesNotContain("chưa được duyệt");
        JsonPath differences = manager.get("/consolidation-differences/" + second);
        String words = "figures.find { it.code == 'I11' && it.areaId == null && it.span == 'PERIOD' }.";
        assertThat(differences.getInt(words + "acceptedBeforeCounts.numerator")).isEqualTo(1);
        assertThat(differences.getInt(words + "acceptedNowCounts.numerator")).isEqualTo(2);
        assertThat(differences.getInt(words + "acceptedNowCounts.denominator")).isEqualTo(asked);
        assertThat(Workbooks.table(
                        manager.send("/consolidation-sheets/" + second).asByteArray(), "Khác lần 1, số liệu"))
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("Mã", "I11")
                        .containsEntry("Đã duyệt, trước", "1/" + asked + " đơn vị đã báo cáo")
                        .containsEntry("Đã duyệt, nay", "2/" + asked + " đơn vị đã báo cáo"));
    }

    private static void tellInWords(String round, String unit, String words, String state) {
        Reporting.tell(round, unit, "I11", "words = '" + words + "'");
        Reporting.become(round, unit, state);
    }

    private static @Nullable Double number(JsonPath json, String path) {
        String told = json.getString(path);
        return told == null ? null : Double.valueOf(told);
    }

    /** The plan, the district and its committee are called otherwise; with nothing more they are called as before. */
    private static void rename(String more) {
        String name = " name = replace(name, ' (mới)', '') || '" + more + "'";
        Reporting.run(
                "alter table agency disable trigger agency_provisioning_change",
                "update agency set" + name + " where code = 'ubnd-huyen'",
                "alter table agency enable trigger agency_provisioning_change",
                "update area set" + name + " where code = '550'",
                "update plan set title = replace(title, ' (mới)', '') || '" + more + "' where parent_plan_id is null");
    }

    private String made(String round) {
        String roundId = manager.idOf("/rounds?limit=100&planId=" + planId, "name", round);
        Response made = manager.post("/consolidations", Map.of("roundId", roundId));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.jsonPath().getString("id");
    }

    private static Map<String, Object> issue() {
        return Map.of(
                "number",
                "15/BC-UBND",
                "issuedOn",
                "2024-01-19",
                "signatory",
                Map.of("title", "CHỦ TỊCH", "name", "Nguyễn Văn A"),
                "withUnacceptedWords",
                true);
    }

    private List<String> paper(String id) {
        return new Docx(manager.send("/consolidation-documents/" + id).asByteArray()).texts();
    }

    /** All of the first sheet but when it was made. */
    private List<List<String>> tables(String id) {
        return Workbooks.shown(manager.send("/consolidation-sheets/" + id).asByteArray()).stream()
                .filter(row -> row.stream().noneMatch(cell -> cell.startsWith("Lập lúc ")))
                .toList();
    }
}
