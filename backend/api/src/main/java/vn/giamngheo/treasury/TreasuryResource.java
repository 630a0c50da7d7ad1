package vn.giamngheo.treasury;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.http.SheetDownload;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.sheet.Sheets;

@Path("/api/v1/treasury-statements")
@Tag(name = "treasury", description = "The Treasury's lists, compared with the register")
class TreasuryResource {
    private static final int MOST_NAME = 500;
    private final TreasuryService treasury;
    private final TreasuryUploads uploads;
    private final TreasuryExportService exports;
    private final CurrentScope scope;

    TreasuryResource(
            TreasuryService treasury, TreasuryUploads uploads, TreasuryExportService exports, CurrentScope scope) {
        this.treasury = treasury;
        this.uploads = uploads;
        this.exports = exports;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "listTreasuryStatements", summary = "The Treasury's lists, for who sees all money")
    public Page<TreasuryStatementResponse> list(
            @QueryParam("planId") @Nullable UUID planId, @Valid @BeanParam PageRequest page) {
        return treasury.list(scope.get(), planId, page);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "getTreasuryStatement", summary = "One list of the Treasury")
    public TreasuryStatementResponse get(@RestPath UUID id) {
        return treasury.get(scope.get(), id);
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(
            operationId = "listTreasuryStatementHistory",
            summary = "What was done to a list of the Treasury, newest first")
    public Page<HistoryEntry> history(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return treasury.history(scope.get(), id, page);
    }

    @GET
    @Path("{id}/comparison")
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(
            operationId = "compareTreasuryStatement",
            summary = "How a list and the register agree at this moment, voucher by voucher")
    public TreasuryComparison compare(@RestPath UUID id) {
        return treasury.compare(scope.get(), id);
    }

    @GET
    @Path("{id}/sheet")
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "exportTreasuryComparison", summary = "The comparison of a list as an .xlsx")
    public Response sheet(
            @RestPath UUID id,
            @QueryParam("status") @Parameter(description = "Only the vouchers that agree so; absent: all") @Nullable
                    ReconciliationStatus status,
            @Context Request request) {
        return SheetDownload.of(exports.comparison(scope.get(), id, status), request);
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed(Permission.TREASURY_WRITE)
    @Operation(
            operationId = "previewTreasuryStatement",
            summary = "What a list looks like: which heads it has, what stands below them; nothing is kept")
    public TreasuryPreview preview(@Valid @BeanParam TreasuryColumnsFilter columns, InputStream body)
            throws IOException {
        return uploads.preview(columns, body);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(201)
    @PermissionsAllowed(Permission.TREASURY_WRITE)
    @Operation(operationId = "createTreasuryStatement", summary = "Take a list in, all of it or nothing")
    public TreasuryStatementResponse create(
            @QueryParam("planId") @NotNull @Parameter(required = true) UUID planId,
            @RestQuery @NotBlank @Size(max = MOST_NAME) @Parameter(required = true) String title,
            @RestQuery @NotBlank @Size(max = MOST_NAME) @Parameter(required = true) String fileName,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @Valid @BeanParam TreasuryColumnsFilter columns,
            InputStream body)
            throws IOException {
        return uploads.enter(scope.get(), new TreasuryUpload(planId, title, fileName, from, to), columns, body);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permission.TREASURY_WRITE)
    @Operation(operationId = "deleteTreasuryStatement", summary = "Take a wrong list away")
    public void delete(@RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch) {
        treasury.delete(scope.get(), id, ifMatch);
    }
}
