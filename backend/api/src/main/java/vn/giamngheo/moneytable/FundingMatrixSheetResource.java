package vn.giamngheo.moneytable;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.http.SheetDownload;
import vn.giamngheo.shared.sheet.Sheets;

@Path("/api/v1/sheets/funding-matrix")
@Tag(name = "moneytable", description = "Money at a glance: stated, allocated, passed on, spent, as of any date")
class FundingMatrixSheetResource {
    private final FundingSheetService exports;
    private final CurrentScope scope;

    FundingMatrixSheetResource(FundingSheetService exports, CurrentScope scope) {
        this.exports = exports;
        this.scope = scope;
    }

    @GET
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "exportFundingMatrix", summary = "A plan's money by sub-project and source as an .xlsx")
    public Response matrix(
            @QueryParam("planId") @NotNull @Parameter(required = true) UUID planId,
            @BeanParam FundingMatrixFilter filter,
            @Context Request request) {
        return SheetDownload.of(exports.matrix(scope.get(), planId, filter), request);
    }
}
