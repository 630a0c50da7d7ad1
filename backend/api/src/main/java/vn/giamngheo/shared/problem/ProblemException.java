package vn.giamngheo.shared.problem;

import java.util.List;
import java.util.Map;
import vn.giamngheo.shared.problem.Problem.FieldError;

/** Thrown wherever the domain refuses; becomes a {@link Problem} at the edge. The detail must be fit for the caller's eyes. */
public final class ProblemException extends RuntimeException {
    private final ProblemType type;
    private final transient List<FieldError> errors;

    /** A refusal about particular places of the input. */
    public ProblemException(ProblemType type, String detail, List<FieldError> errors) {
        super(detail);
        this.type = type;
        this.errors = List.copyOf(errors);
    }

    /** A refusal that is not about the input. */
    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    /** Nothing of that kind with that id is within the caller's scope; whether it exists at all is not told. */
    public static ProblemException notFound(String kind, Object id) {
        return new ProblemException(ProblemType.NOT_FOUND, "No " + kind + " " + id);
    }

    /** The query parameter can't be read as what it should be. */
    public static ProblemException invalidParameter(String parameter, String rule, Map<String, String> params) {
        return new ProblemException(
                ProblemType.INVALID_PARAMETER,
                "Query parameter '" + parameter + "' is not valid",
                List.of(new FieldError("?" + parameter, rule, params)));
    }

    /** A field of the body breaks a rule. */
    public static ProblemException invalidField(String pointer, String rule) {
        return new ProblemException(
                ProblemType.INVALID_FIELDS,
                "One or more fields are not valid",
                List.of(new FieldError(pointer, rule, Map.of())));
    }

    /** A field of the body names something that is not there, or not within sight. */
    public static ProblemException unknownReference(String pointer) {
        return invalidField(pointer, "unknown-reference");
    }

    /**
     * The same refusal, as part of something larger: its places lie below the prefix, and where it names none the prefix is the
     * place.
     *
     * @param params what tells this part from the others
     */
    public ProblemException within(String prefix, Map<String, String> params) {
        List<FieldError> placed = errors.isEmpty()
                ? List.of(new FieldError(prefix, type.key(), params))
                : errors.stream().map(error -> error.within(prefix, params)).toList();
        return new ProblemException(type, String.valueOf(getMessage()), placed);
    }

    /** What kind of refusal this is. */
    public ProblemType type() {
        return type;
    }

    /** The places at fault; may be empty. */
    public List<FieldError> errors() {
        return errors;
    }
}
