package vn.giamngheo.shared.idempotency;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/**
 * What the caller names one intention by, from the header {@code Idempotency-Key}; the same at each attempt.
 *
 * @param value a UUID, or up to 64 visible signs of the caller's choice
 */
public record IdempotencyKey(String value) {
    /** The header that carries it. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FIT = Pattern.compile("[\\x21-\\x7e]{1,64}");

    public IdempotencyKey {
        if (value.isBlank()) {
            throw new ProblemException(
                    ProblemType.IDEMPOTENCY_KEY_REQUIRED,
                    "Send an Idempotency-Key of your choice, the same one at each attempt");
        }
        if (!FIT.matcher(value).matches()) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    "An Idempotency-Key is up to 64 visible signs",
                    List.of(new FieldError(HEADER, "idempotency-key", Map.of())));
        }
    }
}
