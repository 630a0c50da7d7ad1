package vn.giamngheo.area;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which areas are asked for; what is absent keeps all. */
public record AreaFilter(
        @QueryParam("kind") @Nullable AreaKind kind,
        @QueryParam("parentId") @Nullable UUID parentId,

        @QueryParam("asOf") @Parameter(description = "Only areas that exist on this day") @Nullable
        LocalDate asOf,

        @QueryParam("search")
        @Size(max = 200)
        @Parameter(description = "Words of code or name; accents and case aside")
        @Nullable
        String search) {}
