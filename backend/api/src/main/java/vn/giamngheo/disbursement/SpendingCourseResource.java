package vn.giamngheo.disbursement;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.CurrentScope;
import vn.giamngheo.access.Permission;

@Path("/api/v1/plans/{id}/disbursement-course")
@Tag(name = "disbursement", description = "What the Treasury has paid out")
class SpendingCourseResource {
    private final SpendingService spending;
    private final CurrentScope scope;

    SpendingCourseResource(SpendingService spending, CurrentScope scope) {
        this.spending = spending;
        this.scope = scope;
    }

    @GET
    @PermissionsAllowed(Permission.MONEY_READ)
    @Operation(
            operationId = "getDisbursementCourse",
            summary = "What was there and what was spent, month by month, beside a straight line")
    public SpendingCourse course(@RestPath UUID id, @QueryParam("asOf") @Nullable LocalDate asOf) {
        return spending.course(scope.get(), id, asOf);
    }
}
