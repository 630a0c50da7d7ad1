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

@Path("/api/v1/plans/{id}/funding-changes")
@Tag(name = "moneytable", description = "Money at a glance: stated, allocated, passed on, spent, as of any date")
class FundingChangeResource {
    private final FundingTimelineService timelines;
    private final CurrentScope scope;

    FundingChangeResource(FundingTimelineService timelines, CurrentScope scope) {
        this.timelines = timelines;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(
            operationId = "listFundingChanges",
            summary = "The decisions that changed a plan's money, newest first, and what each did")
    public Page<FundingChange> changes(
            @RestPath UUID id, @BeanParam FundingChangeFilter filter, @Valid @BeanParam PageRequest page) {
        return timelines.changes(scope.get(), id, filter, page);
    }
}
