package vn.giamngheo.account;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.provisioning.ColleagueList;
import vn.giamngheo.provisioning.ProvisioningService;

@Path("/api/v1/colleagues")
@Tag(name = "account", description = "Whoever is signed in")
class ColleagueResource {
    private final ProvisioningService provisioning;
    private final CurrentScope scope;

    ColleagueResource(ProvisioningService provisioning, CurrentScope scope) {
        this.provisioning = provisioning;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.ACCOUNT_READ)
    @Operation(operationId = "listColleagues", summary = "Who else is in my units: names and roles")
    public ColleagueList list() {
        return provisioning.colleagues(scope.get());
    }
}
