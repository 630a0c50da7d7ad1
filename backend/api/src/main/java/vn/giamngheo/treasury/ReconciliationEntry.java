package vn.giamngheo.treasury;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One voucher, as the Treasury's list and the register have it. */
@Schema(description = "One voucher, as the Treasury's list and the register have it; null where one of them has not")
public record ReconciliationEntry(
        ReconciliationStatus status,
        String voucher,
        @Nullable LocalDate treasuryPaidOn,
        @Nullable LocalDate registeredPaidOn,
        @Schema(description = "VND") @Nullable Long treasuryAmount,
        @Schema(description = "VND") @Nullable Long registeredAmount,
        @Nullable String payee,
        @Nullable String content,

        @Schema(description = "Who paid, as the register has it") @Nullable
        UUID agencyId,

        @Schema(description = "Rows of the list") List<Integer> rows,
        @Schema(description = "Lines of the register") List<UUID> disbursementIds) {

    /** The day that it is shown under: one of the two is there. */
    LocalDate day() {
        return Objects.requireNonNull(treasuryPaidOn == null ? registeredPaidOn : treasuryPaidOn);
    }
}
