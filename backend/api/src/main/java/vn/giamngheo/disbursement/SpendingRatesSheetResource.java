package vn.giamngheo.disbursement;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
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

@Path("/api/v1/sheets/disbursement-rates")
@Tag(name = "disbursement", description = "What the Treasury has paid out")
class SpendingRatesSheetResource {
    private final DisbursementExportService exports;
    private final CurrentScope scope;

    SpendingRatesSheetResource(DisbursementExportService exports, CurrentScope scope) {
        this.exports = exports;
        this.scope = scope;
    }

    @GET
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "exportDisbursementRates", summary = "How much of the money is spent as an .xlsx")
    public Response rates(
            @QueryParam("planId") @NotNull @Parameter(required = true) UUID planId,
            @QueryParam("by") @DefaultValue("SUB_PROJECT") RateDimension by,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @Context Request request) {
        return SheetDownload.of(exports.rates(scope.get(), planId, by, asOf), request);
    }
}
