package vn.giamngheo.result;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;
import vn.giamngheo.shared.idempotency.IdempotencyKey;

@Path("/api/v1/results-by-codes")
@Tag(name = "result", description = "The figures that units tell")
class ResultCodesResource {
    private final ResultCodesService results;
    private final CurrentScope scope;

    ResultCodesResource(ResultCodesService results, CurrentScope scope) {
        this.results = results;
        this.scope = scope;
    }

    @POST
    @PermissionsAllowed(Permission.RESULT_WRITE)
    @Operation(
            operationId = "enterResultsByCodes",
            summary =
                    "Tell figures of many rounds and units by codes, all of them or none; what is there already stays")
    public ResultsByCodesResponse enter(
            @RestHeader(IdempotencyKey.HEADER) @DefaultValue("") IdempotencyKey key, ResultsByCodesRequest request) {
        return results.enter(scope.get(), key, request);
    }
}
