package vn.giamngheo.area;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * That an area ends.
 *
 * @param validTo its last day
 * @param successorIds the areas that carry it on from the day after; none where nobody does
 */
public record AreaEndRequest(
        @NotNull LocalDate validTo,
        @NotNull @Size(max = MOST_SUCCESSORS) List<@NotNull UUID> successorIds) {
    private static final int MOST_SUCCESSORS = 20;
}
