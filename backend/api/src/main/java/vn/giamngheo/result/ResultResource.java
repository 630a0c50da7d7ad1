package vn.giamngheo.result;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;

@Path("/api/v1/results")
@Tag(name = "result", description = "The figures that units tell")
class ResultResource {
    private final ResultService results;
    private final CurrentScope scope;

    ResultResource(ResultService results, CurrentScope scope) {
        this.results = results;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(
            operationId = "listResults",
            summary = "Figures of a plan: one's own, and those of others that are accepted")
    public Page<ResultResponse> list(@Valid @BeanParam ResultFilter filter, @Valid @BeanParam PageRequest page) {
        return results.list(scope.get(), filter, page);
    }
}
