package vn.giamngheo.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.giamngheo.document.OfficialPaper.Styled;
import vn.giamngheo.testing.Docx;

/** However full the page is on which the text ends: nobody signs one that says nothing. */
class PageOfSignatureTest {
    /** From a page that has room for all of it to one that has room for the text alone. */
    private static final int FEWEST_LINES = 20;

    private static final int MOST_LINES = 30;
    private static final String LAST_WORDS = "để theo dõi, chỉ đạo./.";
    private static final List<Styled> RECIPIENTS = OfficialFrame.recipients(List.of("Như trên", "Lưu: VT"));
    private static final List<Styled> SIGNATURE = List.of(new Styled("Signature", "THỦ TRƯỞNG CƠ QUAN"));

    @Test
    void hasTheLastLinesOfTheTextOnIt() throws IOException, InterruptedException {
        List<Docx> reports = new ArrayList<>();
        for (int lines = FEWEST_LINES; lines <= MOST_LINES; lines++) {
            reports.add(reportOf(lines));
        }
        Path folder = Files.createDirectories(Path.of("target", "signature").toAbsolutePath());

        List<String> signed = new ArrayList<>();
        for (Path pdf : Docx.toPdfs(reports, folder)) {
            String text = Docx.run("pdftotext", "-layout", pdf.toString(), "-");
            signed.addAll(Arrays.stream(text.split("\f"))
                    .filter(page -> page.contains("THỦ TRƯỞNG CƠ QUAN"))
                    .toList());
        }

        assertThat(signed)
                .hasSize(MOST_LINES - FEWEST_LINES + 1)
                .allSatisfy(page -> assertThat(page).contains(LAST_WORDS));
    }

    private static Docx reportOf(int lines) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (OfficialPaper paper = new OfficialPaper()) {
            for (int line = 1; line <= lines; line++) {
                paper.line("Normal", "Dòng " + line);
            }
            paper.line(
                    "Normal",
                    "Trên đây là báo cáo kết quả triển khai thực hiện Chương trình giảm nghèo, giải quyết việc làm và đào tạo"
                            + " nghề trên địa bàn huyện; Phòng kính báo cáo Ủy ban nhân dân huyện " + LAST_WORDS);
            paper.end(RECIPIENTS, SIGNATURE);
            paper.writeTo(file);
        }
        return new Docx(file.toByteArray());
    }
}
