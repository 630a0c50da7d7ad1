package vn.giamngheo.shared.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error (RFC 9457).
 *
 * @param type the stable key of the kind of problem
 * @param title what went wrong, in English, the same for each occurrence of the type
 * @param status the HTTP status
 * @param detail what went wrong this time, in English; never a stack trace or SQL
 * @param code the request's code, which is in the log too and short enough to read over the phone
 * @param errors what is wrong in which place; empty where the problem is not about the input
 */
@Schema(description = "A problem (RFC 9457): the answer to every request that failed")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Problem(
        URI type, String title, int status, @Nullable String detail, String code, List<FieldError> errors) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The problem of that type, without places. */
    public static Problem of(ProblemType type, @Nullable String detail, String code) {
        return of(type, detail, code, List.of());
    }

    /** The problem of that type, with the places that are at fault. */
    public static Problem of(ProblemType type, @Nullable String detail, String code, List<FieldError> errors) {
        return new Problem(type.uri(), type.title(), type.status(), detail, code, errors);
    }

    /**
     * One place that is at fault.
     *
     * @param pointer a JSON pointer into the body, or {@code ?name} for a query parameter
     * @param type the key of the rule that it breaks
     * @param params what the translated sentence needs
     */
    @Schema(name = "FieldError", description = "One place of the input that is at fault")
    public record FieldError(String pointer, String type, Map<String, String> params) {

        FieldError within(String prefix, Map<String, String> more) {
            Map<String, String> all = new TreeMap<>(params);
            all.putAll(more);
            return new FieldError(prefix + pointer, type, all);
        }
    }
}
