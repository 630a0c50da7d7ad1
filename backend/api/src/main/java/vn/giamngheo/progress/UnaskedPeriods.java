package vn.giamngheo.progress;

import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.Nature;
import vn.giamngheo.round.AskedPeriods;
import vn.giamngheo.round.ReportingPeriod;

/**
 * The base periods of a year for which nobody has asked, so that figures lack them without lacking anybody's answer.
 *
 * @param until the last day on which they may end
 */
record UnaskedPeriods(PlanFacts facts, AskedPeriods asked, int year, LocalDate until) {

    /** Those that the indicator's figure lacks; of a sum those that one of its parts does. */
    List<ReportingPeriod> of(IndicatorResponse indicator) {
        return facts.asked(indicator).stream()
                .map(facts::indicator)
                .flatMap(one -> ofItself(one).stream())
                .distinct()
                .toList();
    }

    /** A stock is what was told last: it lacks only what comes after that. */
    private List<ReportingPeriod> ofItself(IndicatorResponse indicator) {
        return asked.unasked(indicator.id(), indicator.assignment().frequency(), year, until).stream()
                .filter(period ->
                        indicator.nature() != Nature.STOCK || !asked.endWithin(indicator.id(), period.to(), until))
                .toList();
    }
}
