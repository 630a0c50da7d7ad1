package vn.giamngheo.disbursement;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.http.SheetDownload;
import vn.giamngheo.shared.idempotency.IdempotencyKey;
import vn.giamngheo.shared.sheet.SheetPreview;
import vn.giamngheo.shared.sheet.Sheets;

@Path("/api/v1")
// Not at /api/v1/sheets: the sheets of other features would not be found below it.
@Tag(name = "disbursement", description = "What the Treasury has paid out")
class DisbursementSheetResource {
    private final DisbursementExportService exports;
    private final DisbursementUploads uploads;
    private final CurrentScope scope;

    DisbursementSheetResource(DisbursementExportService exports, DisbursementUploads uploads, CurrentScope scope) {
        this.exports = exports;
        this.uploads = uploads;
        this.scope = scope;
    }

    @GET
    @Path("sheets/disbursements")
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "exportDisbursements", summary = "The register of payments as an .xlsx")
    public Response register(@Valid @BeanParam DisbursementFilter filter, @Context Request request) {
        return SheetDownload.of(exports.register(scope.get(), filter), request);
    }

    @GET
    @Path("sheets/disbursement-rates")
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "exportDisbursementRates", summary = "How much of the money is spent as an .xlsx")
    public Response rates(
            @RestQuery @NotNull @Parameter(required = true) UUID planId,
            @QueryParam("by") @DefaultValue("SUB_PROJECT") RateDimension by,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @Context Request request) {
        return SheetDownload.of(exports.rates(scope.get(), planId, by, asOf), request);
    }

    @GET
    @Path("sheets/disbursement-risks")
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "exportDisbursementRisks", summary = "What will be left at the year's end as an .xlsx")
    public Response risks(
            @RestQuery @NotNull @Parameter(required = true) UUID planId,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @Context Request request) {
        return SheetDownload.of(exports.risks(scope.get(), planId, asOf), request);
    }

    @GET
    @Path("sheets/disbursements/template")
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.DISBURSEMENT_WRITE)
    @Operation(
            operationId = "getDisbursementTemplate",
            summary = "The .xlsx to enter vouchers by, with a row for all money that is held")
    public Response template(@RestQuery @NotNull @Parameter(required = true) UUID planId, @Context Request request) {
        return SheetDownload.of(uploads.template(scope.get(), planId), request);
    }

    @POST
    @Path("sheets/disbursements/preview")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.DISBURSEMENT_WRITE)
    @Operation(operationId = "previewDisbursements", summary = "What would become of a sheet of vouchers")
    public SheetPreview preview(@RestQuery @NotNull @Parameter(required = true) UUID planId, InputStream body)
            throws IOException {
        return uploads.preview(scope.get(), planId, body);
    }

    @POST
    @Path("sheets/disbursements")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.DISBURSEMENT_WRITE)
    @Operation(operationId = "importDisbursements", summary = "Enter all vouchers of a sheet, or none")
    public SheetPreview take(
            @RestQuery @NotNull @Parameter(required = true) UUID planId,
            @RestHeader(IdempotencyKey.HEADER) @DefaultValue("") IdempotencyKey key,
            InputStream body)
            throws IOException {
        return uploads.take(scope.get(), key, planId, body);
    }

    @POST
    @Path("sheets/disbursements/marked")
    @Consumes(MediaType.WILDCARD)
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.DISBURSEMENT_WRITE)
    @Operation(operationId = "markDisbursements", summary = "A sheet of vouchers with what is wrong beside each row")
    public Response marked(@RestQuery @NotNull @Parameter(required = true) UUID planId, InputStream body)
            throws IOException {
        return SheetDownload.made(uploads.marked(scope.get(), planId, body));
    }
}
