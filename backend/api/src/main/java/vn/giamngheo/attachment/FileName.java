package vn.giamngheo.attachment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Names of files as people gave them, without what could harm whoever saves or reads them. */
final class FileName {
    private static final int MOST = 200;
    private static final String NAMELESS = "tep";
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    // Controls, invisible signs (such as those that turn the direction of writing), halves of a pair, what Windows
    // refuses.
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}:*?\"<>|]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern TAIL = Pattern.compile("[. ]+$");
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9 ._-]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private FileName() {}

    /** The cleaned name of a file of that kind. One that ends like another kind of file lies, and is refused. */
    static String of(String given, FileKind kind) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = FOLDERS.matcher(name).replaceFirst("");
        name = SPACES.matcher(UNFIT.matcher(name).replaceAll("")).replaceAll(" ");
        name = TAIL.matcher(name).replaceAll("");
        int dot = name.lastIndexOf('.');
        String stem = EDGES.matcher(dot < 0 ? name : name.substring(0, dot)).replaceAll("");
        String extension = dot < 0 ? kind.extensions().getFirst() : name.substring(dot + 1);
        if (!kind.extensions().contains(extension.toLowerCase(Locale.ROOT))) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_FILE,
                    "The name says that it is another kind of file",
                    List.of(new FieldError("?fileName", "name-differs", Map.of("kind", kind.name()))));
        }
        return shortened(stem.isEmpty() ? NAMELESS : stem) + "." + extension;
    }

    /** The header that makes browsers save a file under its name, and never show it. */
    static String disposition(String name) {
        String plain = NOT_PLAIN
                .matcher(MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                        .replaceAll(""))
                .replaceAll("_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }

    private static String shortened(String stem) {
        return stem.codePointCount(0, stem.length()) <= MOST
                ? stem
                : stem.substring(0, stem.offsetByCodePoints(0, MOST)).strip();
    }
}
