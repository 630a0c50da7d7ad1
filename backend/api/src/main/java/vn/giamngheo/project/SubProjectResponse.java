package vn.giamngheo.project;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.http.Tagged;
import vn.giamngheo.shared.persistence.Source;

/** A whole sub-project as the API shows it. */
@Schema(
        name = "SubProject",
        description = "A funding node of a plan with its texts; money, duties and indicators are lists of their own")
public record SubProjectResponse(
        UUID id,
        UUID planId,
        UUID projectId,
        UUID programmeNodeId,
        String code,
        String name,
        int position,
        String objective,

        @Schema(description = "The plan's text; line breaks separate its paragraphs")
        String beneficiaries,

        List<BeneficiaryGroupMention> beneficiaryGroups,
        List<String> contents,

        @Schema(description = "What the plan's text says of the money; null for who sees no figures") @Nullable
        String fundingWords,

        @Schema(description = "VND, where the text states a total; null also for who sees no figures") @Nullable
        Long statedTotal,

        Source source,
        int version)
        implements Tagged {

    /** A coded group that the sub-project's text names. */
    @Schema(
            name = "BeneficiaryGroupMention",
            description = "A coded group that the sub-project's text names, and where")
    public record BeneficiaryGroupMention(UUID groupId, String code, String name, Mention mention) {}
}
