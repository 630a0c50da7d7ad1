package vn.giamngheo.communeplan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.plan.PlanStatus;

/** The communes below a plan, each with its own plan where the caller sees one. */
@Schema(description = "The communes below a plan, each with its own plan where the caller sees one")
public record CommunePlans(UUID planId, List<Commune> communes) {

    /** One commune. */
    @Schema(name = "CommunePlansCommune")
    public record Commune(
            UUID areaId,

            @Schema(description = "Its People's Committee; null where the register has none") @Nullable
            UUID agencyId,

            @Schema(description = "null where it has no plan, or a draft that the caller does not see") @Nullable
            UUID planId,

            @Nullable PlanStatus status,
            @Nullable String number,
            @Nullable LocalDate issuedOn,

            @Schema(description = "Whether the caller may begin its plan")
            boolean mayDraft,

            @Schema(
                    description =
                            "Its plan of the year before, where the caller may begin with a copy of it; null otherwise")
            @Nullable
            UUID copyableId) {}
}
