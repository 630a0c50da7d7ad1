package vn.giamngheo.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.giamngheo.shared.file.PackedFile;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/**
 * Tells the kind of a file by what is in it. Five kinds are taken and all others refused, so that a few first bytes and a look
 * into documents decide; a library that knows a thousand kinds would only weigh more.
 */
final class FileInspection {
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    // Word and Excel before 2007, and documents of today that are locked by a password.
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final int HEAD = 16;
    private static final int FLAGS = 6;
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final int MOST_CONTENT_TYPES = 1 << 20;
    private static final int MOST_ENTRIES = 5_000;

    private FileInspection() {}

    /** The kind of the file; refuses what is none that is taken, or is not fit to be kept. */
    static FileKind kindOf(Path file) throws IOException {
        byte[] head = head(file);
        if (head.length == 0) {
            throw unfit("empty");
        }
        if (startsWith(head, PDF)) {
            return FileKind.PDF;
        }
        if (startsWith(head, PNG)) {
            return FileKind.PNG;
        }
        if (startsWith(head, JPEG)) {
            return FileKind.JPEG;
        }
        if (startsWith(head, ZIP)) {
            return documentKind(file, head);
        }
        throw unsupported(startsWith(head, OLE) ? "old-or-locked" : "kind");
    }

    private static FileKind documentKind(Path file, byte[] head) throws IOException {
        if (head.length <= FLAGS) {
            throw unfit("damaged");
        }
        if ((head[FLAGS] & 1) != 0) {
            throw unfit("locked");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry types = zip.getEntry(CONTENT_TYPES);
            if (types == null) {
                throw unsupported("kind");
            }
            if (!PackedFile.isBounded(zip, MOST_ENTRIES)) {
                throw unfit("bomb");
            }
            return documentKind(zip, types);
        } catch (ZipException | IllegalArgumentException broken) {
            throw unfit(String.valueOf(broken.getMessage()).contains("encrypted") ? "locked" : "damaged");
        }
    }

    private static FileKind documentKind(ZipFile zip, ZipEntry contentTypes) throws IOException {
        String types;
        try (InputStream in = zip.getInputStream(contentTypes)) {
            types = new String(in.readNBytes(MOST_CONTENT_TYPES), StandardCharsets.UTF_8);
        }
        boolean macros = zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"));
        if (macros || types.contains("macroEnabled")) {
            throw unfit("macros");
        }
        if (types.contains("wordprocessingml.document.main+xml") && zip.getEntry("word/document.xml") != null) {
            return FileKind.DOCX;
        }
        if (types.contains("spreadsheetml.sheet.main+xml") && zip.getEntry("xl/workbook.xml") != null) {
            return FileKind.XLSX;
        }
        throw unsupported("kind");
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean startsWith(byte[] head, byte[] sign) {
        return head.length >= sign.length && Arrays.equals(head, 0, sign.length, sign, 0, sign.length);
    }

    private static ProblemException unsupported(String rule) {
        return refusal(ProblemType.UNSUPPORTED_FILE, "By its content it is no file of a kind that is taken", rule);
    }

    private static ProblemException unfit(String rule) {
        return refusal(ProblemType.UNFIT_FILE, "The file is not fit to be kept", rule);
    }

    private static ProblemException refusal(ProblemType type, String detail, String rule) {
        return new ProblemException(type, detail, List.of(new FieldError("", rule, Map.of())));
    }
}
