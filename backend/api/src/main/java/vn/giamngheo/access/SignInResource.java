package vn.giamngheo.access;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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

    @GET
    @NonBlocking
    @Operation(hidden = true)
    public Response signedIn(@QueryParam("returnTo") @DefaultValue("/") String returnTo) {
        if (!LOCAL_PATH.matcher(returnTo).matches()) {
            throw ProblemException.invalidParameter("returnTo", "local-path", java.util.Map.of());
        }
        return Response.seeOther(URI.create(encoded(returnTo))).build();
    }

    /** Keeps what is encoded already and encodes the few signs that a browser leaves as they are. */
    private static String encoded(String path) {
        return path.replace(" ", "%20").replace("\"", "%22").replace("<", "%3C").replace(">", "%3E").replace("|", "%7C")
                .replace("{", "%7B").replace("}", "%7D").replace("^", "%5E").replace("`", "%60").replace("[", "%5B")
                .replace("]", "%5D");
    }
}
