package vn.giamngheo.result;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.http.SheetDownload;
import vn.giamngheo.shared.idempotency.IdempotencyKey;
import vn.giamngheo.shared.sheet.SheetPreview;
import vn.giamngheo.shared.sheet.Sheets;
import vn.giamngheo.sheet.SheetUploads;

@Path("/api/v1/sheets/report-results/{id}")
@Tag(name = "result", description = "The figures that units tell")
class ResultSheetResource {
    private static final String MARKED = "Số liệu báo cáo cần sửa";
    private final ResultSheetService figures;
    private final SheetUploads uploads;
    private final CurrentScope scope;

    ResultSheetResource(ResultSheetService figures, SheetUploads uploads, CurrentScope scope) {
        this.figures = figures;
        this.uploads = uploads;
        this.scope = scope;
    }

    @GET
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(
            operationId = "getReportResultsSheet",
            summary = "The report as an .xlsx with what is told already, to fill in and bring back")
    public Response template(@RestPath UUID id, @Context Request request) {
        return SheetDownload.of(figures.template(scope.get(), id), request);
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.REPORT_WRITE)
    @Operation(operationId = "previewReportResults", summary = "What would become of a sheet of figures")
    public SheetPreview preview(@RestPath UUID id, InputStream body) throws IOException {
        return uploads.read(body, ResultForm.FORM, content -> figures.preview(scope.get(), id, content));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.REPORT_WRITE)
    @Operation(operationId = "importReportResults", summary = "Enter all figures of a sheet, or none")
    public SheetPreview take(
            @RestPath UUID id,
            @RestHeader(IdempotencyKey.HEADER) @DefaultValue("") IdempotencyKey key,
            InputStream body)
            throws IOException {
        return uploads.read(body, ResultForm.FORM, content -> figures.take(scope.get(), key, id, content));
    }

    @POST
    @Path("marked")
    @Consumes(MediaType.WILDCARD)
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.REPORT_WRITE)
    @Operation(operationId = "markReportResults", summary = "A sheet of figures with what is wrong beside each row")
    public Response marked(@RestPath UUID id, InputStream body) throws IOException {
        return SheetDownload.made(uploads.marked(
                scope.get(), body, ResultForm.FORM, MARKED, content -> figures.checked(scope.get(), id, content)));
    }
}
