package vn.giamngheo.sheetexport;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
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

@Path("/api/v1")
@Produces(Sheets.MEDIA_TYPE)
@Tag(name = "sheet", description = "Tables as Excel sheets")
// Not at /api/v1/sheets: the sheets of other features would not be found below it.
class SheetExportResource {
    private final SheetExportService exports;
    private final CurrentScope scope;

    SheetExportResource(SheetExportService exports, CurrentScope scope) {
        this.exports = exports;
        this.scope = scope;
    }

    @GET
    @Path("sheets/indicators")
    @PermissionsAllowed(Permission.INDICATOR_READ)
    @Operation(operationId = "exportIndicators", summary = "A plan's indicators as an .xlsx")
    public Response indicators(
            @QueryParam("planId") @NotNull @Parameter(required = true) UUID planId, @Context Request request) {
        return SheetDownload.of(exports.indicators(scope.get(), planId), request);
    }

    @GET
    @Path("sheets/targets")
    @PermissionsAllowed(Permission.INDICATOR_READ)
    @Operation(operationId = "exportTargets", summary = "A plan's targets, communes by indicators, as an .xlsx")
    public Response targets(
            @QueryParam("planId") @NotNull @Parameter(required = true) UUID planId, @Context Request request) {
        return SheetDownload.of(exports.targets(scope.get(), planId), request);
    }

    @GET
    @Path("sheets/duties")
    @PermissionsAllowed(Permission.DUTY_READ)
    @Operation(operationId = "exportDuties", summary = "Who does what in a plan as an .xlsx")
    public Response duties(
            @QueryParam("planId") @NotNull @Parameter(required = true) UUID planId, @Context Request request) {
        return SheetDownload.of(exports.duties(scope.get(), planId), request);
    }

    @GET
    @Path("sheets/stated-funding")
    @PermissionsAllowed(Permission.FUNDING_READ)
    @Operation(operationId = "exportStatedFunding", summary = "The money that a plan's text states as an .xlsx")
    public Response statedFunding(
            @QueryParam("planId") @NotNull @Parameter(required = true) UUID planId, @Context Request request) {
        return SheetDownload.of(exports.statedFunding(scope.get(), planId), request);
    }

    @GET
    @Path("sheets/plan-check")
    @PermissionsAllowed(Permission.PLAN_CHECK_READ)
    @Operation(operationId = "exportPlanCheck", summary = "All that a plan lacks as an .xlsx")
    public Response planCheck(
            @QueryParam("planId") @NotNull @Parameter(required = true) UUID planId, @Context Request request) {
        return SheetDownload.of(exports.planCheck(scope.get(), planId), request);
    }

    @GET
    @Path("sheets/report-board")
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(operationId = "exportReportBoard", summary = "Where each report of a plan stands as an .xlsx")
    public Response reportBoard(
            @QueryParam("planId") @NotNull @Parameter(required = true) UUID planId, @Context Request request) {
        return SheetDownload.of(exports.reportBoard(scope.get(), planId), request);
    }

    @GET
    @Path("sheets/agencies")
    @PermissionsAllowed(Permission.AGENCY_READ)
    @Operation(operationId = "exportAgencies", summary = "The register of agencies as an .xlsx")
    public Response agencies(@Context Request request) {
        return SheetDownload.of(exports.agencies(scope.get()), request);
    }

    @GET
    @Path("sheets/areas")
    @PermissionsAllowed(Permission.AREA_READ)
    @Operation(operationId = "exportAreas", summary = "The register of areas as an .xlsx")
    public Response areas(@Context Request request) {
        return SheetDownload.of(exports.areas(scope.get()), request);
    }
}
