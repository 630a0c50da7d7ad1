package vn.giamngheo.shared.http;

import io.smallrye.common.vertx.ContextLocals;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** An answer about people stays on no disk on its way, the browser's own included: it is asked for anew each time. */
public final class PersonalAnswer {
    private static final String MARK = "giam-ngheo.personal";
    /** Behind what says of all other answers how long they may be kept. */
    private static final int LAST = 0;

    /** Says of the request being served that its answer is about people; says nothing outside of one. */
    public static void mark() {
        if (RequestOrigin.isKnown()) {
            ContextLocals.put(MARK, Boolean.TRUE);
        }
    }

    @ServerResponseFilter(priority = LAST)
    void keepNowhere(ContainerResponseContext response) {
        if (RequestOrigin.isKnown() && ContextLocals.get(MARK).isPresent()) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
        }
    }
}
