package vn.giamngheo.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of all kinds, as small as they can be. */
public final class Files {
    private static final String TYPES = "[Content_Types].xml";

    private Files() {}

    /** A document for the eye: a PDF that says its words in a comment. */
    public static byte[] pdf(String words) {
        return ("%PDF-1.4\n% " + words + "\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The beginning of a picture. */
    public static byte[] png() {
        return new byte[] {
            (byte) 0x89,
            'P',
            'N',
            'G',
            '\r',
            '\n',
            0x1a,
            '\n',
            0,
            0,
            0,
            13,
            'I',
            'H',
            'D',
            'R',
            0,
            0,
            0,
            1,
            0,
            0,
            0,
            1,
            8,
            0,
            0
        };
    }

    /** The beginning of a photograph. */
    public static byte[] jpeg() {
        return new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1};
    }

    /** A Word document. */
    public static byte[] docx() {
        return zip(Map.of(
                TYPES,
                "<Types>application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml</Types>",
                "word/document.xml",
                "<w:document/>"));
    }

    /** A workbook. */
    public static byte[] xlsx() {
        return zip(Map.of(
                TYPES,
                "<Types>application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml</Types>",
                "xl/workbook.xml",
                "<workbook/>"));
    }

    /** A Word document that brings a program along. */
    public static byte[] docxWithMacros() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put(TYPES, "<Types>application/vnd.ms-word.document.macroEnabled.main+xml</Types>");
        entries.put("word/document.xml", "<w:document/>");
        entries.put("word/vbaProject.bin", "x");
        return zip(entries);
    }

    /** A Word document that unpacks to so many bytes. */
    public static byte[] bomb(int size) {
        return zip(Map.of(
                TYPES,
                "<Types>application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml</Types>",
                "word/document.xml",
                " ".repeat(size)));
    }

    /** The same, said to be encrypted. */
    public static byte[] locked(byte[] zip) {
        byte[] locked = zip.clone();
        locked[6] |= 1;
        return locked;
    }

    /** A zip of these entries. */
    public static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
