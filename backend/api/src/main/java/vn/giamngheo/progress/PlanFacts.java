package vn.giamngheo.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.indicator.BaselineResponse;
import vn.giamngheo.indicator.IndicatorKind;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.Parts;
import vn.giamngheo.indicator.Rate;
import vn.giamngheo.indicator.TargetResponse;
import vn.giamngheo.shared.persistence.Provenance;

/** What a plan says of its indicators: which there are, what they are to reach, where they stood. */
final class PlanFacts {
    private final Map<UUID, IndicatorResponse> indicators;
    private final List<IndicatorResponse> inOrder;
    private final Map<UUID, List<IndicatorResponse>> summands;
    private final Map<Place, TargetResponse> targets;
    private final Map<Place, BaselineResponse> baselines;

    private record Place(UUID indicatorId, UUID areaId) {}

    PlanFacts(List<IndicatorResponse> indicators, List<TargetResponse> targets, List<BaselineResponse> baselines) {
        this.indicators = indicators.stream().collect(Collectors.toMap(IndicatorResponse::id, Function.identity()));
        this.inOrder = indicators.stream()
                .sorted(Comparator.comparingInt(IndicatorResponse::position).thenComparing(IndicatorResponse::code))
                .toList();
        this.summands = new HashMap<>();
        for (IndicatorResponse one : inOrder) {
            UUID whole = one.parentId();
            if (whole != null && one.parts() == Parts.SUM) {
                this.summands.computeIfAbsent(whole, id -> new ArrayList<>()).add(one);
            }
        }
        this.targets = new HashMap<>();
        targets.forEach(one -> this.targets.put(new Place(one.indicatorId(), one.areaId()), one));
        this.baselines = new HashMap<>();
        baselines.stream()
                .sorted(Comparator.comparing(BaselineResponse::asOf))
                .forEach(one -> this.baselines.put(new Place(one.indicatorId(), one.areaId()), one));
    }

    List<IndicatorResponse> indicators() {
        return inOrder;
    }

    IndicatorResponse indicator(UUID id) {
        return Objects.requireNonNull(indicators.get(id));
    }

    /** The parts that it is the sum of; then it is never asked itself. */
    List<IndicatorResponse> summands(IndicatorResponse whole) {
        return summands.getOrDefault(whole.id(), List.of());
    }

    /** The indicators that its figures are asked under: itself, or the parts that it is the sum of. */
    Set<UUID> asked(IndicatorResponse indicator) {
        List<IndicatorResponse> summands = summands(indicator);
        if (summands.isEmpty()) {
            return Set.of(indicator.id());
        }
        Set<UUID> asked = new HashSet<>();
        summands.forEach(part -> asked.addAll(asked(part)));
        return asked;
    }

    /** Whether its figure can only be told together with those of others. */
    boolean dependsOnOthers(IndicatorResponse indicator) {
        return indicator.parts() == Parts.WITHIN || !summands(indicator).isEmpty();
    }

    /**
     * What is to be reached in an area, or in areas that another carries on: counts add up, rates are divided from their added
     * pairs; where a pair is not known a rate stands if all have the same.
     */
    @Nullable
    ProgressTarget target(IndicatorResponse indicator, UUID areaId, Collection<UUID> carriedOn, Lineage lineage) {
        TargetResponse own = targets.get(new Place(indicator.id(), areaId));
        if (own != null) {
            return new ProgressTarget(own.value(), own.numerator(), own.denominator(), own.words(), isSample(own));
        }
        List<UUID> aimedAt = known(targets, indicator, carriedOn, lineage);
        List<TargetResponse> parts = aimedAt.stream()
                .map(area -> targets.get(new Place(indicator.id(), area)))
                .filter(Objects::nonNull)
                .toList();
        if (parts.isEmpty() || parts.size() < aimedAt.size()) {
            return null;
        }
        boolean sample = parts.stream().anyMatch(PlanFacts::isSample);
        List<Rate> pairs = parts.stream().flatMap(one -> one.rate().stream()).toList();
        if (pairs.size() == parts.size()) {
            Rate sum = Rate.sum(pairs.stream()).orElseThrow();
            return new ProgressTarget(sum.percent(), sum.numerator(), sum.denominator(), null, sample);
        }
        BigDecimal value = together(indicator, parts, TargetResponse::value);
        return value == null ? null : new ProgressTarget(value, null, null, null, sample);
    }

    /** The areas that it is known of; those that an area of the year has carried on stand for it where it is not known of itself. */
    private static List<UUID> known(
            Map<Place, ?> facts, IndicatorResponse indicator, Collection<UUID> areas, Lineage lineage) {
        return areas.stream()
                .flatMap(area -> lineage.tellingOf(area, one -> facts.containsKey(new Place(indicator.id(), one))))
                .toList();
    }

    private static <T> @Nullable BigDecimal together(
            IndicatorResponse indicator, List<T> parts, Function<T, @Nullable BigDecimal> of) {
        List<BigDecimal> values = new ArrayList<>();
        for (T part : parts) {
            BigDecimal value = of.apply(part);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        if (indicator.kind() == IndicatorKind.COUNT) {
            return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        return Set.copyOf(values).size() == 1 ? values.getFirst() : null;
    }

    /** The counts that a rate had before; nothing where they are not known. */
    @Nullable
    Counts countsBefore(IndicatorResponse indicator, UUID areaId, Lineage lineage) {
        return countsBefore(indicator, known(baselines, indicator, List.of(areaId), lineage));
    }

    private @Nullable Counts countsBefore(IndicatorResponse indicator, Collection<UUID> areas) {
        Counts all = new Counts(0, 0);
        for (UUID area : areas) {
            Counts counts = countsBefore(indicator, area);
            if (counts == null) {
                return null;
            }
            all = all.plus(counts);
        }
        return all;
    }

    private @Nullable Counts countsBefore(IndicatorResponse indicator, UUID areaId) {
        BaselineResponse known = baselines.get(new Place(indicator.id(), areaId));
        Long numerator = known == null ? null : known.numerator();
        Long denominator = known == null ? null : known.denominator();
        return numerator == null || denominator == null ? null : new Counts(numerator, denominator);
    }

    /**
     * Where it stood before, in its unit, in an area, or in areas that another carries on; nothing where that is not known of one of
     * them. They are put together as targets are.
     */
    @Nullable
    BigDecimal before(IndicatorResponse indicator, UUID areaId, Collection<UUID> carriedOn, Lineage lineage) {
        Collection<UUID> stoodIn = baselines.containsKey(new Place(indicator.id(), areaId))
                ? List.of(areaId)
                : known(baselines, indicator, carriedOn, lineage);
        Counts all = countsBefore(indicator, stoodIn);
        if (all == null) {
            return valueBefore(indicator, stoodIn);
        }
        return Measure.of(
                IndicatorKind.RATIO,
                null,
                new Sums(stoodIn.size(), BigDecimal.ZERO, all.numerator(), all.denominator()),
                null);
    }

    private @Nullable BigDecimal valueBefore(IndicatorResponse indicator, Collection<UUID> stoodIn) {
        List<BaselineResponse> known = stoodIn.stream()
                .map(area -> baselines.get(new Place(indicator.id(), area)))
                .filter(Objects::nonNull)
                .toList();
        return known.size() < stoodIn.size() ? null : together(indicator, known, BaselineResponse::value);
    }

    private static boolean isSample(TargetResponse target) {
        return target.source().provenance() == Provenance.SAMPLE;
    }
}
