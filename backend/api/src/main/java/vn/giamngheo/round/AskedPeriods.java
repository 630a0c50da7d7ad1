package vn.giamngheo.round;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.indicator.Frequency;
import vn.giamngheo.result.ResultAskingService;

/**
 * The days for which the indicators of a plan have been asked for, in base periods of whatever length: one whose frequency has
 * changed counts as asked in the days of its earlier periods, as no day is asked for twice.
 */
public final class AskedPeriods {
    private final Map<UUID, List<ResultAskingService.Period>> byIndicator;

    /** Knows of these periods and of no others. */
    public AskedPeriods(Collection<ResultAskingService.Period> asked) {
        byIndicator = asked.stream().collect(Collectors.groupingBy(ResultAskingService.Period::indicatorId));
    }

    /** Whether the indicator has been asked for in some of the period's days. */
    boolean shareDaysWith(UUID indicatorId, ReportingPeriod period) {
        return of(indicatorId)
                .anyMatch(one -> !one.from().isAfter(period.to()) && !one.to().isBefore(period.from()));
    }

    /** Whether a period has been asked for that ends on one of these days. */
    public boolean endWithin(UUID indicatorId, LocalDate first, LocalDate last) {
        return of(indicatorId)
                .anyMatch(one -> !one.to().isBefore(first) && !one.to().isAfter(last));
    }

    /**
     * The base periods of a year, ending by that day, for which nobody has asked; of one that shorter periods have asked for in part
     * the months that they have left out.
     */
    public List<ReportingPeriod> unasked(UUID indicatorId, Frequency frequency, int year, LocalDate until) {
        return ReportingCalendar.basePeriods(frequency, year).stream()
                .filter(period -> !period.to().isAfter(until))
                .flatMap(period -> shareDaysWith(indicatorId, period)
                        ? ReportingCalendar.madeOf(period, Frequency.MONTHLY).stream()
                        : Stream.of(period))
                .filter(period -> !shareDaysWith(indicatorId, period))
                .toList();
    }

    private Stream<ResultAskingService.Period> of(UUID indicatorId) {
        return byIndicator.getOrDefault(indicatorId, List.of()).stream();
    }
}
