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

@Path("/api/v1/sub-projects/{id}/funding-timeline")
@Tag(name = "moneytable", description = "Money at a glance: stated, allocated, passed on, spent, as of any date")
class FundingTimelineResource {
    private final FundingTimelineService timelines;
    private final CurrentScope scope;

    FundingTimelineResource(FundingTimelineService timelines, CurrentScope scope) {
        this.timelines = timelines;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(
            operationId = "listFundingTimeline",
            summary = "Every movement of a sub-project's money, newest first, with the figures after it")
    public Page<FundingEvent> timeline(
            @RestPath UUID id, @BeanParam FundingTimelineFilter filter, @Valid @BeanParam PageRequest page) {
        return timelines.timeline(scope.get(), id, filter, page);
    }
}
