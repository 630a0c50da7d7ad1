package vn.giamngheo.counterpart;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.http.SheetDownload;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.sheet.Sheets;

@Path("/api/v1/plans/{id}/counterpart")
@Tag(name = "counterpart", description = "How much the local budgets add to the central support")
class CounterpartResource {
    private final CounterpartService counterparts;
    private final CounterpartSheetService exports;
    private final CurrentScope scope;

    CounterpartResource(CounterpartService counterparts, CounterpartSheetService exports, CurrentScope scope) {
        this.counterparts = counterparts;
        this.exports = exports;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(
            operationId = "getCounterpart",
            summary = "The counterpart rule on a plan: on what it states, and on what decisions allocated")
    public CounterpartResponse get(
            @RestPath UUID id,
            @QueryParam("asOf")
                    @Parameter(description = "With decisions dated so or earlier; today where absent")
                    @Nullable
                    LocalDate asOf) {
        return counterparts.get(scope.get(), id, asOf);
    }

    @GET
    @Path("sheet")
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "exportCounterpart", summary = "The counterpart rule on a plan as an .xlsx")
    public Response export(@RestPath UUID id, @QueryParam("asOf") @Nullable LocalDate asOf, @Context Request request) {
        return SheetDownload.of(exports.of(scope.get(), id, asOf), request);
    }

    @PUT
    @PermissionsAllowed(Permission.COUNTERPART_WRITE)
    @Operation(operationId = "setCounterpartClass", summary = "Set the class that a plan's locality is in")
    public CounterpartResponse set(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            CounterpartClassRequest request) {
        return counterparts.set(scope.get(), id, ifMatch, request);
    }

    @GET
    @Path("history")
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "listCounterpartHistory", summary = "How the class of a plan was set, newest first")
    public Page<HistoryEntry> history(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return counterparts.history(scope.get(), id, page);
    }
}
