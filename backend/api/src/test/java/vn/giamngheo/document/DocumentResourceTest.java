package vn.giamngheo.document;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import vn.giamngheo.planfile.PlanFileService;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.CommuneDraft;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Docx;
import vn.giamngheo.testing.DraftPlan;

/** The plan's document, read back: its form as NĐ 30/2020 wants it, and all that the plan's data say. */
@ApiTest
class DocumentResourceTest {
    private static final int YEAR = 2041;
    private static final long TWIPS_PER_MM = 56;
    private final Caller caller = Caller.as("commune-officer");

    @Inject
    PlanFileService planFiles;

    @Test
    void standsOnA4WithinTheMarginsOfTheDecree() throws IOException {
        try (XWPFDocument document = real().open()) {
            List<CTSectPr> sections = sections(document);

            assertThat(sections).hasSize(2);
            for (CTSectPr section : sections) {
                assertThat(List.of(
                                number(section.getPgSz().getW()),
                                number(section.getPgSz().getH())))
                        .containsExactlyInAnyOrder(11906L, 16838L);
                assertThat(number(section.getPgMar().getTop())).isBetween(20 * TWIPS_PER_MM, 25 * TWIPS_PER_MM + 20);
                assertThat(number(section.getPgMar().getBottom())).isBetween(20 * TWIPS_PER_MM, 25 * TWIPS_PER_MM + 20);
                assertThat(number(section.getPgMar().getLeft())).isBetween(30 * TWIPS_PER_MM, 35 * TWIPS_PER_MM + 20);
                assertThat(number(section.getPgMar().getRight())).isBetween(15 * TWIPS_PER_MM, 20 * TWIPS_PER_MM + 20);
            }
            assertThat(sections.getFirst().isSetTitlePg())
                    .as("the first page shows no number")
                    .isTrue();
        }
    }

    @Test
    void hasItsHeadInTheOrderOfTheDecree() {
        assertThat(real().texts().stream().filter(text -> !text.isBlank()).limit(8))
                .containsExactly(
                        "ỦY BAN NHÂN DÂN",
                        "HUYỆN TUY PHƯỚC",
                        "Số: ……/KH-UBND",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "Tuy Phước, ngày …… tháng 3 năm 2024",
                        "KẾ HOẠCH",
                        "Triển khai thực hiện Chương trình giảm nghèo, giải quyết việc làm và đào tạo nghề trên địa bàn"
                                + " huyện năm 2024");
    }

    @Test
    void standsOnItsSixBases() {
        assertThat(real().inStyle("Basis"))
                .hasSize(6)
                .allMatch(text -> text.startsWith("Thực hiện "))
                .first()
                .isEqualTo("Thực hiện Nghị quyết số 39/NQ-HĐND ngày 16/12/2023 của HĐND huyện về nhiệm vụ phát triển"
                        + " kinh tế - xã hội, quốc phòng - an ninh năm 2024.");
    }

    @Test
    void hasItsPartsInThePlansOrder() {
        Docx document = real();

        assertThat(document.inStyle("Heading1"))
                .containsExactly(
                        "I. MỤC TIÊU", "II. NỘI DUNG THỰC HIỆN", "III. KINH PHÍ THỰC HIỆN", "IV. TỔ CHỨC THỰC HIỆN");
        assertThat(document.inStyle("Heading3"))
                .startsWith(
                        "2.1. Dự án 2: Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo",
                        "2.2. Dự án 3: Hỗ trợ phát triển sản xuất, cải thiện dinh dưỡng");
        assertThat(document.inStyle("Heading4"))
                .hasSize(8)
                .startsWith("2.2.1. Tiểu dự án 1: Hỗ trợ phát triển sản xuất trong lĩnh vực nông nghiệp");
        assertThat(document.inStyle("Heading2"))
                .containsSubsequence(
                        "1. Phòng Lao động - Thương binh và Xã hội huyện Tuy Phước",
                        "2. Phòng Tài chính - Kế hoạch huyện Tuy Phước",
                        "9. UBND các xã, thị trấn");
    }

