package vn.giamngheo.provisioning;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;

@Path("/api/v1/provisioning")
@Tag(name = "provisioning", description = "Units' roles and groups in Keycloak, as the register wants them")
class ProvisioningResource {
    private final ProvisioningService provisioning;
    private final CurrentScope scope;

    ProvisioningResource(ProvisioningService provisioning, CurrentScope scope) {
        this.provisioning = provisioning;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.PROVISIONING_READ)
    @Operation(operationId = "getProvisioning", summary = "How far Keycloak and the register agree, unit by unit")
    public ProvisioningResponse get() {
        return provisioning.compare(scope.get());
    }

    @POST
    @Path("mend")
    @PermissionsAllowed(Permission.PROVISIONING_WRITE)
    @Operation(operationId = "mendProvisioning", summary = "Bring units in Keycloak to what the register says")
    public MendingResponse mend(MendingRequest request) {
        return provisioning.mend(scope.get(), request);
    }
}
