package vn.giamngheo.communeplan;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a commune's plan has to do with in the district's, and what the caller may do with it now. */
@Schema(
        description =
                "What a commune's plan has to do with in the district's plan, and what the caller may do with it now")
public record CommunePlanContext(
        UUID planId,

        @Schema(description = "Indicators that the district collects from communes, or gives this one a target for")
        List<UUID> indicatorIds,

        @Schema(description = "Sub-projects that these indicators measure, or that the commune has a duty on")
        List<UUID> subProjectIds,

        Set<CommunePlanAction> allowedActions,

        @Schema(
                description =
                        "Whether the caller could issue the draft, but has drafted of it, and so somebody else does")
        boolean ownDraft) {}
