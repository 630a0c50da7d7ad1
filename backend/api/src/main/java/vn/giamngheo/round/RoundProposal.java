package vn.giamngheo.round;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.indicator.Frequency;

/**
 * A round of the calendar that is not open yet.
 *
 * @param frequency absent of a longer period, which is put together from base periods
 * @param over whether the period that it asks about is over
 * @param indicators how many indicators it asks for, none of a longer period: those that shorter or longer periods have asked for already are not among them,
 *     nor those that nobody is there to tell
 * @param leftOut what it would ask for if anybody were left to be asked; it asks nobody where it has no indicators
 */
@Schema(name = "RoundProposal", description = "A round of the calendar that has not been opened")
public record RoundProposal(
        UUID planId,
        RoundKind kind,
        @Nullable Frequency frequency,
        String name,
        LocalDate dataFrom,
        LocalDate dataTo,
        LocalDate communeDueOn,
        LocalDate agencyDueOn,
        LocalDate consolidatedDueOn,
        boolean over,
        int indicators,
        List<RoundGap> leftOut) {

    boolean asksSomebody() {
        return indicators > 0;
    }

    /** Whether the other is a base period that makes this one up, and is to be opened first. */
    boolean lacks(RoundProposal other) {
        return other.makesUp(dataFrom, dataTo);
    }

    /** Whether it is a base period that would bring something to what these days are put together from. */
    boolean makesUp(LocalDate from, LocalDate to) {
        return kind == RoundKind.BASE && asksSomebody() && ReportingCalendar.counts(dataFrom, dataTo, from, to);
    }

    boolean isOf(ReportingPeriod period) {
        return dataFrom.equals(period.from()) && dataTo.equals(period.to());
    }
}
