package vn.giamngheo.plancopy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a plan is copied for.
 *
 * @param areaId another area than the plan's, as where that has ended and others carry it on
 */
public record PlanCopyRequest(
        @NotNull @Min(2000) @Max(2100) Integer year,

        @Schema(
                description =
                        "Another area than the plan's own, in force as the year begins; the plan's own where absent")
        @Nullable
        UUID areaId) {}
