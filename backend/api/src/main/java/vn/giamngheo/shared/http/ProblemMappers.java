package vn.giamngheo.shared.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.problem.Problem;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Turns whatever a resource throws into a problem. What is not foreseen is logged under the request's code and told in no detail. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private final AllowedMethods allowed;
    private final ProblemCounter counter;
    private final WhyForbidden why;

    ProblemMappers(AllowedMethods allowed, ProblemCounter counter, WhyForbidden why) {
        this.why = why;
        this.allowed = allowed;
        this.counter = counter;
    }

    @ServerExceptionMapper
    RestResponse<Problem> refused(ProblemException refusal) {
        return answer(refusal.type(), refusal.getMessage(), refusal.errors());
    }

    @ServerExceptionMapper
    RestResponse<Problem> tooMany(TooManyRequests many) {
        RestResponse<Problem> answer = answer(ProblemType.TOO_MANY_REQUESTS, many.getMessage(), List.of());
        answer.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, many.seconds());
        return answer;
    }

    @ServerExceptionMapper(priority = Priorities.AUTHENTICATION)
    RestResponse<Problem> unauthenticated(UnauthorizedException nobody) {
        return challenge("Bearer", "Sign in, or send a bearer token");
    }

    @ServerExceptionMapper(priority = Priorities.AUTHENTICATION)
    RestResponse<Problem> badToken(AuthenticationFailedException bad) {
        return challenge("Bearer error=\"invalid_token\"", "The session or token is not valid, or no longer");
    }

    @ServerExceptionMapper(priority = Priorities.AUTHENTICATION)
    RestResponse<Problem> forbidden(ForbiddenException forbidden, ResourceInfo operation) {
        Method method = operation.getResourceMethod();
        PermissionsAllowed asked = method == null ? null : method.getAnnotation(PermissionsAllowed.class);
        List<FieldError> reasons = asked == null ? List.of() : why.withoutAny(Set.of(asked.value()));
        return answer(
                ProblemType.FORBIDDEN,
                reasons.isEmpty()
                        ? "None of your roles allows this operation"
                        : "One of your roles keeps you from what another would allow",
                reasons);
    }

    @ServerExceptionMapper
    RestResponse<Problem> invalid(ConstraintViolationException violations) {
        if (violations instanceof ResteasyReactiveViolationException) {
            // Resources validate parameters, services validate bodies.
            return answer(
                    ProblemType.INVALID_PARAMETER,
                    "One or more query parameters are not valid",
                    FieldErrors.ofParameters(violations));
        }
        return answer(ProblemType.INVALID_FIELDS, "One or more fields are not valid", FieldErrors.ofFields(violations));
    }

    @ServerExceptionMapper
    RestResponse<Problem> broken(org.hibernate.exception.ConstraintViolationException broken) {
        return refused(BrokenConstraint.problem(broken));
    }

    // Quarkus has a mapper of its own for this kind of unreadable: ours has to name it to be asked.
    @ServerExceptionMapper
    RestResponse<Problem> mismatched(MismatchedInputException unreadable) {
        return unreadable(unreadable);
    }

    @ServerExceptionMapper
    RestResponse<Problem> unreadable(JsonProcessingException unreadable) {
        return answer(
                ProblemType.MALFORMED_BODY,
                "The body is not the JSON that is expected here",
                FieldErrors.ofJson(unreadable));
    }

    @ServerExceptionMapper
    RestResponse<Problem> stale(OptimisticLockException stale) {
        return answer(ProblemType.STALE_VERSION, "Read it again and repeat the change", List.of());
    }

    /** Of two who waited for each other the database has broken one off: nothing is saved. Where entities are written it comes wrapped. */
    @ServerExceptionMapper({LockAcquisitionException.class, PessimisticLockException.class})
    RestResponse<Problem> brokenOff(RuntimeException brokenOff) {
        return answer(ProblemType.STALE_VERSION, "Somebody wrote the same at this moment; read it again", List.of());
    }

    @ServerExceptionMapper
    RestResponse<Problem> databaseAway(JDBCConnectionException away) {
        return away(away);
    }

    @ServerExceptionMapper
    RestResponse<Problem> http(WebApplicationException refusal, UriInfo uri) {
        if (refusal.getCause() instanceof ProblemException named) {
            // A parameter's converter said what is wrong; RESTEasy has wrapped it.
            return refused(named);
        }
        if (refusal.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable);
        }
        Response response = refusal.getResponse();
        if (response.getStatus() < 400) {
            return RestResponse.ResponseBuilder.<Problem>create(response.getStatus())
                    .location(response.getLocation())
                    .build();
        }
        RestResponse<Problem> answer = answer(typeOf(response.getStatus()), null, List.of());
        if (response.getStatus() == ProblemType.METHOD_NOT_ALLOWED.status()) {
            answer.getHeaders().putSingle(HttpHeaders.ALLOW, allowed.of(uri.getPath()));
        }
        return answer;
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER + 1)
    RestResponse<Problem> unforeseen(Throwable unforeseen) {
        if (DatabaseAway.isBehind(unforeseen)) {
            return away(unforeseen);
        }
        LOG.error("Unforeseen failure", unforeseen);
        return answer(ProblemType.INTERNAL, null, List.of());
    }

    private RestResponse<Problem> away(Throwable away) {
        LOG.error("The database does not answer", away);
        return answer(
                ProblemType.UNAVAILABLE,
                DatabaseAway.isUnknownWhetherSaved(away)
                        ? "The database went away while it saved; whether it has is not known"
                        : "The database does not answer; nothing was saved",
                List.of());
    }

    private static ProblemType typeOf(int status) {
        return switch (status) {
            case 400 -> ProblemType.MALFORMED_BODY;
            case 401 -> ProblemType.UNAUTHENTICATED;
            case 403 -> ProblemType.FORBIDDEN;
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 413 -> ProblemType.BODY_TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> ProblemType.UNAVAILABLE;
            default -> ProblemType.INTERNAL;
        };
    }

    private RestResponse<Problem> challenge(String scheme, String detail) {
        RestResponse<Problem> answer = answer(ProblemType.UNAUTHENTICATED, detail, List.of());
        answer.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, scheme);
        return answer;
    }

    private RestResponse<Problem> answer(ProblemType type, @Nullable String detail, List<FieldError> errors) {
        String code = Objects.requireNonNullElse(RequestCode.current(), "");
        counter.count(type);
        return RestResponse.ResponseBuilder.<Problem>create(type.status())
                .entity(Problem.of(type, detail, code, errors))
                .type(Problem.MEDIA_TYPE)
                .build();
    }
}
