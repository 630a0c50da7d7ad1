package vn.giamngheo.shared.http;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/**
 * The tag of what a writer has read, from the header {@code If-Match}: nobody overwrites what they have not seen. Absent or
 * {@code *} is refused, as is what is no tag; a weak tag is one, and never that of a version (RFC 9110).
 *
 * @param tag the tag as it was sent, e.g. {@code "3"} with its quotes
 */
public record IfMatch(String tag) {
    /** The header that carries it. */
    public static final String HEADER = "If-Match";

    private static final Pattern ENTITY_TAG = Pattern.compile("(W/)?\"[\\x21\\x23-\\x7e]*\"");

    public IfMatch {
        if (tag.isBlank() || tag.strip().equals("*")) {
            throw new ProblemException(
                    ProblemType.VERSION_REQUIRED, "Send If-Match with the ETag of what you have read");
        }
        if (!ENTITY_TAG.matcher(tag.strip()).matches()) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    "If-Match takes one ETag, in its quotes",
                    List.of(new FieldError(HEADER, "entity-tag", Map.of())));
        }
    }

    /** The tag of a version that was read some time ago. */
    public static IfMatch of(int version) {
        return new IfMatch(tagOf(version));
    }

    /** Refuses to go on where the thing has another version than the one that was read. */
    public void require(int version) {
        if (!tag.strip().equals(tagOf(version))) {
            throw new ProblemException(ProblemType.STALE_VERSION, "Read it again and repeat the change");
        }
    }

    /** The tag of a version. */
    static String tagOf(int version) {
        return "\"" + version + "\"";
    }
}
