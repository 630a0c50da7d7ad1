package vn.giamngheo.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;

/** A plan as lists show it. */
@Schema(name = "PlanSummary", description = "A plan as lists show it")
public record PlanSummary(
        UUID id,

        @Schema(description = "The district's plan that this one of a commune belongs to") @Nullable
        UUID parentPlanId,

        UUID areaId,
        int year,
        String title,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        PlanStatus status,
        UUID managingAgencyId,
        Source source,
        int version) {}
