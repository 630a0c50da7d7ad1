package vn.giamngheo.integration;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;

@Path("/api/v1/changes")
@Tag(name = "integration", description = "What other systems are told: a feed of changes, and webhooks")
class ChangeResource {
    private final ChangeService changes;
    private final CurrentScope scope;

    ChangeResource(ChangeService changes, CurrentScope scope) {
        this.changes = changes;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.CHANGE_READ)
    @Operation(
            operationId = "listChanges",
            summary = "What has happened since a cursor, within sight, in the order in which it was committed")
    public ChangesResponse list(@Valid @BeanParam ChangeFilter filter) {
        return changes.since(scope.get(), filter);
    }
}
