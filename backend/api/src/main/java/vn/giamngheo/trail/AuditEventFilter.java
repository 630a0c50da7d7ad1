package vn.giamngheo.trail;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which events are asked for; what is absent keeps all. */
public record AuditEventFilter(
        @QueryParam("actor")
        @Size(max = 100)
        @Parameter(description = "Part of the sign-in name of who acted")
        @Nullable
        String actor,

        @QueryParam("agencyCode")
        @Size(max = 100)
        @Pattern(regexp = "[a-z0-9-]*")
        @Parameter(description = "The code of a unit in which who acted has a role")
        @Nullable
        String agencyCode,

        @QueryParam("operation")
        @Size(max = 100)
        @Pattern(regexp = "[a-z.-]*")
        @Parameter(description = "An operation such as decision.issue")
        @Nullable
        String operation,

        @QueryParam("action") @Nullable AuditAction action,

        @QueryParam("entity")
        @Size(max = 100)
        @Pattern(regexp = "[a-z_]*")
        @Parameter(description = "The kind of thing, such as decision")
        @Nullable
        String entity,

        @QueryParam("entityId") @Nullable UUID entityId,

        @QueryParam("from") @Parameter(description = "From that day on, in Vietnam") @Nullable
        LocalDate from,

        @QueryParam("to") @Parameter(description = "Until the end of that day, in Vietnam") @Nullable
        LocalDate to,

        @QueryParam("origin")
        @Size(max = 100)
        @Parameter(description = "The beginning of an address, or part of a client")
        @Nullable
        String origin,

        @QueryParam("requestCode") @Size(max = 20) @Parameter(description = "The code of a request") @Nullable
        String requestCode,

        @QueryParam("number") @Min(1) @Parameter(description = "The number of one event") @Nullable
        Long number) {}
