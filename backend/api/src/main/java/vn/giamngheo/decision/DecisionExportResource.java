package vn.giamngheo.decision;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
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

@Path("/api/v1")
@Produces(Sheets.MEDIA_TYPE)
@Tag(name = "decision", description = "Decisions that move money, and the ledger of what they moved")
// Not at /api/v1/sheets: the sheets of other features would not be found below it.
class DecisionExportResource {
    private final DecisionExportService exports;
    private final CurrentScope scope;

    DecisionExportResource(DecisionExportService exports, CurrentScope scope) {
        this.exports = exports;
        this.scope = scope;
    }

    @GET
    @Path("sheets/decisions")
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "exportDecisions", summary = "A plan's decisions that move money as an .xlsx")
    public Response decisions(@Valid @BeanParam DecisionFilter filter, @Context Request request) {
        return SheetDownload.of(exports.decisions(scope.get(), filter), request);
    }

    @GET
    @Path("sheets/allocations")
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "exportAllocations", summary = "A plan's ledger as an .xlsx")
    public Response allocations(@BeanParam AllocationFilter filter, @Context Request request) {
        return SheetDownload.of(exports.allocations(scope.get(), filter), request);
    }
}
