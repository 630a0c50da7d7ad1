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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.http.SheetDownload;
import vn.giamngheo.shared.idempotency.IdempotencyKey;
import vn.giamngheo.shared.sheet.SheetPreview;
import vn.giamngheo.shared.sheet.Sheets;
import vn.giamngheo.sheet.SheetUploads;

@Path("/api/v1/sheets/disbursements")
@Tag(name = "disbursement", description = "What the Treasury has paid out")
class DisbursementSheetResource {
    private static final String MARKED = "Chứng từ giải ngân cần sửa";
    private final DisbursementExportService exports;
    private final DisbursementSheetService vouchers;
    private final SheetUploads uploads;
    private final CurrentScope scope;

    DisbursementSheetResource(
            DisbursementExportService exports,
            DisbursementSheetService vouchers,
            SheetUploads uploads,
            CurrentScope scope) {
        this.exports = exports;
        this.vouchers = vouchers;
        this.uploads = uploads;
        this.scope = scope;
    }

    @GET
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "exportDisbursements", summary = "The register of payments as an .xlsx")
    public Response register(@Valid @BeanParam DisbursementFilter filter, @Context Request request) {
        return SheetDownload.of(exports.register(scope.get(), filter), request);
    }

    @GET
    @Path("template")
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.DISBURSEMENT_WRITE)
    @Operation(
            operationId = "getDisbursementTemplate",
            summary = "The .xlsx to enter vouchers by, with a row for all money that is held")
    public Response template(
            @QueryParam("planId") @NotNull @Parameter(required = true) UUID planId, @Context Request request) {
        return SheetDownload.of(vouchers.template(scope.get(), planId), request);
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.DISBURSEMENT_WRITE)
    @Operation(operationId = "previewDisbursements", summary = "What would become of a sheet of vouchers")
    public SheetPreview preview(
            @QueryParam("planId") @NotNull @Parameter(required = true) UUID planId, InputStream body)
            throws IOException {
        return uploads.read(body, DisbursementForm.FORM, content -> vouchers.preview(scope.get(), planId, content));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.DISBURSEMENT_WRITE)
    @Operation(operationId = "importDisbursements", summary = "Enter all vouchers of a sheet, or none")
    public SheetPreview take(
            @QueryParam("planId") @NotNull @Parameter(required = true) UUID planId,
            @RestHeader(IdempotencyKey.HEADER) @DefaultValue("") IdempotencyKey key,
            InputStream body)
            throws IOException {
        return uploads.read(body, DisbursementForm.FORM, content -> vouchers.take(scope.get(), key, planId, content));
    }

    @POST
    @Path("marked")
    @Consumes(MediaType.WILDCARD)
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.DISBURSEMENT_WRITE)
    @Operation(operationId = "markDisbursements", summary = "A sheet of vouchers with what is wrong beside each row")
    public Response marked(@QueryParam("planId") @NotNull @Parameter(required = true) UUID planId, InputStream body)
            throws IOException {
        return SheetDownload.made(uploads.marked(
                scope.get(),
                body,
                DisbursementForm.FORM,
                MARKED,
                content -> vouchers.checked(scope.get(), planId, content)));
    }
}
