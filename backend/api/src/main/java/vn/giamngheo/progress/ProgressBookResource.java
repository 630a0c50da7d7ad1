package vn.giamngheo.progress;

import io.quarkus.security.PermissionsAllowed;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.http.SheetDownload;
import vn.giamngheo.shared.sheet.Sheets;

@Path("/api/v1/sheets/progress-indicators/{id}")
@Tag(name = "progress", description = "How far indicators have come, against their targets")
class ProgressBookResource {
    private final ProgressBookService books;
    private final CurrentScope scope;

    ProgressBookResource(ProgressBookService books, CurrentScope scope) {
        this.books = books;
        this.scope = scope;
    }

    @GET
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(
            operationId = "exportProgressIndicator",
            summary = "One indicator as an .xlsx: its course, its communes, and the reports behind its figure")
    public Response indicator(
            @RestPath UUID id,
            @QueryParam("areaId")
                    @Parameter(description = "Of the course and the reports: the plan's own area where absent")
                    @Nullable
                    UUID areaId,
            @QueryParam("asOf") @Parameter(description = "Today where absent") @Nullable LocalDate asOf,
            @QueryParam("areasAsOf")
                    @Parameter(
                            description =
                                    "Of the communes: re-read on the areas of that day, which carry on those of the plan's year")
                    @Nullable
                    LocalDate areasAsOf,
            @Context Request request) {
        return SheetDownload.of(books.of(scope.get(), id, areaId, asOf, areasAsOf), request);
    }
}
