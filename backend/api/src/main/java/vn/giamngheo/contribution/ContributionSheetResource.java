package vn.giamngheo.contribution;

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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.http.SheetDownload;
import vn.giamngheo.shared.idempotency.IdempotencyKey;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.sheet.SheetPreview;
import vn.giamngheo.shared.sheet.Sheets;
import vn.giamngheo.sheet.SheetUploads;

@Path("/api/v1/sheets/contributions")
@Tag(name = "contribution", description = "Mobilised money and goods")
class ContributionSheetResource {
    private static final String MARKED = "Huy động ủng hộ, dòng cần sửa";
    private final ContributionService contributions;
    private final ContributionSheetService entries;
    private final SheetUploads uploads;
    private final CurrentScope scope;

    ContributionSheetResource(
            ContributionService contributions,
            ContributionSheetService entries,
            SheetUploads uploads,
            CurrentScope scope) {
        this.contributions = contributions;
        this.entries = entries;
        this.uploads = uploads;
        this.scope = scope;
    }

    @GET
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "exportContributions", summary = "What was given and put to use as an .xlsx")
    public Response export(
            @Valid @BeanParam ContributionFilter filter,
            @QueryParam("forPublic")
                    @Parameter(description = "Without the names of those who asked for it, to be hung up")
                    @DefaultValue("false")
                    boolean forPublic,
            @Context Request request) {
        UUID planId = filter.planId();
        if (planId == null) {
            throw ProblemException.invalidParameter("planId", "notnull", Map.of());
        }
        return SheetDownload.of(contributions.export(scope.get(), planId, filter, forPublic), request);
    }

    @GET
    @Path("template")
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.CONTRIBUTION_WRITE)
    @Operation(
            operationId = "getContributionTemplate",
            summary = "The .xlsx to enter gifts by, with a row for each unit that the caller enters them for")
    public Response template(
            @QueryParam("planId") @NotNull @Parameter(required = true) UUID planId, @Context Request request) {
        return SheetDownload.of(entries.template(scope.get(), planId), request);
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.CONTRIBUTION_WRITE)
    @Operation(operationId = "previewContributions", summary = "What would become of a sheet of gifts")
    public SheetPreview preview(
            @QueryParam("planId") @NotNull @Parameter(required = true) UUID planId, InputStream body)
            throws IOException {
        return uploads.read(body, ContributionForm.FORM, content -> entries.preview(scope.get(), planId, content));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.CONTRIBUTION_WRITE)
    @Operation(
            operationId = "importContributions",
            summary = "Enter all gifts of a sheet and what was used, or nothing")
    public SheetPreview take(
            @QueryParam("planId") @NotNull @Parameter(required = true) UUID planId,
            @RestHeader(IdempotencyKey.HEADER) @DefaultValue("") IdempotencyKey key,
            InputStream body)
            throws IOException {
        return uploads.read(body, ContributionForm.FORM, content -> entries.take(scope.get(), key, planId, content));
    }

    @POST
    @Path("marked")
    @Consumes(MediaType.WILDCARD)
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.CONTRIBUTION_WRITE)
    @Operation(operationId = "markContributions", summary = "A sheet of gifts with what is wrong beside each row")
    public Response marked(@QueryParam("planId") @NotNull @Parameter(required = true) UUID planId, InputStream body)
            throws IOException {
        return SheetDownload.made(uploads.marked(
                scope.get(),
                body,
                ContributionForm.FORM,
                MARKED,
                content -> entries.checked(scope.get(), planId, content)));
    }
}
