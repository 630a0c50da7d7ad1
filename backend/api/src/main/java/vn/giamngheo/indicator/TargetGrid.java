package vn.giamngheo.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.area.AreaResponse;
import vn.giamngheo.indicator.TargetGridResponse.Total;

/**
 * The targets of a plan with what they are held against. What has no target is not known, which is not 0.
 *
 * @param whole the plan's own area
 * @param areas those right below it
 */
record TargetGrid(
        UUID planId,
        AreaResponse whole,
        List<AreaResponse> areas,
        List<IndicatorResponse> indicators,
        List<TargetResponse> targets) {
    TargetGrid {
        areas = areas.stream().sorted(Comparator.comparing(AreaResponse::code)).toList();
        indicators = indicators.stream()
                .sorted(Comparator.comparingInt(IndicatorResponse::position))
                .toList();
    }

    TargetGridResponse response(List<BaselineResponse> baselines, List<TargetGridAction> allowedActions) {
        return new TargetGridResponse(
                planId,
                whole.id(),
                indicators,
                areas,
                targets.stream().filter(target -> holds(target.areaId())).toList(),
                baselines.stream().filter(one -> holds(one.areaId())).toList(),
                indicators.stream().map(this::total).toList(),
                findings(),
                allowedActions);
    }

    /** Whether it has cells for that area. */
    boolean holds(UUID areaId) {
        return whole.id().equals(areaId)
                || areas.stream().anyMatch(area -> area.id().equals(areaId));
    }

    /** The indicator of the plan with that id. */
    Optional<IndicatorResponse> indicator(UUID id) {
        return indicators.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private Total total(IndicatorResponse indicator) {
        return switch (indicator.kind()) {
            case COUNT -> added(indicator);
            case RATIO -> divided(indicator);
            case POINTS, QUALITATIVE ->
                new Total(
                        indicator.id(),
                        values(indicator.id()).get(whole.id()),
                        null,
                        null,
                        null,
                        without(indicator),
                        0,
                        TargetVerdict.UNKNOWN,
                        null);
        };
    }

    private Total added(IndicatorResponse indicator) {
        Map<UUID, BigDecimal> values = values(indicator.id());
        BigDecimal district = values.get(whole.id());
        BigDecimal sum = areas.stream()
                .map(area -> values.get(area.id()))
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
        BigDecimal difference = sum == null || district == null ? null : sum.subtract(district);
        int without = without(indicator);
        return new Total(
                indicator.id(), district, sum, null, null, without, 0, verdict(difference, without), difference);
    }

    /** Rates of the areas are never averaged: their numerators by their denominators. Nothing is told of a sum with gaps. */
    private Total divided(IndicatorResponse indicator) {
        BigDecimal district = values(indicator.id()).get(whole.id());
        Rate asPair = pairs(indicator, List.of(whole)).stream().findFirst().orElse(null);
        List<Rate> pairs = pairs(indicator, areas);
        Rate sum = Rate.sum(pairs.stream()).orElse(null);
        int without = without(indicator);
        int withoutPair = areas.size() - without - pairs.size();
        BigDecimal difference =
                sum == null || district == null ? null : sum.over(asPair, district, indicator.decimals());
        boolean whole = without == 0 && withoutPair == 0;
        return new Total(
                indicator.id(),
                district,
                sum == null ? null : sum.percent(),
                sum == null ? null : sum.numerator(),
                sum == null ? null : sum.denominator(),
                without,
                withoutPair,
                whole ? verdict(difference, 0) : TargetVerdict.UNKNOWN,
                difference);
    }

    /** The rates of an indicator in those areas, where a pair is known. */
    private List<Rate> pairs(IndicatorResponse indicator, List<AreaResponse> of) {
        return of.stream()
                .flatMap(area -> targets.stream()
                        .filter(one -> one.indicatorId().equals(indicator.id())
                                && one.areaId().equals(area.id())))
                .flatMap(one -> one.rate().stream())
                .toList();
    }

    /** Too much is too much, whatever those that are not known are to reach; too little may become enough by them. */
    private static TargetVerdict verdict(@Nullable BigDecimal difference, int without) {
        if (difference == null) {
            return TargetVerdict.UNKNOWN;
        }
        if (difference.signum() > 0) {
            return TargetVerdict.OVER;
        }
        if (without > 0) {
            return TargetVerdict.UNKNOWN;
        }
        return difference.signum() == 0 ? TargetVerdict.EQUAL : TargetVerdict.SHORT;
    }

    private int without(IndicatorResponse indicator) {
        return (int) areas.stream()
                .filter(area -> targets.stream()
                        .noneMatch(target -> target.indicatorId().equals(indicator.id())
                                && target.areaId().equals(area.id())
                                && (target.value() != null || indicator.kind() == IndicatorKind.QUALITATIVE)))
                .count();
    }

    private List<TargetFinding> findings() {
        List<TargetFinding> found = new ArrayList<>();
        for (IndicatorResponse indicator : indicators) {
            Map<UUID, BigDecimal> wholes = values(indicator.id());
            Stream.concat(Stream.of(whole), areas.stream()).forEach(area -> {
                BigDecimal value = wholes.get(area.id());
                if (value != null) {
                    addUp(indicator, area, value, found);
                    contain(indicator, area, value, found);
                }
            });
        }
        return found;
    }

    /** Parts that sum to the whole are held against it once all are known, or once those that are known exceed it. */
    private void addUp(IndicatorResponse indicator, AreaResponse area, BigDecimal value, List<TargetFinding> found) {
        List<UUID> parts = parts(indicator, Parts.SUM);
        List<UUID> known = parts.stream()
                .filter(part -> values(part).containsKey(area.id()))
                .toList();
        BigDecimal sum = known.stream()
                .map(part -> Objects.requireNonNull(values(part).get(area.id())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        int compared = sum.compareTo(value);
        boolean differs = known.size() == parts.size() ? compared != 0 : compared > 0;
        if (!parts.isEmpty() && differs) {
            found.add(new TargetFinding(
                    TargetFinding.Rule.PARTS_DIFFER,
                    area.id(),
                    indicator.id(),
                    known,
                    value,
                    sum,
                    sum.subtract(value)));
        }
    }

    private void contain(IndicatorResponse indicator, AreaResponse area, BigDecimal value, List<TargetFinding> found) {
        for (UUID part : parts(indicator, Parts.WITHIN)) {
            BigDecimal contained = values(part).get(area.id());
            if (contained != null && contained.compareTo(value) > 0) {
                found.add(new TargetFinding(
                        TargetFinding.Rule.PART_EXCEEDS,
                        area.id(),
                        indicator.id(),
                        List.of(part),
                        value,
                        contained,
                        contained.subtract(value)));
            }
        }
    }

    private List<UUID> parts(IndicatorResponse whole, Parts parts) {
        return indicators.stream()
                .filter(one -> whole.id().equals(one.parentId()) && one.parts() == parts)
                .map(IndicatorResponse::id)
                .toList();
    }

    /** The figures of an indicator by area, where there are any. */
    private Map<UUID, BigDecimal> values(UUID indicatorId) {
        Map<UUID, BigDecimal> values = new HashMap<>();
        for (TargetResponse target : targets) {
            BigDecimal value = target.value();
            if (value != null && target.indicatorId().equals(indicatorId)) {
                values.put(target.areaId(), value);
            }
        }
        return values;
    }
}
