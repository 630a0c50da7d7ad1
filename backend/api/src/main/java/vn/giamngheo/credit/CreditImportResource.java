package vn.giamngheo.credit;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.http.SheetDownload;
import vn.giamngheo.shared.idempotency.IdempotencyKey;
import vn.giamngheo.shared.sheet.SheetPreview;
import vn.giamngheo.shared.sheet.Sheets;
import vn.giamngheo.sheet.SheetUploads;

@Path("/api/v1/credit-import")
@Tag(name = "credit", description = "Preferential credit of the Bank for Social Policies, as totals")
class CreditImportResource {
    private static final String MARKED = "Tín dụng chính sách, dòng cần sửa";
    private final CreditImportService credit;
    private final SheetUploads uploads;
    private final CurrentScope scope;

    CreditImportResource(CreditImportService credit, SheetUploads uploads, CurrentScope scope) {
        this.credit = credit;
        this.uploads = uploads;
        this.scope = scope;
    }

    @GET
    @Path("template")
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.CREDIT_WRITE)
    @Operation(operationId = "getCreditTemplate", summary = "The bank's sheet of one month to fill in")
    public Response template(
            @QueryParam("planId") @NotNull @Parameter(required = true) UUID planId,
            @QueryParam("month") @NotNull @Parameter(required = true, description = "Its first day") LocalDate month,
            @Context Request request) {
        return SheetDownload.of(credit.template(scope.get(), planId, month.withDayOfMonth(1)), request);
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed(Permission.CREDIT_WRITE)
    @Operation(operationId = "previewCreditImport", summary = "What would become of the bank's sheet")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = Sheets.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public SheetPreview preview(
            @QueryParam("planId") @NotNull @Parameter(required = true) UUID planId, InputStream body)
            throws IOException {
        return uploads.read(body, CreditTable.FORM, content -> credit.preview(scope.get(), planId, content));
    }

    @POST
    @Path("marked")
    @Consumes(MediaType.WILDCARD)
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.CREDIT_WRITE)
    @Operation(operationId = "markCreditImport", summary = "The bank's sheet with a column of what is wrong")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = Sheets.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response marked(@QueryParam("planId") @NotNull @Parameter(required = true) UUID planId, InputStream body)
            throws IOException {
        return SheetDownload.made(uploads.marked(
                scope.get(), body, CreditTable.FORM, MARKED, content -> credit.checked(scope.get(), planId, content)));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed(Permission.CREDIT_WRITE)
    @Operation(operationId = "importCredit", summary = "Take in the bank's sheet, all of it or nothing")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = Sheets.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public SheetPreview apply(
            @QueryParam("planId") @NotNull @Parameter(required = true) UUID planId,
            @RestHeader(IdempotencyKey.HEADER) @DefaultValue("") IdempotencyKey key,
            InputStream body)
            throws IOException {
        return uploads.read(body, CreditTable.FORM, content -> credit.take(scope.get(), planId, key, content));
    }
}
