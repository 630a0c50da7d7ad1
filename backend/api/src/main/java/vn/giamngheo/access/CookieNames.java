package vn.giamngheo.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Behind TLS the cookies of signing in are called {@code __Host-…}: browsers take such names only over TLS, for this very host
 * and its whole path, so that no neighbour in the domain can plant a session. The library that makes the cookies knows them by
 * its own names; they are renamed on their way out and in.
 */
@ApplicationScoped
class CookieNames {
    private static final String OWN = "q_";
    static final String PREFIX = "__Host-";
    /** Before anybody looks for the session. */
    private static final int EARLY = 900;

    void register(@Observes Filters filters) {
        filters.register(this::rename, EARLY);
    }

    /** Whether the browser came by TLS, as the web server in front tells. */
    static boolean isBehindTls(HttpServerRequest request) {
        return request.isSSL() || "https".equals(request.scheme());
    }

    private void rename(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (isBehindTls(request)) {
            in(request);
            context.addHeadersEndHandler(sending -> out(request, context.response()));
        }
        context.next();
    }

    /** One without the prefix may be anybody's. */
    private static void in(HttpServerRequest request) {
        List<String> sent = request.headers().getAll("Cookie");
        if (sent.isEmpty()) {
            return;
        }
        String known = sent.stream()
                .flatMap(header -> Arrays.stream(header.split(";")))
                .map(String::strip)
                .filter(pair -> !pair.startsWith(OWN))
                .map(pair -> pair.startsWith(PREFIX + OWN) ? pair.substring(PREFIX.length()) : pair)
                .collect(Collectors.joining("; "));
        request.headers().set("Cookie", known);
    }

    private static void out(HttpServerRequest request, HttpServerResponse response) {
        for (Cookie cookie : List.copyOf(request.cookies())) {
            if (cookie.getName().startsWith(OWN)) {
                if (((ServerCookie) cookie).isChanged()) {
                    // Where the library takes one back, it says nothing of TLS: browsers would keep a cookie of this
                    // name.
                    cookie.setSecure(true);
                    response.headers().add("Set-Cookie", PREFIX + cookie.encode());
                }
                response.removeCookie(cookie.getName(), false);
            }
        }
    }
}
