package vn.giamngheo.moneytable;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;

@Path("/api/v1/sub-projects/{id}/funding-course")
@Tag(name = "moneytable", description = "Money at a glance: stated, allocated, passed on, spent, as of any date")
class FundingCourseResource {
    private final FundingTimelineService timelines;
    private final CurrentScope scope;

    FundingCourseResource(FundingTimelineService timelines, CurrentScope scope) {
        this.timelines = timelines;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(
            operationId = "getFundingCourse",
            summary = "A sub-project's figures at the end of each day on which its money moved")
    public FundingCourse course(@RestPath UUID id, @BeanParam FundingTimelineFilter filter) {
        return timelines.course(scope.get(), id, filter);
    }
}
