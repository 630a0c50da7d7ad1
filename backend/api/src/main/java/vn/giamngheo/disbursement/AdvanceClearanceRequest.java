package vn.giamngheo.disbursement;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Texts;

/** How much of an advance is accounted for, or which clearance was a mistake. */
@Schema(
        description =
                "How much of an advance is accounted for; with reversesId, that a clearance is taken back, and why")
public record AdvanceClearanceRequest(
        @NotNull @Positive @Schema(description = "VND") Long amount,

        @NotNull LocalDate clearedOn,
        @NotBlank @Size(max = Texts.CODE) String voucher,
        @Nullable @Size(max = Texts.PARAGRAPH) String note,
        @Nullable UUID reversesId) {

    /** A clearance is not taken back without a word. */
    @AssertTrue(message = "/note")
    boolean isReasonGiven() {
        return reversesId == null || (note != null && !note.isBlank());
    }
}
