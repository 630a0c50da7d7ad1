package vn.giamngheo.disbursement;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.shared.idempotency.IdempotencyKey;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;

@Path("/api/v1/disbursements")
@Tag(name = "disbursement", description = "What the Treasury has paid out")
class DisbursementResource {
    private final DisbursementService disbursements;
    private final AdvanceClearanceService clearances;
    private final CurrentScope scope;

    DisbursementResource(DisbursementService disbursements, AdvanceClearanceService clearances, CurrentScope scope) {
        this.disbursements = disbursements;
        this.clearances = clearances;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "listDisbursements", summary = "The register of payments, as far as it is within sight")
    public Page<DisbursementResponse> list(
            @Valid @BeanParam DisbursementFilter filter, @Valid @BeanParam PageRequest page) {
        return disbursements.list(scope.get(), filter, page);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "getDisbursement", summary = "One line of the register")
    public DisbursementResponse get(@RestPath UUID id) {
        return disbursements.get(scope.get(), id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permission.DISBURSEMENT_WRITE)
    @Operation(
            operationId = "createDisbursement",
            summary = "Enter a voucher; one that the money does not cover wants a reason, and is flagged")
    public DisbursementResponse create(
            @RestHeader(IdempotencyKey.HEADER) @DefaultValue("") IdempotencyKey key, DisbursementRequest request) {
        return disbursements.create(scope.get(), key, request);
    }

    @POST
    @Path("bulk")
    @PermissionsAllowed(Permission.DISBURSEMENT_WRITE)
    @Operation(operationId = "enterDisbursements", summary = "Enter many vouchers of one plan, all of them or none")
    public DisbursementsResponse createAll(
            @RestHeader(IdempotencyKey.HEADER) @DefaultValue("") IdempotencyKey key, DisbursementsRequest request) {
        return disbursements.createAll(scope.get(), key, request);
    }

    @POST
    @Path("{id}/reverse")
    @PermissionsAllowed(Permission.DISBURSEMENT_WRITE)
    @Operation(operationId = "reverseDisbursement", summary = "Take a line back by another that mirrors it")
    public DisbursementResponse reverse(
            @RestPath UUID id,
            @RestHeader(IdempotencyKey.HEADER) @DefaultValue("") IdempotencyKey key,
            DisbursementReversalRequest request) {
        return disbursements.reverse(scope.get(), key, id, request);
    }

    @GET
    @Path("{id}/clearances")
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "listAdvanceClearances", summary = "What is accounted for of an advance")
    public AdvanceClearances clearances(@RestPath UUID id) {
        return clearances.of(scope.get(), id);
    }

    @POST
    @Path("{id}/clear")
    @PermissionsAllowed(Permission.DISBURSEMENT_WRITE)
    @Operation(
            operationId = "clearAdvance",
            summary = "Account for an advance, or for part of it, or take that back; no money moves")
    public AdvanceClearances clear(
            @RestPath UUID id,
            @RestHeader(IdempotencyKey.HEADER) @DefaultValue("") IdempotencyKey key,
            AdvanceClearanceRequest request) {
        return clearances.clear(scope.get(), key, id, request);
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "listDisbursementHistory", summary = "What was done to a line, newest first")
    public Page<HistoryEntry> history(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return disbursements.history(scope.get(), id, page);
    }
}
