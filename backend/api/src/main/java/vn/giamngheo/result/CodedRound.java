package vn.giamngheo.result;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.indicator.Frequency;

/**
 * A round of a plan, as other systems name it.
 *
 * @param frequency absent where the round is ad hoc, which is named by its id alone
 */
record CodedRound(UUID id, @Nullable Frequency frequency, LocalDate dataTo) {

    boolean isMeantBy(ResultByCodesRequest told) {
        UUID roundId = told.roundId();
        if (roundId != null) {
            return roundId.equals(id);
        }
        return frequency != null && frequency == told.frequency() && dataTo.equals(told.dataTo());
    }
}
