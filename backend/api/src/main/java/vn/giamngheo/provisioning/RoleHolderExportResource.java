package vn.giamngheo.provisioning;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.http.SheetDownload;
import vn.giamngheo.shared.sheet.Sheets;

@Path("/api/v1/sheets/role-holders")
@Tag(name = "provisioning", description = "Units' roles and groups in Keycloak, as the register wants them")
class RoleHolderExportResource {
    private final ProvisioningService provisioning;
    private final RoleHolderService readings;
    private final Sheets sheets;
    private final CurrentScope scope;

    RoleHolderExportResource(
            ProvisioningService provisioning, RoleHolderService readings, Sheets sheets, CurrentScope scope) {
        this.provisioning = provisioning;
        this.readings = readings;
        this.sheets = sheets;
        this.scope = scope;
    }

    @GET
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.PROVISIONING_READ)
    @Operation(operationId = "exportRoleHolders", summary = "The units and who has roles in them as an .xlsx")
    public Response holders(@Context Request request) {
        RoleHolderList holders = provisioning.holders(scope.get());
        readings.exported(scope.get());
        return SheetDownload.of(
                sheets.write(scope.get().fullName(), RoleHolderTable.of(), RoleHolderTable.rows(holders)::forEach),
                request);
    }
}
