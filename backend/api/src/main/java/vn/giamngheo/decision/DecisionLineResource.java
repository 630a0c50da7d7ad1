package vn.giamngheo.decision;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.http.SheetDownload;
import vn.giamngheo.shared.sheet.Sheets;

@Path("/api/v1/decisions/{id}/lines")
@Tag(name = "decision", description = "Decisions that move money, and the ledger of what they moved")
class DecisionLineResource {
    private final DecisionLineService lines;
    private final DecisionExportService exports;
    private final CurrentScope scope;

    DecisionLineResource(DecisionLineService lines, DecisionExportService exports, CurrentScope scope) {
        this.lines = lines;
        this.exports = exports;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "getDecisionLines", summary = "The lines of a decision")
    public DecisionLinesResponse get(@RestPath UUID id) {
        return lines.get(scope.get(), id);
    }

    @GET
    @Path("sheet")
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "exportDecisionLines", summary = "The lines of a decision as an .xlsx")
    public Response export(@RestPath UUID id, @Context Request request) {
        return SheetDownload.of(exports.lines(scope.get(), id), request);
    }

    @PUT
    @PermissionsAllowed(Permission.DECISION_WRITE)
    @Operation(
            operationId = "updateDecisionLines",
            summary = "Give a draft all its lines: the whole grid, or nothing of it")
    public DecisionLinesResponse update(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            DecisionLinesRequest request) {
        return lines.replace(scope.get(), id, ifMatch, request);
    }
}
