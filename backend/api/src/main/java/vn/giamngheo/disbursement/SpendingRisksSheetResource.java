package vn.giamngheo.disbursement;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.http.SheetDownload;
import vn.giamngheo.shared.sheet.Sheets;

@Path("/api/v1/sheets/disbursement-risks")
@Tag(name = "disbursement", description = "What the Treasury has paid out")
class SpendingRisksSheetResource {
    private final DisbursementExportService exports;
    private final CurrentScope scope;

    SpendingRisksSheetResource(DisbursementExportService exports, CurrentScope scope) {
        this.exports = exports;
        this.scope = scope;
    }

    @GET
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "exportDisbursementRisks", summary = "What will be left at the year's end as an .xlsx")
    public Response risks(
            @QueryParam("planId") @NotNull @Parameter(required = true) UUID planId,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @Context Request request) {
        return SheetDownload.of(exports.risks(scope.get(), planId, asOf), request);
    }
}
