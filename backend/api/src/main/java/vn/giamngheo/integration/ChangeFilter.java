package vn.giamngheo.integration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which changes are asked for.
 *
 * @param since the {@code nextCursor} of the answer before; absent: from the beginning
 */
public record ChangeFilter(
        @QueryParam("since")
        @Size(max = 100)
        @Parameter(description = "The nextCursor of the answer before; absent: from the beginning")
        @Nullable
        String since,

        @QueryParam("limit")
        @DefaultValue("100")
        @Min(1)
        @Max(500)
        @Parameter(description = "How many items at the most")
        int limit) {}
