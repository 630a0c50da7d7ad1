package vn.giamngheo.round;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.indicator.Frequency;

/**
 * Base periods of a year that follow upon each other.
 *
 * @param first which of its kind in the year the first is, from 1
 * @param last the same of the last
 */
@Schema(description = "Base periods of a year that follow upon each other")
public record PeriodRun(
        Frequency frequency,
        int year,

        @Schema(description = "Which of its kind in the year the first is, from 1")
        int first,

        @Schema(description = "The same of the last") int last) {

    /** The periods, once each, in as few runs as there can be: the shorter periods first. */
    public static List<PeriodRun> of(Collection<ReportingPeriod> periods) {
        List<PeriodRun> runs = new ArrayList<>();
        periods.stream()
                .distinct()
                .sorted(Comparator.comparing(ReportingPeriod::kind)
                        .thenComparingInt(ReportingPeriod::year)
                        .thenComparingInt(ReportingPeriod::ordinal))
                .map(PeriodRun::alone)
                .forEach(next -> {
                    if (!runs.isEmpty() && runs.getLast().leadsTo(next)) {
                        runs.add(runs.removeLast().upTo(next));
                    } else {
                        runs.add(next);
                    }
                });
        return runs;
    }

    /** What they are called in Vietnamese, e.g. "Tháng 2/2024 … Tháng 8/2024"; nothing where there are none. */
    public static @Nullable String names(List<PeriodRun> runs) {
        return runs.isEmpty() ? null : runs.stream().map(PeriodRun::name).collect(Collectors.joining(", "));
    }

    private static PeriodRun alone(ReportingPeriod period) {
        return new PeriodRun(
                period.kind().frequency().orElseThrow(), period.year(), period.ordinal(), period.ordinal());
    }

    private boolean leadsTo(PeriodRun next) {
        return frequency == next.frequency && year == next.year && last + 1 == next.first;
    }

    private PeriodRun upTo(PeriodRun next) {
        return new PeriodRun(frequency, year, first, next.last);
    }

    private String name() {
        PeriodKind kind = PeriodKind.of(frequency);
        String begin = kind.shortName(first, year);
        // Between two there is nothing to leave out.
        String until = last == first + 1 ? ", " : " … ";
        return first == last ? begin : begin + until + kind.shortName(last, year);
    }
}
