package vn.giamngheo.counterpart;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The rule held against one set of amounts: the plan's, or the ledger's.
 *
 * @param central the central support; the denominator
 * @param local what is known of the local budgets' money; the numerator
 * @param required what they add at least
 * @param shortBy how much they lack; 0 where they lack nothing
 * @param provisional whether parts of either side have no amount yet, so that the verdict may change
 * @param open how many parts have none
 * @param lines the sub-projects where both sides are known
 */
@Schema(description = "The rule held against one set of amounts: the plan's, or the ledger's; VND")
public record CounterpartCheck(
        @Schema(description = "The central support; null where none is known") @Nullable
        Long central,

        @Schema(description = "What is known of the local budgets' money; null where none is") @Nullable
        Long local,

        @Schema(description = "What the local budgets add at least") @Nullable
        Long required,

        @Schema(description = "How much they lack; 0 where nothing") @Nullable
        Long shortBy,

        Verdict verdict,

        @Schema(description = "Parts of either side have no amount yet: the verdict may change")
        boolean provisional,

        @Schema(description = "How many parts of either side have no amount yet")
        int open,

        @Schema(description = "The sub-projects where both sides are known: below the share is a note, no fault")
        List<Line> lines) {

    /** One sub-project. */
    @Schema(name = "CounterpartLine", description = "One sub-project; the rule does not bind it alone")
    public record Line(
            UUID subProjectId, String code, String name, long central, long local, long required, long shortBy) {

        static Line of(UUID subProjectId, String code, String name, long central, long local, int leastPercent) {
            long required = requiredOf(central, leastPercent);
            return new Line(subProjectId, code, name, central, local, required, Math.max(0, required - local));
        }
    }

    /** Holds the rule against what is known; {@code open} tells how many parts are not. */
    static CounterpartCheck of(
            @Nullable Long central, @Nullable Long local, int open, int leastPercent, List<Line> lines) {
        if (central == null || local == null) {
            return new CounterpartCheck(central, local, null, null, Verdict.UNKNOWN, open > 0, open, lines);
        }
        long required = requiredOf(central, leastPercent);
        long shortBy = Math.max(0, required - local);
        return new CounterpartCheck(
                central, local, required, shortBy, shortBy == 0 ? Verdict.MET : Verdict.NOT_MET, open > 0, open, lines);
    }

    /** The least share of an amount in whole đồng: a part of one counts as one. */
    static long requiredOf(long central, int leastPercent) {
        return Math.ceilDiv(Math.multiplyExact(central, (long) leastPercent), 100L);
    }
}
