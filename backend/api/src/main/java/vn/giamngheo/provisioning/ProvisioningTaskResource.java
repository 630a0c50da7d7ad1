package vn.giamngheo.provisioning;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;

@Path("/api/v1/unit-tasks")
@Tag(name = "provisioning", description = "Units' roles and groups in Keycloak, as the register wants them")
class ProvisioningTaskResource {
    private final ProvisioningTaskService tasks;
    private final CurrentScope scope;

    ProvisioningTaskResource(ProvisioningTaskService tasks, CurrentScope scope) {
        this.tasks = tasks;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.PROVISIONING_READ)
    @Operation(
            operationId = "listProvisioningTasks",
            summary = "What the register's changes ask of Keycloak, the newest first")
    public Page<ProvisioningTaskResponse> list(
            @Valid @BeanParam ProvisioningTaskFilter filter, @Valid @BeanParam PageRequest page) {
        return tasks.list(scope.get(), filter, page);
    }
}
