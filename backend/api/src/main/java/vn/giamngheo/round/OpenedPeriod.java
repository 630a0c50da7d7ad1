package vn.giamngheo.round;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.indicator.Frequency;

/**
 * A period of the calendar for which there is a round.
 *
 * @param frequency absent where it asks nobody
 */
record OpenedPeriod(@Nullable Frequency frequency, LocalDate from, LocalDate to) {

    boolean isOf(ReportingPeriod period) {
        return from.equals(period.from()) && to.equals(period.to());
    }

    /** Whether it asked for what is told within the period. */
    boolean asksWithin(ReportingPeriod period) {
        return frequency != null && ReportingCalendar.counts(from, to, period.from(), period.to());
    }

    /** Whether reporting has gone on to it: it is longer than a month and ends later, or then as well and begins before. */
    boolean hasOvertaken(RoundProposal proposal) {
        boolean further =
                to.isAfter(proposal.dataTo()) || (to.equals(proposal.dataTo()) && from.isBefore(proposal.dataFrom()));
        return frequency != Frequency.MONTHLY && further;
    }

    boolean overlaps(Frequency other, ReportingPeriod period) {
        return frequency == other && !from.isAfter(period.to()) && !to.isBefore(period.from());
    }
}
