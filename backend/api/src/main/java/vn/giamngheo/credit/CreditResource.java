package vn.giamngheo.credit;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.http.SheetDownload;
import vn.giamngheo.shared.idempotency.IdempotencyKey;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.sheet.Sheets;

@Path("/api/v1")
@Tag(name = "credit", description = "Preferential credit of the Bank for Social Policies, as totals")
class CreditResource {
    private final CreditService credit;
    private final CurrentScope scope;

    CreditResource(CreditService credit, CurrentScope scope) {
        this.credit = credit;
        this.scope = scope;
    }

    @GET
    @Path("credit-totals")
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "listCreditTotals", summary = "What the bank has told, by month, commune and programme")
    public Page<CreditTotalResponse> list(@BeanParam CreditFilter filter, @Valid @BeanParam PageRequest page) {
        return credit.list(scope.get(), filter, page);
    }

    @GET
    @Path("credit-totals/{id}")
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "getCreditTotal", summary = "One programme's totals in one commune")
    public CreditTotalResponse get(@RestPath UUID id) {
        return credit.get(scope.get(), id);
    }

    @POST
    @Path("credit-totals")
    @ResponseStatus(201)
    @PermissionsAllowed(Permission.CREDIT_WRITE)
    @Operation(operationId = "createCreditTotal", summary = "Enter one programme's totals in one commune")
    public CreditTotalResponse create(
            @RestHeader(IdempotencyKey.HEADER) @DefaultValue("") IdempotencyKey key, CreditTotalRequest request) {
        return credit.create(scope.get(), key, request);
    }

    @PUT
    @Path("credit-totals/{id}")
    @PermissionsAllowed(Permission.CREDIT_WRITE)
    @Operation(operationId = "updateCreditTotal", summary = "Tell the figures anew")
    public CreditTotalResponse update(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            CreditTotalRequest request) {
        return credit.change(scope.get(), id, ifMatch, request);
    }

    @GET
    @Path("credit-totals/{id}/history")
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "listCreditTotalHistory", summary = "What was done to the figures, newest first")
    public Page<HistoryEntry> history(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return credit.history(scope.get(), id, page);
    }

    @GET
    @Path("credit-summary")
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "summariseCredit", summary = "One month's credit, by programme and by commune")
    public CreditSummary summary(
            @QueryParam("planId") @NotNull @Parameter(required = true) UUID planId,
            @QueryParam("month") @Parameter(description = "Its first day; absent for the newest") @Nullable
                    LocalDate month) {
        return credit.summary(scope.get(), planId, month);
    }

    @GET
    @Path("sheets/credit-totals")
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "exportCreditTotals", summary = "What the bank has told as an .xlsx")
    public Response export(@BeanParam CreditFilter filter, @Context Request request) {
        UUID planId = filter.planId();
        if (planId == null) {
            throw ProblemException.invalidParameter("planId", "notnull", Map.of());
        }
        return SheetDownload.of(credit.export(scope.get(), planId, filter), request);
    }
}
