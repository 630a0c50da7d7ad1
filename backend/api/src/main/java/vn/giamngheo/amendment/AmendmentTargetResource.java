package vn.giamngheo.amendment;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.indicator.TargetGridRequest;
import vn.giamngheo.shared.http.IfMatch;

@Path("/api/v1/amendment-targets/{id}")
@Tag(name = "amendment", description = "Amendments of issued plans, with what they change")
class AmendmentTargetResource {
    private final AmendmentTargetService targets;
    private final CurrentScope scope;

    AmendmentTargetResource(AmendmentTargetService targets, CurrentScope scope) {
        this.targets = targets;
        this.scope = scope;
    }

    @PUT
    @PermissionsAllowed(Permission.AMENDMENT_WRITE)
    @Operation(
            operationId = "draftTargets",
            summary =
                    "Draft what cells of the plan's targets are to say: all, or nothing; what is as in the plan leaves the draft")
    public AmendmentResponse draft(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            TargetGridRequest request) {
        return targets.draft(scope.get(), id, ifMatch, request);
    }
}
