package vn.giamngheo.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** A document as it is read back. */
public final class Docx {
    private static final int MINUTES = 3;
    private final byte[] bytes;

    /** Reads it back. */
    public Docx(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Opens it; whoever opens it closes it. */
    public XWPFDocument open() {
        try {
            return new XWPFDocument(new ByteArrayInputStream(bytes));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Its paragraphs and cells in order, with their words only. */
    public List<String> texts() {
        try (XWPFDocument document = open()) {
            return document.getBodyElements().stream().flatMap(Docx::texts).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The paragraphs in that style. */
    public List<String> inStyle(String style) {
        try (XWPFDocument document = open()) {
            return document.getParagraphs().stream()
                    .filter(paragraph -> style.equals(paragraph.getStyle()))
                    .map(Docx::textOf)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Stream<String> texts(IBodyElement element) {
        return element instanceof XWPFTable table
                ? table.getRows().stream()
                        .flatMap(row -> row.getTableCells().stream())
                        .flatMap(cell -> cell.getParagraphs().stream())
                        .map(Docx::textOf)
                : element instanceof XWPFParagraph paragraph ? Stream.of(textOf(paragraph)) : Stream.empty();
    }

    /** Without the marks of footnotes. */
    private static String textOf(XWPFParagraph paragraph) {
        StringBuilder text = new StringBuilder();
        paragraph.getRuns().forEach(run -> run.getCTR().getTList().forEach(part -> text.append(part.getStringValue())));
        return text.toString();
    }

    /** The PDF that LibreOffice makes of it, in that folder. */
    public Path toPdf(Path folder) throws IOException, InterruptedException {
        return toPdfs(List.of(this), folder).getFirst();
    }

    /** The PDF that LibreOffice makes of each, in that folder: it starts once for all of them. */
    public static List<Path> toPdfs(List<Docx> documents, Path folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
        List<Path> made = new ArrayList<>();
        for (Docx document : documents) {
            String name = "document-" + (made.size() + 1);
            command.add(
                    Files.write(folder.resolve(name + ".docx"), document.bytes).toString());
            made.add(folder.resolve(name + ".pdf"));
        }
        run(command.toArray(String[]::new));
        return made;
    }

    /** What the program prints. */
    public static String run(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException missing) {
            throw new AssertionError(
                    command[0]
                            + " is not here (Debian: apt-get install libreoffice-writer-nogui poppler-utils fonts-liberation2)",
                    missing);
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError(command[0] + " failed: " + output);
        }
        return output;
    }
}
