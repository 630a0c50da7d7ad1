package vn.giamngheo.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import vn.giamngheo.document.OfficialPaper.Column;
import vn.giamngheo.document.OfficialPaper.Row;
import vn.giamngheo.document.OfficialPaper.Styled;

/** A table must not be the last thing of a part of a file, and what has to follow it must not need a page of its own. */
class OfficialPaperTest {
    private static final List<Column> COLUMNS = List.of(Column.ofText("Chỉ tiêu", 1));
    private static final List<Row> ROWS = List.of(new Row(false, List.of("Việc làm mới")));
    private static final int A_POINT = 20;

    @Test
    void endsInALineOfOnePointBehindATable() throws IOException {
        assertThat(heightsOfLastLines(paper -> paper.table(OfficialPaper.TEXT_WIDTH, COLUMNS, ROWS)))
                .containsExactly(A_POINT);
    }

    @Test
    void endsInOneBehindColumnsToo() throws IOException {
        List<Styled> side = List.of(new Styled("Signature", "THỦ TRƯỞNG ĐƠN VỊ"));
        assertThat(heightsOfLastLines(paper -> paper.columns(OfficialFrame.END_LEFT, side, side)))
                .containsExactly(A_POINT);
    }

    @Test
    void turnsThePageInOneToo() throws IOException {
        assertThat(heightsOfLastLines(paper -> {
                    paper.turn();
                    paper.table(OfficialPaper.LYING_WIDTH, COLUMNS, ROWS);
                }))
                .containsExactly(A_POINT, A_POINT);
    }

    private interface Writing {
        void on(OfficialPaper paper);
    }

    /** Of the paragraphs that end a part of the file, and of the last one. */
    private static List<Integer> heightsOfLastLines(Writing writing) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (OfficialPaper paper = new OfficialPaper()) {
            writing.on(paper);
            paper.writeTo(file);
        }
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file.toByteArray()))) {
            Object last = document.getBodyElements().getLast();
            return document.getParagraphs().stream()
                    .filter(one -> one.equals(last) || isEndOfPart(one))
                    .map(one -> height(document, one))
                    .toList();
        }
    }

    private static boolean isEndOfPart(XWPFParagraph paragraph) {
        return paragraph.getCTP().getPPr() != null
                && paragraph.getCTP().getPPr().isSetSectPr();
    }

    private static int height(XWPFDocument document, XWPFParagraph paragraph) {
        var spacing = document.getStyles()
                .getStyle(paragraph.getStyle())
                .getCTStyle()
                .getPPr()
                .getSpacing();
        assertThat(spacing.getLineRule()).isEqualTo(STLineSpacingRule.EXACT);
        return Integer.parseInt(spacing.getLine().toString());
    }
}
