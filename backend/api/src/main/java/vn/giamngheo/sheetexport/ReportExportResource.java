package vn.giamngheo.sheetexport;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
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
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.report.ReportFilter;
import vn.giamngheo.round.RoundFilter;
import vn.giamngheo.shared.http.SheetDownload;
import vn.giamngheo.shared.sheet.Sheets;

@Path("/api/v1")
@Produces(Sheets.MEDIA_TYPE)
@Tag(name = "sheet", description = "Tables as Excel sheets")
// Not at /api/v1/sheets: the sheets of other features would not be found below it.
class ReportExportResource {
    private final ReportExportService exports;
    private final CurrentScope scope;

    ReportExportResource(ReportExportService exports, CurrentScope scope) {
        this.exports = exports;
        this.scope = scope;
    }

    @GET
    @Path("sheets/reports")
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(operationId = "exportReports", summary = "The reports of a plan within sight as an .xlsx")
    public Response reports(
            @Valid @BeanParam ReportFilter filter,
            @QueryParam("own")
                    @Parameter(description = "Only those of the caller's own units; who belongs to none gets all")
                    @Nullable
                    Boolean own,
            @Context Request request) {
        return SheetDownload.of(exports.reports(scope.get(), filter, Boolean.TRUE.equals(own)), request);
    }

    @GET
    @Path("sheets/review-queue")
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(
            operationId = "exportReviewQueue",
            summary = "What of a plan's reports waits for the caller to verify or accept it, as an .xlsx")
    public Response queue(
            @QueryParam("planId") @NotNull @Parameter(required = true) UUID planId, @Context Request request) {
        return SheetDownload.of(exports.queue(scope.get(), planId), request);
    }

    @GET
    @Path("sheets/rounds")
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(operationId = "exportRounds", summary = "The rounds of a plan, and how many reports are in, as an .xlsx")
    public Response rounds(
            @Valid @BeanParam RoundFilter filter,
            @QueryParam("sort")
                    @Parameter(description = "A field to sort by, or -field for descending, as in the list")
                    @Nullable
                    String sort,
            @Context Request request) {
        return SheetDownload.of(exports.rounds(scope.get(), filter, sort), request);
    }
}
