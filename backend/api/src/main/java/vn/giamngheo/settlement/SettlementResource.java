package vn.giamngheo.settlement;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import vn.giamngheo.shared.http.SheetDownload;
import vn.giamngheo.shared.idempotency.IdempotencyKey;
import vn.giamngheo.shared.sheet.Sheets;

@Path("/api/v1/plans/{id}/settlement")
@Tag(name = "settlement", description = "The final accounts of a plan's year")
class SettlementResource {
    private final SettlementService settlements;
    private final SettlementExportService exports;
    private final CarryOverService carryOvers;
    private final CurrentScope scope;

    SettlementResource(
            SettlementService settlements,
            SettlementExportService exports,
            CarryOverService carryOvers,
            CurrentScope scope) {
        this.settlements = settlements;
        this.exports = exports;
        this.carryOvers = carryOvers;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "getSettlement", summary = "The plan's final accounts: proposed, or settled")
    public SettlementStatement get(@RestPath UUID id) {
        return settlements.of(scope.get(), id);
    }

    @GET
    @Path("sheet")
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "exportSettlement", summary = "The plan's final accounts as an .xlsx")
    public Response sheet(@RestPath UUID id, @Context Request request) {
        return SheetDownload.of(exports.of(scope.get(), id), request);
    }

    @POST
    @PermissionsAllowed(Permission.SETTLEMENT_WRITE)
    @Operation(operationId = "settlePlan", summary = "Settle the plan's money; from then on nothing is posted")
    public SettlementStatement settle(@RestPath UUID id, SettlementRequest request) {
        return settlements.settle(scope.get(), id, request);
    }

    @POST
    @Path("carry-over")
    @PermissionsAllowed(Permission.DECISION_WRITE)
    @Operation(
            operationId = "draftCarryOver",
            summary = "Draft what a settled year has left as a decision in the plan of the year after")
    public CarryOver carryOver(
            @RestPath UUID id, @RestHeader(IdempotencyKey.HEADER) @DefaultValue("") IdempotencyKey key) {
        return carryOvers.draft(scope.get(), key, id);
    }
}
