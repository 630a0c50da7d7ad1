package vn.giamngheo.shared.http;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.problem.ProblemType;
import vn.giamngheo.shared.sheet.Sheets;

/**
 * What happens to every request before anything else: it gets its code, the answer gets its security headers, a body that is
 * too large, a token that is none and a request forged by another site are refused.
 */
@ApplicationScoped
class RequestGuard {
    private static final int FIRST = 1_000;
    /** Behind Quarkus' own handler, which sets the largest body of all for every request. */
    private static final int LAST = 1;

    private static final int SLACK = 1 << 18;

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String BEARER = "Bearer ";
    private static final Pattern TOKEN = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    private static final String SIGN_OUT = "/auth/sign-out";
    private static final String DOCS = "/api/docs";
    private static final String UPLOADS = "/api/v1/attachments";

    private final long maxBodySize;
    private final long maxUploadSize;
    private final long maxSheetSize;
    private final ProblemWriter problems;

    RequestGuard(
            @ConfigProperty(name = "giam-ngheo.http.max-body-size") long maxBodySize,
            @ConfigProperty(name = "giam-ngheo.attachment.max-size") long maxUploadSize,
            @ConfigProperty(name = "giam-ngheo.sheet.max-size") long maxSheetSize,
            ProblemWriter problems) {
        this.maxBodySize = maxBodySize;
        this.maxUploadSize = maxUploadSize;
        this.maxSheetSize = maxSheetSize;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, FIRST);
        filters.register(this::limit, LAST);
    }

    private void guard(RoutingContext context) {
        String code = RequestCode.next();
        MDC.put(RequestCode.MDC_KEY, code);
        RequestOrigin.from(context.request().remoteAddress().host());
        context.response().putHeader(RequestCode.HEADER, code);
        secure(context);
        AccessLog.begin(context, code);
        ProblemType refusal = refusal(context);
        if (refusal == null) {
            context.next();
        } else {
            problems.end(context, refusal);
        }
    }

    /** A body that does not say its size is cut off where it becomes too large. */
    private void limit(RoutingContext context) {
        long most = maxSize(context.request());
        // Of a file the feature itself says in words that it is too large, which takes some bytes more.
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most == maxBodySize ? most : most + SLACK);
        context.next();
    }

    /** Only files are larger than what people type. Who reads JSON refuses a sheet before it reads it. */
    private long maxSize(HttpServerRequest request) {
        if (!request.method().equals(HttpMethod.POST)) {
            return maxBodySize;
        }
        if (request.path().equals(UPLOADS)) {
            return maxUploadSize;
        }
        return Sheets.MEDIA_TYPE.equals(request.getHeader("Content-Type")) ? maxSheetSize : maxBodySize;
    }

    private @Nullable ProblemType refusal(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (isForged(request)) {
            return ProblemType.CROSS_SITE_REQUEST;
        }
        if (isGarbage(request.getHeader("Authorization"))) {
            return ProblemType.UNAUTHENTICATED;
        }
        return declaredLength(request) > maxSize(request) ? ProblemType.BODY_TOO_LARGE : null;
    }

    /**
     * The session cookie is sent along by the browser whoever wrote the page. So a request that changes something must carry
     * what only our own script can add, and must not be marked as another site's by the browser itself. A bearer token is
     * never sent along unasked: those requests need no such proof.
     */
    private static boolean isForged(HttpServerRequest request) {
        boolean changes = !SAFE.contains(request.method());
        if (!changes && !request.path().equals(SIGN_OUT)) {
            return false;
        }
        if (request.getHeader("Authorization") != null) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        boolean foreign = site != null && !site.equals("same-origin") && !site.equals("none");
        return foreign || (changes && request.getHeader("X-Requested-With") == null);
    }

    /** Every token of ours has three parts; what has not need not be looked at, let alone shown to Keycloak. */
    private static boolean isGarbage(@Nullable String authorization) {
        return authorization != null
                && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && !TOKEN.matcher(authorization.substring(BEARER.length())).matches();
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException unreadable) {
            return Long.MAX_VALUE;
        }
    }

    private static void secure(RoutingContext context) {
        var headers = context.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Frame-Options", "DENY");
        if (!context.request().path().startsWith(DOCS)) {
            // Swagger UI writes its own scripts and styles into its page; it is left out of installations for the
            // public.
            headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        }
    }
}
