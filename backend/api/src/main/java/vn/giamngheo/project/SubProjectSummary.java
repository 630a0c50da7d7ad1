package vn.giamngheo.project;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;

/** A sub-project as lists show it. */
@Schema(name = "SubProjectSummary", description = "A sub-project as lists show it")
public record SubProjectSummary(
        UUID id,
        UUID planId,
        UUID projectId,
        UUID programmeNodeId,
        String code,
        String name,
        int position,
        String fundingWords,

        @Schema(description = "The total in VND that the text states; null where it states none") @Nullable
        Long statedTotal,

        Source source,
        int version) {}
