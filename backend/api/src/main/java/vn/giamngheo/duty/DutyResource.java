package vn.giamngheo.duty;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;

@Path("/api/v1")
@Tag(name = "duty", description = "Who does what, and who reports to whom")
class DutyResource {
    private final DutyService duties;
    private final CurrentScope scope;

    DutyResource(DutyService duties, CurrentScope scope) {
        this.duties = duties;
        this.scope = scope;
    }

    @GET
    @Path("policies")
    @PermissionsAllowed(Permission.DUTY_READ)
    @Operation(operationId = "listPolicies", summary = "Policies and tasks of the plans within sight")
    public Page<PolicyResponse> listPolicies(
            @QueryParam("planId") @Nullable UUID planId,
            @QueryParam("kind") @Nullable PolicyKind kind,
            @QueryParam("search") @Size(max = 200) @Nullable String search,
            @Valid @BeanParam PageRequest page) {
        return duties.listPolicies(scope.get(), planId, kind, search, page);
    }

    @GET
    @Path("policies/{id}")
    @PermissionsAllowed(Permission.DUTY_READ)
    @Operation(operationId = "getPolicy", summary = "One policy or task")
    public PolicyResponse getPolicy(@RestPath UUID id) {
        return duties.getPolicy(scope.get(), id);
    }

    @GET
    @Path("duties")
    @PermissionsAllowed(Permission.DUTY_READ)
    @Operation(operationId = "listDuties", summary = "Duties of agencies in the plans within sight")
    public Page<DutyResponse> list(@BeanParam DutyFilter filter, @Valid @BeanParam PageRequest page) {
        return duties.list(scope.get(), filter, page);
    }

    @GET
    @Path("duties/{id}")
    @PermissionsAllowed(Permission.DUTY_READ)
    @Operation(operationId = "getDuty", summary = "One duty")
    public DutyResponse get(@RestPath UUID id) {
        return duties.get(scope.get(), id);
    }

    @GET
    @Path("reporting-duties")
    @PermissionsAllowed(Permission.DUTY_READ)
    @Operation(
            operationId = "listReportingDuties",
            summary = "Who reports to whom, and how often where the plan says so")
    public Page<ReportingDutyResponse> listReportingDuties(
            @QueryParam("planId") @Nullable UUID planId,
            @QueryParam("agencyId") @Nullable UUID agencyId,
            @Valid @BeanParam PageRequest page) {
        return duties.listReportingDuties(scope.get(), planId, agencyId, page);
    }
}
