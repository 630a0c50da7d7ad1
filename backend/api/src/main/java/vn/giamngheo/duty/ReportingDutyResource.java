package vn.giamngheo.duty;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;

@Path("/api/v1/reporting-duties")
@Tag(name = "duty", description = "Who does what, and who reports to whom")
class ReportingDutyResource {
    private final DutyService duties;
    private final ReportingDutyService reportingDuties;
    private final CurrentScope scope;

    ReportingDutyResource(DutyService duties, ReportingDutyService reportingDuties, CurrentScope scope) {
        this.duties = duties;
        this.reportingDuties = reportingDuties;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.DUTY_READ)
    @Operation(
            operationId = "listReportingDuties",
            summary = "Who reports to whom, and how often where the plan says so")
    public Page<ReportingDutyResponse> list(
            @QueryParam("planId") @Nullable UUID planId,
            @QueryParam("agencyId") @Nullable UUID agencyId,
            @Valid @BeanParam PageRequest page) {
        return duties.listReportingDuties(scope.get(), planId, agencyId, page);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permission.DUTY_READ)
    @Operation(operationId = "getReportingDuty", summary = "One reporting duty")
    public ReportingDutyResponse get(@RestPath UUID id) {
        return reportingDuties.get(scope.get(), id);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permission.DUTY_WRITE)
    @Operation(operationId = "createReportingDuty", summary = "Enter a reporting duty into its plan")
    public ReportingDutyResponse create(ReportingDutyRequest request) {
        return reportingDuties.create(scope.get(), request);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed(Permission.DUTY_WRITE)
    @Operation(operationId = "updateReportingDuty", summary = "Describe a reporting duty anew")
    public ReportingDutyResponse update(
            @RestPath UUID id,
            @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch,
            ReportingDutyRequest request) {
        return reportingDuties.change(scope.get(), id, ifMatch, request);
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permission.DUTY_WRITE)
    @Operation(operationId = "deleteReportingDuty", summary = "Take a reporting duty out of its plan")
    public void delete(@RestPath UUID id, @RestHeader(IfMatch.HEADER) @DefaultValue("") IfMatch ifMatch) {
        reportingDuties.delete(scope.get(), id, ifMatch);
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed(Permission.DUTY_READ)
    @Operation(operationId = "listReportingDutyHistory", summary = "What was done to a reporting duty, newest first")
    public Page<HistoryEntry> history(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return reportingDuties.history(scope.get(), id, page);
    }
}
