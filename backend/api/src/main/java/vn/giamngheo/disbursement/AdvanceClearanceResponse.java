package vn.giamngheo.disbursement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That an advance, or part of it, is accounted for, as the API shows it. */
@Schema(name = "AdvanceClearance", description = "That an advance, or part of it, is accounted for")
public record AdvanceClearanceResponse(
        UUID id,
        UUID disbursementId,
        @Schema(description = "VND") long amount,
        LocalDate clearedOn,
        String voucher,
        @Nullable String note,

        @Schema(description = "The clearance that this one takes back") @Nullable
        UUID reversesId,

        Instant postedAt,
        String postedByName) {}
