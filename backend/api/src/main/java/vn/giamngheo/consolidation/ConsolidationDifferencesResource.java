package vn.giamngheo.consolidation;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;

@Path("/api/v1/consolidation-differences/{id}")
@Tag(name = "consolidation", description = "The report of a whole round, and the documents of reports")
class ConsolidationDifferencesResource {
    private final ConsolidationService consolidations;
    private final CurrentScope scope;

    ConsolidationDifferencesResource(ConsolidationService consolidations, CurrentScope scope) {
        this.consolidations = consolidations;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.REPORT_READ)
    @Operation(
            operationId = "getConsolidationDifferences",
            summary = "What a revision says otherwise than the one before")
    public ConsolidationDifferences differences(@RestPath UUID id) {
        return consolidations.differences(scope.get(), id);
    }
}
