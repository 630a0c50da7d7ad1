package vn.giamngheo.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other features ask of a plan most often: whose it is and of which year, without its words.
 *
 * @param parentPlanId the district's plan above a commune's
 */
public record PlanFrame(
        UUID id,
        @Nullable UUID parentPlanId,
        UUID areaId,
        int year,
        PlanStatus status,
        UUID managingAgencyId,
        UUID issuingAgencyId) {}
