package vn.giamngheo.shared.sheet;

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

/** Looks into a workbook before anything of it is read: whether it is one, within bounds, and without anything that acts. */
final class SheetInspection {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    // Excel before 2007, and a workbook of today that is locked by a password.
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final int HEAD = 8;
    private static final int FLAGS = 6;
    private static final int MOST_ENTRIES = 1_000;
    private static final int MOST_CONTENT_TYPES = 1 << 20;
    // The texts of a workbook are the one part that has to be in memory whole.
    private static final long MOST_TEXTS = 32L << 20;
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final List<String> ACTING = List.of("vbaProject.bin", "xl/macrosheets/", "xl/activeX/");
    private static final String LINKS = "xl/externalLinks/";

    private SheetInspection() {}

    /** Refuses what is no workbook that may be read. */
    static void require(Path file) throws IOException {
        byte[] head = head(file);
        if (head.length == 0) {
            throw unfit("empty");
        }
        if (!startsWith(head, ZIP)) {
            throw unsupported(startsWith(head, OLE) ? "old-or-locked" : "kind");
        }
        if (head.length > FLAGS && (head[FLAGS] & 1) != 0) {
            throw unfit("locked");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            require(zip);
        } catch (ZipException | IllegalArgumentException broken) {
            throw unfit(String.valueOf(broken.getMessage()).contains("encrypted") ? "locked" : "damaged");
        }
    }

    private static void require(ZipFile zip) throws IOException {
        ZipEntry types = zip.getEntry(CONTENT_TYPES);
        if (types == null) {
            throw unsupported("kind");
        }
        if (!PackedFile.isBounded(zip, MOST_ENTRIES)) {
            throw unfit("bomb");
        }
        String kinds;
        try (InputStream in = zip.getInputStream(types)) {
            kinds = new String(in.readNBytes(MOST_CONTENT_TYPES), StandardCharsets.UTF_8);
        }
        if (kinds.contains("macroEnabled") || zip.stream().anyMatch(SheetInspection::acts)) {
            throw unfit("macros");
        }
        if (zip.stream().anyMatch(entry -> entry.getName().startsWith(LINKS))) {
            throw unfit("external-links");
        }
        if (!kinds.contains("spreadsheetml.sheet.main+xml") || zip.getEntry("xl/workbook.xml") == null) {
            throw unsupported("kind");
        }
        ZipEntry texts = zip.getEntry(TEXTS);
        if (texts != null && longerThan(zip, texts, MOST_TEXTS)) {
            throw unfit("bomb");
        }
    }

    private static boolean acts(ZipEntry entry) {
        return ACTING.stream().anyMatch(part -> entry.getName().contains(part));
    }

    private static boolean longerThan(ZipFile zip, ZipEntry entry, long most) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.skip(most + 1) > most;
        }
    }

    /** A workbook whose parts are not what they should be. */
    static ProblemException damaged() {
        return unfit("damaged");
    }

    static ProblemException unfit(String rule) {
        return refusal(ProblemType.UNFIT_FILE, "The sheet is not fit to be read", rule);
    }

    private static ProblemException unsupported(String rule) {
        return refusal(
                ProblemType.UNSUPPORTED_FILE,
                "By its content it is neither an .xlsx workbook nor comma-separated values",
                rule);
    }

    private static ProblemException refusal(ProblemType type, String detail, String rule) {
        return new ProblemException(type, detail, List.of(new FieldError("", rule, Map.of())));
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean startsWith(byte[] head, byte[] sign) {
        return head.length >= sign.length && Arrays.equals(head, 0, sign.length, sign, 0, sign.length);
    }
}
