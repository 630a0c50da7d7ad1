package vn.giamngheo.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Docx;
import vn.giamngheo.testing.PlanText;

/** The real plan's document as LibreOffice shows it, page by page. */
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentInLibreOfficeTest {
    private static final String PAGE_BREAK = "\f";
    private final Caller caller = Caller.as("leader");

    /** Kept, for people to look at. */
    private final Path folder = Path.of("target", "document").toAbsolutePath();

    private String facts = "";
    private String pdf = "";
    private List<String> pages = List.of();

    @BeforeEach
    void open() throws IOException, InterruptedException {
        if (!pages.isEmpty()) {
            return; // opening takes long, and every test looks at the same pages
        }
        Files.createDirectories(folder);
        byte[] file = caller.send("/plans/" + caller.planId() + "/document").asByteArray();
        pdf = new Docx(file).toPdf(folder).toString();
        facts = Docx.run("pdfinfo", pdf);
        pages = Arrays.asList(Docx.run("pdftotext", "-layout", pdf, "-").split(PAGE_BREAK));
    }

    @Test
    void standsOnA4InTheWantedLetters() throws IOException, InterruptedException {
        assertThat(facts).containsPattern("Page size: +59[45][.\\d]* x 84[12]");
        assertThat(Docx.run("pdffonts", pdf).lines().skip(2))
                .isNotEmpty()
                .allMatch(font -> font.contains("LiberationSerif") || font.contains("TimesNewRoman"));
    }

    @Test
    void hasAboutAsManyPagesAsThePlanItself() {
        assertThat(pages).hasSizeBetween(9, 18);
    }

    @Test
    void beginsWithTheNationTheIssuerAndTheBlanksForNumberAndDay() {
        assertThat(wordsOf(pages.getFirst()))
                .contains(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "ỦY BAN NHÂN DÂN",
                        "HUYỆN TUY PHƯỚC",
                        "Số: ……/KH-UBND",
                        "Tuy Phước, ngày …… tháng 3 năm 2024");
    }

    @Test
    void numbersEveryPageButTheFirstInTheTopMargin() {
        assertThat(pages.getFirst().lines().findFirst().orElseThrow().strip()).isNotEqualTo("1");
        for (int page = 2; page <= pages.size(); page++) {
            assertThat(pages.get(page - 1)
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .findFirst())
                    .as("page " + page)
                    .hasValue(Integer.toString(page));
        }
    }

    @Test
    void tellsEverySubProjectAndEverySum() {
        String all = wordsOf(String.join(" ", pages));

        caller.get("/sub-projects?planId=" + caller.planId())
                .getList("items.name", String.class)
                .forEach(name -> assertThat(all).contains(name));
        PlanText.resource("stated-money.csv")
                .text()
                .lines()
                .skip(1)
                .forEach(line -> Arrays.stream(line.split(","))
                        .skip(1)
                        .forEach(sum -> assertThat(all).contains(Words.money(Long.parseLong(sum)))));
        assertThat(all).contains("8.570,956", "7.300,156", "1.270,8");
    }

    @Test
    void endsWithRecipientsAndSignature() {
        String all = wordsOf(String.join(" ", pages));

        assertThat(all).contains("Nơi nhận:", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Hùng Tân", "Lưu: VT.");
    }

    private static String wordsOf(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
