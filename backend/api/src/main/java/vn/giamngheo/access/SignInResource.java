package vn.giamngheo.access;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.giamngheo.shared.problem.ProblemException;

/**
 * Where a browser goes to sign in. Being signed in is a condition of the path itself (see application.properties): quarkus-oidc
 * sends whoever is not to Keycloak and back here, and this sends them on to where they were.
 */
@Path("/auth/sign-in")
@Authenticated
class SignInResource {
    // A path on this site: not "//elsewhere", no backslash that browsers read as a slash, nothing that splits a header.
    private static final Pattern LOCAL_PATH = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

    private static final Pattern PART =
            Pattern.compile("(?s)(?<kept>%[0-9a-fA-F]{2}|[\\w.~!$&'()*+,;=:@/?-]|#(?!.*#))|.");

    @GET
    @NonBlocking
    @Operation(hidden = true)
    public Response signedIn(
            @QueryParam("returnTo") @DefaultValue("/") String returnTo, @Context HttpServerRequest request) {
        if (!LOCAL_PATH.matcher(returnTo).matches()) {
            throw ProblemException.invalidParameter("returnTo", "local-path", Map.of());
        }
        return Response.seeOther(URI.create(encoded(returnTo)))
                .cookie(hint(CookieNames.isBehindTls(request)))
                .build();
    }

    /** Tells the application's script that asking who is signed in is worth a request. It proves nothing and opens nothing. */
    private static NewCookie hint(boolean tls) {
        return new NewCookie.Builder((tls ? CookieNames.PREFIX : "") + "giam_ngheo_signed_in")
                .value("1")
                .path("/")
                .maxAge((int) Duration.ofHours(8).toSeconds())
                .secure(tls)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** Keeps what is encoded already and encodes all else that an address does not hold as it is. */
    private static String encoded(String path) {
        StringBuilder address = new StringBuilder();
        Matcher part = PART.matcher(path);
        while (part.find()) {
            address.append(
                    part.group("kept") == null
                            ? URLEncoder.encode(part.group(), StandardCharsets.UTF_8)
                                    .replace("+", "%20")
                            : part.group());
        }
        return address.toString();
    }
}
