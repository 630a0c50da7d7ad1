package vn.giamngheo.shared.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for, and in which order.
 *
 * @param limit how many items at the most, 1 to 100
 * @param pageToken the {@code nextPageToken} of the page before; only for the same filters and sorting
 * @param sort a field, or {@code -field} for descending; absent means the list's own order
 */
public record PageRequest(
        @QueryParam("limit")
        @DefaultValue("20")
        @Min(1)
        @Max(100)
        @Parameter(description = "How many items at the most")
        int limit,

        @QueryParam("pageToken") @Parameter(description = "The nextPageToken of the page before") @Nullable
        String pageToken,

        @QueryParam("sort") @Parameter(description = "A field to sort by, or -field for descending") @Nullable
        String sort) {}
