package vn.giamngheo.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.disbursement.Spending;

/**
 * A plan's final accounts: the proposal, and once it is settled what was settled.
 *
 * @param settled absent while it is not
 * @param total over the lines; the open advances are those of today, as they are accounted for after the settlement too
 * @param hurdles what stands in the way, or is to be known
 * @param nextPlanId the plan of the year after, which takes what is left
 */
@Schema(description = "A plan's final accounts: the proposal, and once it is settled what was settled")
public record SettlementStatement(
        UUID planId,
        @Nullable Settled settled,
        Sum total,
        List<Spending> lines,
        List<SettlementHurdle> hurdles,

        @Schema(description = "The plan of the year after, which takes what is left; null where there is none yet")
        @Nullable
        UUID nextPlanId) {

    /** Who settled it, and when. */
    @Schema(name = "SettlementRecord", description = "Who settled it, and when")
    public record Settled(
            @Nullable String number,
            LocalDate settledOn,
            @Nullable String note,
            String settledByName,
            Instant settledAt) {}

    /** The lines all in all. */
    @Schema(name = "SettlementSum", description = "The lines all in all, in VND")
    public record Sum(long available, long spent, long openAdvances, long remaining) {

        static Sum of(List<Spending> lines) {
            long available = 0;
            long spent = 0;
            long openAdvances = 0;
            for (Spending line : lines) {
                available = Math.addExact(available, line.available());
                spent = Math.addExact(spent, line.spent());
                openAdvances = Math.addExact(openAdvances, line.openAdvances());
            }
            return new Sum(available, spent, openAdvances, available - spent);
        }
    }
}
