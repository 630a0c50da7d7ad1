package vn.giamngheo.document;

import java.text.Normalizer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** A paragraph that is being written, piece by piece. */
public final class Line {
    private final XWPFDocument document;
    private final XWPFParagraph paragraph;

    Line(XWPFDocument document, XWPFParagraph paragraph) {
        this.document = document;
        this.paragraph = paragraph;
    }

    /** Text as the paragraph's style has it. */
    public Line plain(String text) {
        run(text);
        return this;
    }

    /** Text in italics. */
    public Line italic(String text) {
        run(text).setItalic(true);
        return this;
    }

    /** Text in bold. */
    public Line bold(String text) {
        run(text).setBold(true);
        return this;
    }

    /** A note at the foot of the page, and its mark here. */
    public Line footnote(String text) {
        XWPFFootnote note = document.createFootnote();
        XWPFParagraph words = note.createParagraph();
        words.setStyle("Note");
        new Line(document, words).plain(" " + text);
        // The mark before the note's own words.
        words.insertNewRun(0).getCTR().addNewFootnoteRef();
        words.getRuns().get(0).setSubscript(org.apache.poi.xwpf.usermodel.VerticalAlign.SUPERSCRIPT);
        paragraph.addFootnoteReference(note);
        XWPFRun mark = paragraph.getRuns().get(paragraph.getRuns().size() - 1);
        mark.setSubscript(org.apache.poi.xwpf.usermodel.VerticalAlign.SUPERSCRIPT);
        return this;
    }

    private XWPFRun run(String text) {
        XWPFRun run = paragraph.createRun();
        run.setText(Normalizer.normalize(text, Normalizer.Form.NFC));
        return run;
    }
}
