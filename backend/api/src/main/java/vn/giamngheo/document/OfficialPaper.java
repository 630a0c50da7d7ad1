package vn.giamngheo.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * A document of A4 pages as NĐ 30/2020, Appendix I, wants them: margins of 20 mm above and below, 30 mm left, 20 mm right; the
 * page's number centred in the top margin and hidden on the first page. How text looks is in {@code document/styles.xml}; this
 * class knows the styles by name. Lengths are in twentieths of a point.
 */
public final class OfficialPaper implements AutoCloseable {
    /** Between the margins of a page that stands upright. */
    public static final int TEXT_WIDTH = 9071;
    /** Between the margins of a page that lies. */
    public static final int LYING_WIDTH = 14003;

    private static final long SHORT_SIDE = 11906;
    private static final long LONG_SIDE = 16838;
    private static final long MM_10 = 567;
    private static final long MM_20 = 1134;
    private static final long MM_30 = 1701;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String STYLES = "/document/styles.xml";

    private final XWPFDocument document = new XWPFDocument();

    /** An empty document. */
    public OfficialPaper() {
        try (InputStream styles = Objects.requireNonNull(OfficialPaper.class.getResourceAsStream(STYLES), STYLES)) {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(styles).getStyles());
        } catch (IOException | XmlException broken) {
            throw new IllegalStateException("The styles of official documents can't be read", broken);
        }
        numberPages();
        size(document.getDocument().getBody().getSectPr(), SHORT_SIDE, LONG_SIDE);
    }

    /** What the file says of itself; never when or by which program it was made, so that the same data make the same file. */
    public void describe(String title, String author, LocalDate day) {
        POIXMLProperties.CoreProperties properties = document.getProperties().getCoreProperties();
        properties.setTitle(title);
        properties.setCreator(author);
        Optional<Date> at =
                Optional.of(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
        properties.getUnderlyingProperties().setCreatedProperty(at);
        properties.getUnderlyingProperties().setModifiedProperty(at);
    }

    /** A new paragraph in that style, to be written on. */
    public Line line(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return new Line(document, paragraph);
    }

    /** A whole paragraph in that style. */
    public void line(String style, String text) {
        line(style).plain(text);
    }

    /** Two columns without lines around them; each line is a style and its text. */
    public void columns(int leftWidth, List<Styled> left, List<Styled> right) {
        XWPFTable table = document.createTable(1, 2);
        fix(table, TEXT_WIDTH);
        table.removeBorders();
        XWPFTableRow row = table.getRow(0);
        row.setCantSplitRow(true);
        fill(row.getCell(0), leftWidth, left);
        fill(row.getCell(1), TEXT_WIDTH - leftWidth, right);
    }

    /** Recipients and signature below the text, whose last lines go with them: nobody signs a page that says nothing. */
    public void end(List<Styled> recipients, List<Styled> signature) {
        line("AfterTable");
        List<IBodyElement> all = document.getBodyElements();
        for (int at = all.size() - 1; at >= 0 && all.get(at) instanceof XWPFParagraph paragraph; at--) {
            paragraph.setKeepNext(true);
            if (!"AfterTable".equals(paragraph.getStyle())) {
                break;
            }
        }
        columns(OfficialFrame.END_LEFT, recipients, signature);
    }

    /** A table whose heads are repeated on each page and whose rows stay whole. */
    public void table(int width, List<Column> columns, List<Row> rows) {
        XWPFTable table = document.createTable(rows.size() + 1, columns.size());
        fix(table, width);
        int unit = columns.stream().mapToInt(Column::share).sum();
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            fill(head.getCell(c), width * column.share() / unit, List.of(new Styled("CellHead", column.head())));
        }
        for (int r = 0; r < rows.size(); r++) {
            XWPFTableRow row = table.getRow(r + 1);
            row.setCantSplitRow(true);
            Row wanted = rows.get(r);
            for (int c = 0; c < columns.size(); c++) {
                Column column = columns.get(c);
                String style = wanted.strong() && column.style().equals("Cell") ? "CellStrong" : column.style();
                fill(
                        row.getCell(c),
                        width * column.share() / unit,
                        List.of(new Styled(
                                wanted.strong() && style.equals("CellNumber") ? "CellNumberStrong" : style,
                                wanted.cells().get(c))));
            }
        }
        line("AfterTable");
    }

    /** Ends what stands upright: what follows is on pages that lie. A document turns once. */
    public void turn() {
        CTSectPr last = document.getDocument().getBody().getSectPr();
        CTSectPr upright = (CTSectPr) last.copy();
        XWPFParagraph end = document.createParagraph();
        end.setStyle("AfterLastTable");
        end.getCTP().getPPr().setSectPr(upright);
        last.unsetTitlePg();
        size(last, LONG_SIDE, SHORT_SIDE);
        last.getPgSz().setOrient(STPageOrientation.LANDSCAPE);
    }

    /** Writes the file; the stream stays open. Its parts bear no time: the same data make the same file. */
    public void writeTo(OutputStream out) throws IOException {
        // Files must not end with a table, and a table that fills its page must not leave an empty one behind.
        IBodyElement last = document.getBodyElements().getLast();
        if (last instanceof XWPFParagraph paragraph && "AfterTable".equals(paragraph.getStyle())) {
            paragraph.setStyle("AfterLastTable");
        } else if (last instanceof XWPFTable) {
            line("AfterLastTable");
        }
        ByteArrayOutputStream dated = new ByteArrayOutputStream();
        document.write(dated);
        ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(dated.toByteArray()));
        ZipOutputStream timeless = new ZipOutputStream(out);
        for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
            ZipEntry same = new ZipEntry(part.getName());
            same.setTimeLocal(NO_TIME);
            timeless.putNextEntry(same);
            parts.transferTo(timeless);
        }
        timeless.finish();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // it is in memory alone
        }
    }

    private void numberPages() {
        if (document.getDocument().getBody().getSectPr() == null) {
            document.getDocument().getBody().addNewSectPr();
        }
        document.createHeader(HeaderFooterType.FIRST);
        XWPFHeader header = document.createHeader(HeaderFooterType.DEFAULT);
        XWPFParagraph number = header.createParagraph();
        number.setStyle("PageNumber");
        number.setAlignment(ParagraphAlignment.CENTER);
        number.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private static void size(CTSectPr section, long width, long height) {
        CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(BigInteger.valueOf(width));
        size.setH(BigInteger.valueOf(height));
        CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MM_20));
        margins.setBottom(BigInteger.valueOf(MM_20));
        margins.setLeft(BigInteger.valueOf(MM_30));
        margins.setRight(BigInteger.valueOf(MM_20));
        margins.setHeader(BigInteger.valueOf(MM_10));
        margins.setFooter(BigInteger.valueOf(MM_10));
        margins.setGutter(BigInteger.ZERO);
    }

    private static void fix(XWPFTable table, int width) {
        table.setWidth(width);
        table.setTableAlignment(TableRowAlign.CENTER);
        table.setCellMargins(0, 70, 0, 70);
    }

    private void fill(XWPFTableCell cell, int width, List<Styled> lines) {
        cell.setWidth(Integer.toString(width));
        for (int i = 0; i < lines.size(); i++) {
            XWPFParagraph paragraph = i == 0 ? cell.getParagraphs().get(0) : cell.addParagraph();
            paragraph.setStyle(lines.get(i).style());
            new Line(document, paragraph).plain(lines.get(i).text());
        }
    }

    /** A text in a style. */
    public record Styled(String style, String text) {}

    /**
     * A column of a table.
     *
     * @param share its part of the width, against the others'
     * @param style of its cells
     */
    public record Column(String head, int share, String style) {
        /** A column of texts. */
        public static Column ofText(String head, int share) {
            return new Column(head, share, "Cell");
        }

        /** A column of numbers. */
        public static Column ofNumbers(String head, int share) {
            return new Column(head, share, "CellNumber");
        }

        /** A column in the middle. */
        public static Column centred(String head, int share) {
            return new Column(head, share, "CellCentred");
        }
    }

    /** A row of a table: as many cells as there are columns; a strong one is bold. */
    public record Row(boolean strong, List<String> cells) {
        /** A row as any other. */
        public static Row of(String... cells) {
            return new Row(false, List.of(cells));
        }

        /** A row that stands out. */
        public static Row strong(String... cells) {
            return new Row(true, List.of(cells));
        }
    }
}