    @Test
    void saysEveryTextOfTheData() {
        String all = plain(String.join("\n", real().texts()));
        String plan = caller.planId();

        texts("/indicators?planId=" + plan, "words")
                .forEach(text -> assertThat(all).contains(plain(text)));
        texts("/policies?planId=" + plan, "text")
                .forEach(text -> assertThat(all).contains(plain(text)));
        texts("/duties?planId=" + plan, "text").forEach(text -> assertThat(all).contains(plain(text)));
        texts("/reporting-duties?planId=" + plan, "text").stream()
                .filter(text -> !text.startsWith("("))
                .forEach(text -> assertThat(all).contains(plain(text)));
        for (String id : caller.get("/sub-projects?planId=" + plan).getList("items.id", String.class)) {
            var subProject = caller.get("/sub-projects/" + id);
            assertThat(all)
                    .contains(plain(subProject.getString("objective")))
                    .contains(plain(subProject.getString("beneficiaries")));
            subProject
                    .getList("contents", String.class)
                    .forEach(text -> assertThat(all).contains(plain(text)));
        }
        caller.get("/plans/" + plan)
                .getList("recipients.text", String.class)
                .forEach(text -> assertThat(all).contains(plain(text)));
    }

    @Test
    void saysTheMoneyAsThePlanDoesAndWhatIsPendingAsPending() {
        List<String> texts = real().texts();

        assertThat(texts)
                .contains(
                        "d) Kinh phí thực hiện: 1.473,8 triệu đồng (vốn Trung ương: 1.227 triệu đồng, vốn đối ứng của tỉnh:"
                                + " 246,8 triệu đồng).",
                        "d) Kinh phí thực hiện: Theo nguồn kinh phí phân bổ của Sở Y tế (chưa có số tiền).",
                        "đ) Cơ quan chủ trì: chưa giao.")
                .doesNotContain("0");
        assertThat(texts.stream().filter("chưa có số"::equals)).hasSize(6);
    }

    @Test
    void repeatsTheHeadsOfItsTablesAndKeepsTheirRowsWhole() throws IOException {
        try (XWPFDocument document = real().open()) {
            List<XWPFTable> tables = document.getTables().stream()
                    .filter(table -> table.getRows().size() > 1)
                    .toList();

            assertThat(tables).hasSize(4);
            assertThat(tables).allMatch(table -> table.getRow(0).isRepeatHeader());
            assertThat(tables).allMatch(table -> table.getRows().stream().allMatch(row -> row.isCantSplitRow()));
        }
    }

    @Test
    void marksWhatThePlanDoesNotStateOrLeavesItOut() {
        assertThat(String.join("\n", real().texts())).contains("(giả định)", "(số liệu mẫu)", "Phụ lục");

        Docx stated = document("?unstated=LEFT_OUT");
        assertThat(String.join("\n", stated.texts()))
                .doesNotContain("(giả định)")
                .doesNotContain("(số liệu mẫu)")
                .doesNotContain("Phụ lục")
                .contains("8.570,956");
    }

    @Test
    void endsWithOnePointWhereThePlanHasNoClosingWordsOfItsOwn() {
        Database.forget("update policy set source_section = 'X' where source_section = 'Phần kết'");
        try {
            assertThat(real().texts())
                    .filteredOn(text -> text.endsWith("./."))
                    .singleElement()
                    .asString()
                    .endsWith("phối hợp thực hiện./.");
        } finally {
            Database.forget("update policy set source_section = 'Phần kết' where source_section = 'X'");
        }
    }

    @Test
    void isTheSameFileForTheSameData() {
        assertThat(answer("").asByteArray()).isEqualTo(answer("").asByteArray());
    }

