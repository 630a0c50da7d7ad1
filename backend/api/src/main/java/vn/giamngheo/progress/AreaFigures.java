package vn.giamngheo.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.indicator.IndicatorKind;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.Nature;
import vn.giamngheo.indicator.Parts;

/** The figures of one area, or of one that carries others on. */
final class AreaFigures {
    private final Yardstick plan;
    private final PlanFacts facts;
    private final Expectation expectation;
    private final UUID areaId;
    private final Collection<UUID> carriedOn;
    private final Lineage lineage;
    private final Map<UUID, List<Rollup>> wholes;
    private final Map<UUID, List<Rollup>> own;
    private final Map<UUID, String> names;

    /**
     * Figures of the area that the sums are of.
     *
     * @param carriedOn the areas that it carries on; itself where it is one of the plan's year
     * @param lineage how these and the areas that were asked stand to one another
     * @param wholes sums that together are the whole
     * @param own what each area was asked itself
     * @param names of the areas
     */
    AreaFigures(
            Yardstick plan,
            UUID areaId,
            Collection<UUID> carriedOn,
            Lineage lineage,
            Collection<Rollup> wholes,
            Collection<Rollup> own,
            Map<UUID, String> names) {
        this.plan = plan;
        this.facts = plan.facts();
        this.expectation = plan.expectation();
        this.areaId = areaId;
        this.carriedOn = carriedOn;
        this.lineage = lineage;
        this.wholes = byIndicator(wholes);
        this.own = byIndicator(own);
        this.names = names;
    }

    /** A plan has many sums, of which each figure looks at a few. */
    private static Map<UUID, List<Rollup>> byIndicator(Collection<Rollup> rows) {
        return rows.stream().collect(Collectors.groupingBy(Rollup::indicatorId));
    }

    PlanFacts facts() {
        return facts;
    }

    Yardstick plan() {
        return plan;
    }

    UUID areaId() {
        return areaId;
    }

    /** All sums that are asked for under the indicator, of the whole and of each area. */
    Stream<Rollup> asked(IndicatorResponse indicator) {
        return facts.asked(indicator).stream()
                .flatMap(id -> Stream.concat(about(wholes, id).stream(), about(own, id).stream()));
    }

    /** The same, of those base periods alone. */
    AreaFigures of(Predicate<Rollup> periods) {
        return new AreaFigures(plan, areaId, carriedOn, lineage, during(wholes, periods), during(own, periods), names);
    }

    private static List<Rollup> during(Map<UUID, List<Rollup>> rows, Predicate<Rollup> periods) {
        return rows.values().stream().flatMap(List::stream).filter(periods).toList();
    }

    @Nullable
    ProgressTarget target(IndicatorResponse indicator) {
        return facts.target(indicator, areaId, carriedOn, lineage);
    }

