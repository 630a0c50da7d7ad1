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
    ProgressTarget target(IndicatorResponse indicator, UUID areaId, Collection<UUID> carriedOn) {
        TargetResponse own = targets.get(new Place(indicator.id(), areaId));
        if (own != null) {
            return new ProgressTarget(own.value(), own.numerator(), own.denominator(), own.words(), isSample(own));
        }
        List<TargetResponse> parts = carriedOn.stream()
                .map(area -> targets.get(new Place(indicator.id(), area)))
                .filter(Objects::nonNull)
                .toList();
        if (parts.isEmpty() || parts.size() < carriedOn.size()) {
            return null;
        }
        boolean sample = parts.stream().anyMatch(PlanFacts::isSample);
        List<Rate> pairs = parts.stream().flatMap(one -> one.rate().stream()).toList();
        if (pairs.size() == parts.size()) {
            Rate sum = Rate.sum(pairs.stream()).orElseThrow();
            return new ProgressTarget(sum.percent(), sum.numerator(), sum.denominator(), null, sample);
        }
        BigDecimal value = together(indicator, parts);
        return value == null ? null : new ProgressTarget(value, null, null, null, sample);
    }

    private static @Nullable BigDecimal together(IndicatorResponse indicator, List<TargetResponse> parts) {
        List<BigDecimal> values = new ArrayList<>();
        for (TargetResponse part : parts) {
            BigDecimal value = part.value();
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
    Counts countsBefore(IndicatorResponse indicator, UUID areaId) {
        BaselineResponse known = baselines.get(new Place(indicator.id(), areaId));
        Long numerator = known == null ? null : known.numerator();
        Long denominator = known == null ? null : known.denominator();
        return numerator == null || denominator == null ? null : new Counts(numerator, denominator);
    }

    /** Where it stood before, in its unit; nothing where that is not known. */
    @Nullable
    BigDecimal before(IndicatorResponse indicator, UUID areaId) {
        BaselineResponse known = baselines.get(new Place(indicator.id(), areaId));
        if (known == null) {
            return null;
        }
        Counts counts = countsBefore(indicator, areaId);
        return counts == null
                ? known.value()
                : Measure.of(
                        IndicatorKind.RATIO,
                        null,
                        new Sums(1, BigDecimal.ZERO, counts.numerator(), counts.denominator()),
                        null);
    }

    private static boolean isSample(TargetResponse target) {
        return target.source().provenance() == Provenance.SAMPLE;
    }
}
