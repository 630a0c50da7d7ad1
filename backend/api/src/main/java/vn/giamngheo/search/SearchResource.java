package vn.giamngheo.search;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;

@Path("/api/v1/search")
@Tag(name = "search", description = "Finds anything by code or name")
class SearchResource {
    private final SearchService search;
    private final CurrentScope scope;

    SearchResource(SearchService search, CurrentScope scope) {
        this.search = search;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.SEARCH_READ)
    @Operation(
            operationId = "search",
            summary = "Projects, sub-projects, indicators, agencies, areas, policies, obstacles and guidance by words")
    public SearchResults search(
            @QueryParam("q") @NotBlank @Size(max = 200) String q, @QueryParam("planId") @Nullable UUID planId) {
        return search.find(scope.get(), scope.permissions(), planId, q);
    }
}
