package vn.giamngheo.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.attachment.AttachmentResponse;
import vn.giamngheo.shared.http.Tagged;
import vn.giamngheo.shared.persistence.Source;

/** A decision as the API shows it to one caller; its lines are a list of their own. */
@Schema(name = "Decision", description = "A document that moves money; its lines are a list of their own")
public record DecisionResponse(
        UUID id,
        UUID planId,
        DecisionKind kind,
        DecisionAuthority authority,

        @Schema(description = "The agency that decides over what it holds; null where a superior has decided") @Nullable
        UUID agencyId,

        String issuingBody,
        @Nullable String number,
        @Nullable LocalDate issuedOn,

        @Schema(description = "The document's abstract") String summary,

        @Schema(description = "What the document says that its lines come to, in VND; null where it says nothing")
        @Nullable
        Long statedTotal,

        @Schema(description = "How many lines the caller sees")
        long lineCount,

        @Schema(description = "What these come to, in VND; a line that takes back counts less")
        long lineTotal,

        DecisionStatus status,
        @Nullable AttachmentResponse attachment,
        String draftedByName,
        @Nullable String issuedByName,
        @Nullable Instant issuedAt,

        @Schema(description = "Who issues it; nobody who has drafted it")
        DecisionIssuer issuer,

        @Schema(description = "Whether the caller has drafted it, or a part of it")
        boolean draftedByCaller,

        List<DecisionAction> allowedActions,
        Source source,
        int version)
        implements Tagged {

    /** What one caller sees of it, and may do. */
    record Seen(
            long lineCount,
            long lineTotal,
            @Nullable AttachmentResponse attachment,
            DecisionIssuer issuer,
            boolean draftedByCaller,
            List<DecisionAction> allowedActions) {}

    @Override
    public boolean looksTheSameToAll() {
        return false;
    }
}
