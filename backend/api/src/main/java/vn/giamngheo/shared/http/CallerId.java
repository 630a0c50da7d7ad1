package vn.giamngheo.shared.http;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who asks, by the id of the account: never by the name, and nobody before the token has been verified. */
final class CallerId {
    private CallerId() {}

    /** The id of the account that the request was made by; null where nobody was recognised. */
    static @Nullable String of(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                        && user.getSecurityIdentity() != null
                        && user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token
                ? token.getSubject()
                : null;
    }
}
