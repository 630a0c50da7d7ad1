package vn.giamngheo.shared.http;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * One line for each request, when it has been answered. It says who by the id of the account and never by name, and where by the
 * route and never by the address, which holds what people search for.
 */
final class AccessLog {
    private static final Logger LOG = Logger.getLogger("vn.giamngheo.requests");

    /** Where the router leaves the route that a request has matched, in the request's own context; such as {@code /api/v1/plans/{id}}. */
    private static final String ROUTE = "UrlPathTemplate";

    private static final String UNKNOWN = "-";

    private AccessLog() {}

    /** Begins to time a request; what watches the API itself asks all the time, and is left out. */
    static void begin(RoutingContext context, String code) {
        String path = context.request().path();
        if (path.startsWith("/health") || path.equals("/metrics") || !LOG.isInfoEnabled()) {
            return;
        }
        long begun = System.nanoTime();
        context.addEndHandler(ended ->
                write(context, code, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun), ended.succeeded()));
    }

    private static void write(RoutingContext context, String code, long milliseconds, boolean answered) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(RequestCode.MDC_KEY, code);
        facts.put("method", context.request().method().name());
        facts.put("route", route(context));
        facts.put("status", Integer.toString(context.response().getStatusCode()));
        facts.put("durationMs", Long.toString(milliseconds));
        facts.put("userId", Objects.requireNonNullElse(CallerId.of(context), UNKNOWN));
        facts.forEach(MDC::put);
        LOG.infof(
                "%s %s %s%s %s ms, user %s",
                facts.get("method"),
                facts.get("route"),
                facts.get("status"),
                answered ? "" : " (the caller was gone)",
                facts.get("durationMs"),
                facts.get("userId"));
        facts.keySet().forEach(MDC::remove);
    }

    private static String route(RoutingContext context) {
        Context served = Vertx.currentContext();
        String route = served == null ? null : served.getLocal(ROUTE);
        if (route != null) {
            return route;
        }
        // Sign-in is no resource: its few paths are fixed. Whatever else matches nothing could be anything.
        String path = context.request().path();
        return path.equals("/auth/callback") || path.equals("/auth/sign-in") || path.equals("/auth/sign-out")
                ? path
                : UNKNOWN;
    }
}
