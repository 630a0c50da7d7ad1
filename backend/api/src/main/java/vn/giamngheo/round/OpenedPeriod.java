package vn.giamngheo.round;

import java.time.LocalDate;
import vn.giamngheo.indicator.Frequency;

/** A base period for which a round has been opened. */
record OpenedPeriod(Frequency frequency, LocalDate from, LocalDate to) {

    boolean overlaps(Frequency other, ReportingPeriod period) {
        return frequency == other && !from.isAfter(period.to()) && !to.isBefore(period.from());
    }
}
