package vn.giamngheo.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giamngheo.indicator.Direction;
import vn.giamngheo.indicator.IndicatorKind;
import vn.giamngheo.indicator.Nature;

/** Base periods put together are what a plain recount of the figures gives, whatever the areas, the periods and the gaps. */
class CombinedTest {
    private static final UUID INDICATOR = new UUID(0, 1);
    private static final LocalDate BEGIN = LocalDate.of(2023, 12, 15);

    /** What one area told in one period: nothing, or a figure that is submitted or accepted as well. */
    private record Told(UUID areaId, int period, @Nullable Sums figure, boolean accepted) {}

    static Stream<Long> seeds() {
        return IntStream.range(0, 200).mapToObj(Long::valueOf);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isWhatARecountGives(long seed) {
        Random random = new Random(seed);
        List<UUID> leaves = IntStream.range(0, 1 + random.nextInt(9))
                .mapToObj(i -> new UUID(1, i))
                .toList();
        int periods = 1 + random.nextInt(12);
        Map<UUID, Integer> from = new HashMap<>();
        Map<UUID, Integer> until = new HashMap<>();
        Map<UUID, Set<UUID>> above = new HashMap<>();
        // An area may be asked from some period on only.
        leaves.forEach(leaf -> from.put(leaf, random.nextInt(periods)));
        merge(leaves, periods, from, until, above, random);
        List<Told> told = new ArrayList<>();
        from.forEach((area, first) -> {
            for (int period = first; period < until.getOrDefault(area, periods); period++) {
                told.add(new Told(area, period, random.nextInt(4) == 0 ? null : figure(random), random.nextBoolean()));
            }
        });
        Lineage lineage = new Lineage(above, Map.of());
        List<Rollup> own = told.stream().map(CombinedTest::own).toList();
        // The wholes are kept for an inner area each, as in a tree; together they are all.
        List<Rollup> wholes = wholes(own, random);

        for (Standing standing : Standing.values()) {
            Combined flow = Combined.of(Nature.FLOW, wholes, own, lineage, standing);
            Combined stock = Combined.of(Nature.STOCK, wholes, own, lineage, standing);
            Map<UUID, Sums> standingAtTheEnd = standingAtTheEnd(told, periods, above, standing);

            assertThat(plain(flow.sums())).isEqualTo(plain(sumOfAll(told, standing)));
            assertThat(plain(stock.sums())).isEqualTo(plain(Sums.of(standingAtTheEnd.values())));
            assertThat(stock.areas()).isEqualTo(standingAtTheEnd.keySet());
            assertThat(flow.missing()).isEqualTo(lackingPeriods(told, standing));
            assertThat(flow.asked()).isEqualTo(told.size());
            assertThat(flow.missing().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(flow.asked() - flow.sums().count());
        }
    }

    @Test
    void dividesLastAndNeverAverages() {
        Sums one = new Sums(1, BigDecimal.ZERO, 1, 2);
        Sums other = new Sums(1, BigDecimal.ZERO, 0, 98);

        assertThat(rate(one.plus(other))).isEqualByComparingTo("1");
        assertThat(rate(new Sums(1, BigDecimal.ZERO, 0, 0))).isNull();
        assertThat(rate(Sums.NONE)).isNull();
    }

    /** Where a cumulative figure is corrected downwards, what the period brought need not be so many of so many. */
    @Test
    void tellsNoPercentageOfWhatIsNoRate() {
        Sums january = new Sums(1, BigDecimal.ZERO, 60, 100);
        Sums over = new Sums(1, BigDecimal.ZERO, 20, 5);
        Sums back = new Sums(1, BigDecimal.ZERO, -2, 5);

        assertThat(rate(over)).isNull();
        assertThat(rate(back)).isNull();
        assertThat(rate(new Sums(1, BigDecimal.ZERO, -3, -5))).isNull();
        assertThat(points(Direction.INCREASE, over, new Counts(1, 2))).isNull();
        assertThat(rate(january.plus(over).plus(back))).isEqualByComparingTo("70.9091");
    }

    @Test
    void tellsPointsAsWhatTheRateHasMoved() {
        Sums now = new Sums(2, BigDecimal.ZERO, 180, 10_000);

        assertThat(points(Direction.DECREASE, now, new Counts(362, 10_000))).isEqualByComparingTo("1.82");
        assertThat(points(Direction.INCREASE, now, new Counts(100, 10_000))).isEqualByComparingTo("0.8");
        assertThat(points(Direction.DECREASE, now, new Counts(100, 10_000))).isEqualByComparingTo("-0.8");
        assertThat(points(Direction.DECREASE, now, null)).isNull();
    }

    private static Sums sumOfAll(List<Told> told, Standing standing) {
        Sums sum = Sums.NONE;
        for (Told one : told) {
            if (counts(one, standing)) {
                sum = sum.plus(Objects.requireNonNull(one.figure()));
            }
        }
        return sum;
    }

    /** Neighbours become one from some period on, perhaps twice, and at last the district may be asked in the place of all. */
    private static void merge(
            List<UUID> leaves,
            int periods,
            Map<UUID, Integer> from,
            Map<UUID, Integer> until,
            Map<UUID, Set<UUID>> above,
            Random random) {
        List<UUID> asked = new ArrayList<>(leaves);
        for (int merger = random.nextInt(3); merger > 0 && asked.size() > 1; merger--) {
            UUID heir = new UUID(3, merger);
            follow(
                    heir,
                    List.of(asked.removeFirst(), asked.removeFirst()),
                    random.nextInt(periods),
                    from,
                    until,
                    above);
            asked.add(heir);
        }
        if (random.nextInt(3) == 0) {
            follow(new UUID(4, 0), List.copyOf(from.keySet()), random.nextInt(periods), from, until, above);
        }
    }

    private static void follow(
            UUID heir,
            List<UUID> before,
            int period,
            Map<UUID, Integer> from,
            Map<UUID, Integer> until,
            Map<UUID, Set<UUID>> above) {
        from.put(heir, period);
        before.forEach(one -> {
            until.merge(one, period, Math::min);
            // Also those that it carries on lie below.
            above.computeIfAbsent(one, id -> new HashSet<>()).add(heir);
            above.forEach((lower, all) -> {
                if (all.contains(one)) {
                    all.add(heir);
                }
            });
        });
    }

    /** Period by period: who tells takes the place of all of that place that are asked no more. */
    private static Map<UUID, Sums> standingAtTheEnd(
            List<Told> told, int periods, Map<UUID, Set<UUID>> above, Standing standing) {
        Map<UUID, Sums> stands = new HashMap<>();
        for (int period = 0; period < periods; period++) {
            for (Told one : told) {
                if (one.period() != period || !counts(one, standing)) {
                    continue;
                }
                int now = period;
                stands.keySet()
                        .removeIf(area -> samePlace(area, one.areaId(), above)
                                && told.stream().noneMatch(ask -> ask.areaId().equals(area) && ask.period() >= now));
                stands.put(one.areaId(), Objects.requireNonNull(one.figure()));
            }
        }
        return stands;
    }

    private static boolean samePlace(UUID one, UUID other, Map<UUID, Set<UUID>> above) {
        return above.getOrDefault(one, Set.of()).contains(other)
                || above.getOrDefault(other, Set.of()).contains(one);
    }

    private static Map<UUID, Integer> lackingPeriods(List<Told> told, Standing standing) {
        Map<UUID, Integer> lacking = new HashMap<>();
        told.stream()
                .filter(one -> !counts(one, standing))
                .forEach(one -> lacking.merge(one.areaId(), 1, Integer::sum));
        return lacking;
    }

    private static boolean counts(Told one, Standing standing) {
        return one.figure() != null && (standing == Standing.PROVISIONAL || one.accepted());
    }

    private static Rollup own(Told one) {
        Sums figure = one.figure() == null ? Sums.NONE : one.figure();
        return rollup(one.areaId(), one.period(), 1, figure, one.accepted() ? figure : Sums.NONE);
    }

    private static List<Rollup> wholes(List<Rollup> own, Random random) {
        Map<String, Rollup> wholes = new HashMap<>();
        own.forEach(row -> {
            UUID inner = new UUID(2, random.nextInt(3));
            wholes.merge(
                    inner + " " + row.dataTo(),
                    new Rollup(
                            inner,
                            INDICATOR,
                            inner,
                            row.dataFrom(),
                            row.dataTo(),
                            row.asked(),
                            row.told(),
                            row.accepted()),
                    (one, next) -> new Rollup(
                            inner,
                            INDICATOR,
                            inner,
                            one.dataFrom(),
                            one.dataTo(),
                            one.asked() + next.asked(),
                            one.told().plus(next.told()),
                            one.accepted().plus(next.accepted())));
        });
        return List.copyOf(wholes.values());
    }

    private static Rollup rollup(UUID areaId, int period, int asked, Sums told, Sums accepted) {
        return new Rollup(
                areaId,
                INDICATOR,
                areaId,
                BEGIN.plusMonths(period),
                BEGIN.plusMonths(period + 1L).minusDays(1),
                asked,
                told,
                accepted);
    }

    private static Sums figure(Random random) {
        long denominator = random.nextInt(50);
        return new Sums(
                1,
                BigDecimal.valueOf(random.nextInt(1000) - 20L),
                denominator == 0 ? 0 : random.nextLong(denominator + 1),
                denominator);
    }

    private static String plain(Sums sums) {
        return sums.count() + " " + sums.value().toPlainString() + " " + sums.numerator() + "/" + sums.denominator();
    }

    private static @Nullable BigDecimal rate(Sums sums) {
        return Measure.of(IndicatorKind.RATIO, Direction.INCREASE, sums, null);
    }

    private static @Nullable BigDecimal points(Direction direction, Sums now, @Nullable Counts before) {
        return Measure.of(IndicatorKind.POINTS, direction, now, before);
    }
}