    /**
     * The end of the last base period of which all should be in, or is in: what is held against the line must not fall behind it
     * because a round has just been opened. Nothing where there is no such period.
     */
    @Nullable
    LocalDate expectedOn(IndicatorResponse indicator) {
        Set<LocalDate> comingIn = asked(indicator)
                .filter(row -> !plan.isDue(row) && row.lacks(Standing.ACCEPTED))
                .map(Rollup::dataTo)
                .collect(Collectors.toSet());
        return asked(indicator)
                .filter(row -> plan.isDue(row) || !comingIn.contains(row.dataTo()))
                .map(Rollup::dataTo)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    @Nullable
    BigDecimal expected(IndicatorResponse indicator, @Nullable LocalDate day) {
        ProgressTarget target = target(indicator);
        return expectation.by(indicator, target == null ? null : target.value(), before(indicator), day);
    }

    /** Where it stood before, in its unit. */
    @Nullable
    BigDecimal before(IndicatorResponse indicator) {
        return facts.before(indicator, areaId, carriedOn, lineage);
    }

    /** Of a stock the sums of single areas that its figure is made of. */
    List<Rollup> counted(UUID indicatorId, Standing standing) {
        return Combined.counted(about(own, indicatorId), lineage, standing);
    }

    ProgressFigure figure(IndicatorResponse indicator, Standing standing) {
        ProgressTarget target = target(indicator);
        Combined combined = combined(indicator, standing);
        BigDecimal value = value(indicator, standing);
        LocalDate expectedOn = expectedOn(indicator);
        boolean counted = combined.sums().count() > 0
                && (indicator.kind() == IndicatorKind.RATIO || indicator.kind() == IndicatorKind.POINTS);
        return new ProgressFigure(
                value,
                counted ? (Long) combined.sums().numerator() : null,
                counted ? (Long) combined.sums().denominator() : null,
                told(indicator, standing),
                combined.asked(),
                combined.dataTo(),
                // Before anything is due, nothing is held against anything.
                expectedOn == null
                        ? Band.NONE
                        : expectation.band(
                                indicator,
                                value,
                                target == null ? null : target.value(),
                                expected(indicator, expectedOn)),
                exceedsWhole(indicator, value, standing),
                missing(combined));
    }

    private List<ProgressFigure.MissingArea> missing(Combined combined) {
        return combined.missing().entrySet().stream()
                .map(one -> new ProgressFigure.MissingArea(
                        one.getKey(), Objects.requireNonNullElse(names.get(one.getKey()), ""), one.getValue()))
                .sorted(Comparator.comparing(ProgressFigure.MissingArea::name)
                        .thenComparing(ProgressFigure.MissingArea::areaId))
                .toList();
    }

    private int told(IndicatorResponse indicator, Standing standing) {
        return facts.asked(indicator).stream()
                .mapToInt(id -> combined(facts.indicator(id), standing).sums().count())
                .sum();
    }

    private Combined combined(IndicatorResponse indicator, Standing standing) {
        List<IndicatorResponse> summands = facts.summands(indicator);
        if (!summands.isEmpty()) {
            return summands.stream().map(part -> combined(part, standing)).reduce(Combined.NOTHING, Combined::beside);
        }
        return Combined.of(
                indicator.nature(), about(wholes, indicator.id()), about(own, indicator.id()), lineage, standing);
    }

    /** The sum of its parts where it has such; unknown where one of them is. */
    private @Nullable BigDecimal value(IndicatorResponse indicator, Standing standing) {
        List<IndicatorResponse> summands = facts.summands(indicator);
        if (!summands.isEmpty()) {
            BigDecimal sum = BigDecimal.ZERO;
            for (IndicatorResponse part : summands) {
                BigDecimal one = value(part, standing);
                if (one == null) {
                    return null;
                }
                sum = sum.add(one);
            }
            return sum;
        }
        Combined combined = combined(indicator, standing);
        return Measure.of(indicator.kind(), indicator.direction(), combined.sums(), countsBefore(indicator, combined));
    }

    /** Before and now are compared over the same areas: a baseline of all says nothing of some. */
    private @Nullable Counts countsBefore(IndicatorResponse indicator, Combined now) {
        if (indicator.kind() != IndicatorKind.POINTS || indicator.nature() != Nature.STOCK) {
            return null;
        }
        Counts sum = new Counts(0, 0);
        for (UUID area : now.areas()) {
            Counts one = facts.countsBefore(indicator, area, lineage);
            if (one == null) {
                return now.missing().isEmpty() ? facts.countsBefore(indicator, areaId, lineage) : null;
            }
            sum = sum.plus(one);
        }
        return sum;
    }

    private boolean exceedsWhole(IndicatorResponse indicator, @Nullable BigDecimal value, Standing standing) {
        UUID parentId = indicator.parentId();
        if (value == null || parentId == null || indicator.parts() != Parts.WITHIN) {
            return false;
        }
        IndicatorResponse whole = facts.indicator(parentId);
        BigDecimal all = whole.kind() == indicator.kind() ? value(whole, standing) : null;
        // A period that corrects the whole downwards says nothing of its parts.
        return all != null && all.signum() >= 0 && value.compareTo(all) > 0;
    }

    private static List<Rollup> about(Map<UUID, List<Rollup>> rows, UUID indicatorId) {
        return rows.getOrDefault(indicatorId, List.of());
    }
}
