package vn.giamngheo.treasury;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a Treasury's list and the register agree at this moment. */
@Schema(description = "How a Treasury's list and the register agree at this moment")
public record TreasuryComparison(
        TreasuryStatementResponse statement, List<Count> counts, List<ReconciliationEntry> entries) {

    /** How many vouchers agree so, and their sums on either side. */
    @Schema(name = "ReconciliationCount", description = "How many vouchers agree so, and their sums on either side")
    public record Count(ReconciliationStatus status, int vouchers, long treasuryAmount, long registeredAmount) {}

    static TreasuryComparison of(TreasuryStatementResponse statement, List<ReconciliationEntry> entries) {
        List<Count> counts = Arrays.stream(ReconciliationStatus.values())
                .map(status -> count(
                        status,
                        entries.stream()
                                .filter(entry -> entry.status() == status)
                                .toList()))
                .toList();
        return new TreasuryComparison(statement, counts, entries);
    }

    private static Count count(ReconciliationStatus status, List<ReconciliationEntry> entries) {
        long there = 0;
        long here = 0;
        for (ReconciliationEntry entry : entries) {
            there = Math.addExact(there, entry.treasuryAmount() == null ? 0 : entry.treasuryAmount());
            here = Math.addExact(here, entry.registeredAmount() == null ? 0 : entry.registeredAmount());
        }
        return new Count(status, entries.size(), there, here);
    }
}
