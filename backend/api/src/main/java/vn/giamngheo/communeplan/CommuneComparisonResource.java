package vn.giamngheo.communeplan;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;

@Path("/api/v1/plans/{id}/commune-comparison")
@Tag(name = "communeplan", description = "Plans of communes below a district's plan")
class CommuneComparisonResource {
    private final CommuneComparisonService comparisons;
    private final CurrentScope scope;

    CommuneComparisonResource(CommuneComparisonService comparisons, CurrentScope scope) {
        this.comparisons = comparisons;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.COMMUNE_PLAN_READ)
    @Operation(
            operationId = "compareCommunePlans",
            summary = "Indicators by communes: the district's targets for them, their own, and how these add up")
    public CommuneComparison compare(@RestPath UUID id) {
        return comparisons.compare(scope.get(), id);
    }
}
