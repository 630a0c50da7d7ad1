package vn.giamngheo.report;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;

@Path("/api/v1/report-comments")
@Tag(name = "report", description = "What units answer to rounds, and where it stands")
class ReportCommentResource {
    private final ReportHistoryService history;
    private final CurrentScope scope;

    ReportCommentResource(ReportHistoryService history, CurrentScope scope) {
        this.history = history;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(operationId = "listReportComments", summary = "What was said about a report")
    public Page<ReportCommentResponse> list(
            @QueryParam("reportId") @NotNull @Parameter(required = true) UUID reportId,
            @Valid @BeanParam PageRequest page) {
        return history.comments(scope.get(), reportId, page);
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permission.REPORT_COMMENT)
    @Operation(operationId = "createReportComment", summary = "Say something about a report, or about one figure of it")
    public ReportCommentResponse create(ReportCommentRequest request) {
        return history.comment(scope.get(), request);
    }
}
