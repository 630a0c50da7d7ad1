package vn.giamngheo.amendment;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.plan.Signatory;
import vn.giamngheo.shared.http.Tagged;

/** An amendment as the API shows it; its changes are a list of their own. */
@Schema(
        name = "Amendment",
        description = "A document that changes what an issued plan states; its changes are a list of their own")
public record AmendmentResponse(
        UUID id,
        UUID planId,

        @Schema(description = "Its place among the amendments of the plan, from 1")
        int ordinal,

        AmendmentStatus status,

        @Schema(description = "What it is about and why: the document's abstract")
        String summary,

        @Schema(description = "The document's number; null until it is issued") @Nullable
        String number,

        @Nullable LocalDate issuedOn,
        @Nullable Signatory signatory,
        long changeCount,
        int version)
        implements Tagged {}
