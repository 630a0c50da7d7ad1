package vn.giamngheo.moneytable;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;

@Path("/api/v1")
@Tag(name = "moneytable", description = "Money at a glance: stated, allocated, passed on, spent, as of any date")
class MoneyTableResource {
    private final FundingMatrixService matrix;
    private final FundingTimelineService timelines;
    private final CurrentScope scope;

    MoneyTableResource(FundingMatrixService matrix, FundingTimelineService timelines, CurrentScope scope) {
        this.matrix = matrix;
        this.timelines = timelines;
        this.scope = scope;
    }

    @GET
    @Path("plans/{id}/funding-matrix")
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(
            operationId = "getFundingMatrix",
            summary = "A plan's money by sub-project and source: stated, allocated, passed on, spent, as of a date")
    public FundingMatrix matrix(@RestPath UUID id, @BeanParam FundingMatrixFilter filter) {
        return matrix.matrix(scope.get(), id, filter);
    }

    @GET
    @Path("plans/{id}/funding-changes")
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(
            operationId = "listFundingChanges",
            summary = "The decisions that changed a plan's money, newest first, and what each did")
    public Page<FundingChange> changes(
            @RestPath UUID id, @BeanParam FundingChangeFilter filter, @Valid @BeanParam PageRequest page) {
        return timelines.changes(scope.get(), id, filter, page);
    }

    @GET
    @Path("sub-projects/{id}/funding-timeline")
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(
            operationId = "listFundingTimeline",
            summary = "Every movement of a sub-project's money, newest first, with the figures after it")
    public Page<FundingEvent> timeline(
            @RestPath UUID id, @BeanParam FundingTimelineFilter filter, @Valid @BeanParam PageRequest page) {
        return timelines.timeline(scope.get(), id, filter, page);
    }

    @GET
    @Path("sub-projects/{id}/funding-course")
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(
            operationId = "getFundingCourse",
            summary = "A sub-project's figures at the end of each day on which its money moved")
    public FundingCourse course(@RestPath UUID id, @BeanParam FundingTimelineFilter filter) {
        return timelines.course(scope.get(), id, filter);
    }
}
