package vn.giamngheo.shared.http;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;

/** Where the request being served comes from; nothing outside of one. */
public final class RequestOrigin {
    private static final String ADDRESS = "giam-ngheo.address";
    private static final String CLIENT = "giam-ngheo.client";
    private static final int MOST = 100;

    private RequestOrigin() {}

    /** Remembers the address that the request came from, as the web server in front tells it. */
    static void from(@Nullable String address) {
        remember(ADDRESS, address);
    }

    /** Remembers the client of the identity provider that the token was given to. */
    public static void by(@Nullable String client) {
        remember(CLIENT, client);
    }

    /** The address that the request came from. */
    public static @Nullable String address() {
        return recall(ADDRESS);
    }

    /** The client of the identity provider by which the request came: the browsers' or that of another system. */
    public static @Nullable String client() {
        return recall(CLIENT);
    }

    private static void remember(String what, @Nullable String value) {
        if (value != null && isKnown()) {
            ContextLocals.put(what, value.length() > MOST ? value.substring(0, MOST) : value);
        }
    }

    private static @Nullable String recall(String what) {
        return isKnown() ? ContextLocals.<String>get(what).orElse(null) : null;
    }

    /** Whether a request is being served: only a context of its own is private to one. */
    static boolean isKnown() {
        Context context = Vertx.currentContext();
        return context != null && VertxContext.isDuplicatedContext(context);
    }
}
