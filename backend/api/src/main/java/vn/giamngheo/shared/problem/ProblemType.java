package vn.giamngheo.shared.problem;

import java.net.URI;
import java.util.Locale;

/**
 * Every kind of problem that the API answers with. The type is the stable key that clients translate by; the English title is
 * for those who read the raw answer.
 */
public enum ProblemType {
    MALFORMED_BODY(400, "The body can't be read"),
    INVALID_PARAMETER(400, "A parameter is not valid"),
    INVALID_PAGE_TOKEN(400, "The page token does not belong to this list"),
    IDEMPOTENCY_KEY_REQUIRED(400, "Send an Idempotency-Key, so that nothing is done twice"),
    UNAUTHENTICATED(401, "Sign in first"),
    CROSS_SITE_REQUEST(403, "The request did not come from the application"),
    FORBIDDEN(403, "Your roles do not allow this"),
    OWN_DRAFT(403, "Who has drafted it does not issue it"),
    NOT_FOUND(404, "There is nothing here that you may see"),
    METHOD_NOT_ALLOWED(405, "This method is not supported here"),
    NOT_ACCEPTABLE(406, "The requested format is not offered"),
    CONFLICT(409, "The request conflicts with what is stored"),
    IN_USE(409, "Something else refers to this"),
    SUCCESSOR_LOOP(409, "A chain of successors would lead back to where it began"),
    AREA_CYCLE(409, "An area would lie within itself"),
    PLAN_ISSUED(409, "The plan is issued: only an amendment changes what it states"),
    PLAN_CLOSED(409, "The plan is closed"),
    AMENDMENT_ISSUED(409, "The amendment is issued: it stands as it is"),
    AMENDMENT_OUTDATED(409, "What the amendment changes has changed since it was drafted"),
    AMENDMENT_OPEN(409, "A draft of an amendment is open"),
    DECISION_ISSUED(409, "The decision is issued: it stands as it is"),
    OVERDRAWN(409, "More would be moved or paid than is held"),
    PLAN_SETTLED(409, "The plan's money is settled: nothing is posted any more"),
    STEP_NOT_POSSIBLE(409, "The state that it is in, or your part in it, does not allow this step"),
    UNACCEPTED_WORDS(409, "The text marks words of units as not accepted"),
    CHANGED_FIGURES(409, "What the figures were taken of has changed since"),
    STALE_VERSION(412, "Somebody changed this in the meantime"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not supported"),
    UNSUPPORTED_FILE(415, "Files of this kind are not taken"),
    INVALID_FIELDS(422, "Some fields are not valid"),
    INVALID_SHEET(422, "Some cells of the sheet are not valid"),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key was sent before with something else"),
    INVALID_PLAN_FILE(422, "The plan file is not valid"),
    UNFIT_FILE(422, "The file is empty, damaged, locked or dangerous"),
    VERSION_REQUIRED(428, "Send If-Match with the version that you read"),
    TOO_MANY_REQUESTS(429, "You ask too often: wait a little"),
    UNAVAILABLE(503, "A service that the API needs does not answer"),
    INTERNAL(500, "Something went wrong here");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status that goes with this type. */
    public int status() {
        return status;
    }

    /** A short English summary, the same for every occurrence. */
    public String title() {
        return title;
    }

    /** The stable identifier, e.g. {@code urn:giam-ngheo:problem:not-found}. */
    public URI uri() {
        return URI.create("urn:giam-ngheo:problem:" + key());
    }

    /** What the identifier ends with, e.g. {@code not-found}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
