package vn.giamngheo.provisioning;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;

@Path("/api/v1/role-holders")
@Tag(name = "provisioning", description = "Units' roles and groups in Keycloak, as the register wants them")
class RoleHolderResource {
    private final ProvisioningService provisioning;
    private final RoleHolderService readings;
    private final CurrentScope scope;

    RoleHolderResource(ProvisioningService provisioning, RoleHolderService readings, CurrentScope scope) {
        this.provisioning = provisioning;
        this.readings = readings;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.PROVISIONING_READ)
    @Operation(operationId = "listRoleHolders", summary = "Who has roles in which unit")
    public RoleHolderList list() {
        RoleHolderList holders = provisioning.holders(scope.get());
        readings.shown(scope.get());
        return holders;
    }
}
