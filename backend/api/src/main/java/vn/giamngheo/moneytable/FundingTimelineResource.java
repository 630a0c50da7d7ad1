package vn.giamngheo.moneytable;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.http.SheetDownload;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.sheet.Sheets;

@Path("/api/v1/sub-projects/{id}/funding-timeline")
@Tag(name = "moneytable", description = "Money at a glance: stated, allocated, passed on, spent, as of any date")
class FundingTimelineResource {
    private final FundingTimelineService timelines;
    private final FundingSheetService exports;
    private final CurrentScope scope;

    FundingTimelineResource(FundingTimelineService timelines, FundingSheetService exports, CurrentScope scope) {
        this.timelines = timelines;
        this.exports = exports;
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

    @GET
    @Path("sheet")
    @Produces(Sheets.MEDIA_TYPE)
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(operationId = "exportFundingTimeline", summary = "Every movement of a sub-project's money as an .xlsx")
    public Response export(@RestPath UUID id, @BeanParam FundingTimelineFilter filter, @Context Request request) {
        return SheetDownload.of(exports.timeline(scope.get(), id, filter), request);
    }
}
