package vn.giamngheo.moneytable;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.funding.FundingSource;

/** What the books give for one sub-project and source up to a date, added up. */
final class DayFigures {
    private final Map<MoneyEvent, Long> byKind = new EnumMap<>(MoneyEvent.class);
    private long allocated;
    private long passedOn;
    private long spent;
    private long remaining;
    private boolean decided;

    /** One sum of the books. */
    record Sum(
            UUID subProjectId,
            FundingSource fundingSource,
            MoneyEvent kind,
            long allocated,
            long passedOn,
            long spent,
            long remaining) {}

    void add(Sum sum) {
        allocated = Math.addExact(allocated, sum.allocated());
        passedOn = Math.addExact(passedOn, sum.passedOn());
        spent = Math.addExact(spent, sum.spent());
        remaining = Math.addExact(remaining, sum.remaining());
        decided |= sum.kind() != MoneyEvent.DISBURSEMENT;
        if (sum.allocated() != 0) {
            byKind.merge(sum.kind(), sum.allocated(), Math::addExact);
        }
    }

    /** Whether a decision has touched it: what was only paid is still nobody's decision. */
    boolean decided() {
        return decided;
    }

    FundingFigures beside(FundingFigures plan, boolean comparable) {
        return new FundingFigures(
                        plan.stated(),
                        decided ? Long.valueOf(allocated) : null,
                        decided ? Long.valueOf(passedOn) : null,
                        spent,
                        remaining,
                        null,
                        plan.byKind(),
                        plan.pending(),
                        plan.undecided(),
                        plan.withheld())
                .explained(byKind, comparable);
    }
}
