package vn.giamngheo.shared.http;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Asks whoever asks too often to wait, before the operation has cost anything but looking at the token. */
class CallerLimitFilter {
    private final CallerLimits limits;

    CallerLimitFilter(CallerLimits limits) {
        this.limits = limits;
    }

    @ServerRequestFilter
    void limit(RoutingContext context) {
        String caller = CallerId.of(context);
        long seconds = caller == null ? 0 : limits.secondsToWait(caller);
        if (seconds > 0) {
            throw new TooManyRequests(seconds);
        }
    }
}