    @Test
    void isNotSentAgainUnchanged() {
        Response first = answer("");
        String tag = first.header("ETag");

        Response again = caller.request().header("If-None-Match", tag).get("/plans/" + caller.planId() + "/document");

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(again.asByteArray()).isEmpty();
        assertThat(answer("?unstated=LEFT_OUT").header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void isSavedUnderAVietnameseName() {
        Response answer = answer("");

        assertThat(answer.header("Content-Type"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"Ke hoach giam ngheo Huyen Tuy Phuoc nam 2024.docx\";"
                        + " filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%20gi%E1%BA%A3m%20ngh%C3%A8o%20Huy%E1%BB%87n%20Tuy%20Ph"
                        + "%C6%B0%E1%BB%9Bc%20n%C4%83m%202024.docx");
    }

    @Test
    void marksADraftAsOne() {
        DraftPlan draft = DraftPlan.load(planFiles, YEAR);
        try {
            Docx document = new Docx(Caller.as("manager")
                    .send("/plans/" + draft.id() + "/document")
                    .asByteArray());

            assertThat(document.texts()).contains("DỰ THẢO");
            assertThat(real().texts()).doesNotContain("DỰ THẢO");
            assertProblem(caller.send("/plans/" + draft.id() + "/document"), 404, "not-found");
        } finally {
            DraftPlan.forget(YEAR);
        }
    }

    @Test
    void saysWhatACommunesPlanSays() {
        CommuneDraft commune = CommuneDraft.begin();
        commune.become("ISSUED");
        try {
            Docx document =
                    new Docx(caller.send("/plans/" + commune.id() + "/document").asByteArray());
            List<String> texts = document.texts();
            assertThat(document.inStyle("Heading1"))
                    .containsExactly("I. MỤC TIÊU", "II. NHIỆM VỤ", "III. KINH PHÍ THỰC HIỆN");
            assertThat(texts)
                    .contains("Rà soát nhu cầu học nghề", "Công chức Văn hóa - Xã hội", "30/06/2024")
                    .contains("Thăm hỏi hộ nghèo", "Ngân sách xã, thị trấn", "chờ HĐND xã giao", "chưa có số")
                    .contains("Còn 1 khoản chưa có số tiền")
                    .anyMatch(text -> text.startsWith("Trên đây là Kế hoạch") && text.matches(".*[^.]\\./\\."));
            for (String id : texts("/commune-targets?planId=" + commune.id(), "indicatorId")) {
                assertThat(texts).contains(caller.get("/indicators/" + id).getString("name"));
            }
        } finally {
            CommuneDraft.forget();
        }
    }

    @Test
    void refusesWhatIsNoPlanAndNoChoice() {
        assertProblem(caller.send("/plans/" + UUID.randomUUID() + "/document"), 404, "not-found");
        assertThat(caller.send("/plans/no-id/document").statusCode()).isEqualTo(404);
        assertProblem(answer("?unstated=SOMETIMES"), 400, "invalid-parameter");
    }

    private Docx real() {
        return document("");
    }

    private Docx document(String query) {
        return new Docx(answer(query).then().statusCode(200).extract().asByteArray());
    }

    private Response answer(String query) {
        return caller.send("/plans/" + caller.planId() + "/document" + query);
    }

    private List<String> texts(String list, String field) {
        return caller.get(list + "&limit=100").getList("items." + field, String.class);
    }

    /** Without what a place in a sentence changes. */
    private static String plain(String text) {
        return Pattern.compile("[\\s.;-]+")
                .matcher(text.toLowerCase(java.util.Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    private static long number(Object twips) {
        return Long.parseLong(twips.toString());
    }

    private static List<CTSectPr> sections(XWPFDocument document) {
        return Stream.concat(
                        document.getParagraphs().stream()
                                .filter(paragraph -> paragraph.getCTP().isSetPPr()
                                        && paragraph.getCTP().getPPr().isSetSectPr())
                                .map(paragraph -> paragraph.getCTP().getPPr().getSectPr()),
                        Stream.of(document.getDocument().getBody().getSectPr()))
                .toList();
    }
}
