package vn.giamngheo.trail;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;

@Path("/api/v1/audit-seals")
@Tag(name = "trail", description = "The trail of who wrote what and read whom, and its seals")
class AuditSealResource {
    private final TrailService trail;
    private final CurrentScope scope;

    AuditSealResource(TrailService trail, CurrentScope scope) {
        this.trail = trail;
        this.scope = scope;
    }

    @GET
    @Path("state")
    @PermissionsAllowed(Permission.AUDIT_READ)
    @Operation(operationId = "getAuditState", summary = "How far the trail is sealed")
    public AuditStateResponse state() {
        return trail.state(scope.get());
    }

    @GET
    @Path("verification")
    @PermissionsAllowed(Permission.AUDIT_READ)
    @Operation(
            operationId = "verifyAudit",
            summary = "Whether events and seals are as they were sealed: as far as a request comes, and where to go on")
    public TrailVerificationResponse verify(
            @QueryParam("fromSeal")
                    @DefaultValue("1")
                    @Min(1)
                    @Parameter(description = "The seal to begin with: the continueWith of the answer before")
                    long fromSeal) {
        return trail.verify(scope.get(), fromSeal);
    }

    @GET
    @Path("file")
    @PermissionsAllowed(Permission.AUDIT_READ)
    @Operation(operationId = "getAuditSealFile", summary = "A seal to be kept elsewhere")
    public SealFile file(
            @QueryParam("number") @Min(1) @Parameter(description = "Which seal; absent: the last") @Nullable
                    Long number) {
        return trail.file(scope.get(), number);
    }

    @POST
    @Path("comparison")
    @PermissionsAllowed(Permission.AUDIT_READ)
    @Operation(
            operationId = "compareAuditSeal",
            summary = "What is wrong with the trail as told by a seal that was kept elsewhere; an empty list: nothing")
    public List<TrailFinding> compare(SealFile kept) {
        return trail.compare(scope.get(), kept);
    }
}
