package vn.giamngheo.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.indicator.Direction;
import vn.giamngheo.indicator.IndicatorKind;
import vn.giamngheo.indicator.IndicatorResponse;

/** Areas by how much of their target is reached. Who has no figure has no rank, and stands last. */
final class Ranking {
    private Ranking() {}

    static List<ProgressCommunes.Row> of(IndicatorResponse indicator, List<ProgressCommunes.Row> rows) {
        boolean less = indicator.direction() == Direction.DECREASE && indicator.kind() != IndicatorKind.POINTS;
        Comparator<BigDecimal> better = less ? Comparator.naturalOrder() : Comparator.reverseOrder();
        List<ProgressCommunes.Row> ranked = rows.stream()
                .filter(row -> share(row) != null)
                .sorted(Comparator.<ProgressCommunes.Row, BigDecimal>comparing(
                                row -> Objects.requireNonNull(share(row)), better)
                        .thenComparing(ProgressCommunes.Row::areaCode))
                .toList();
        List<ProgressCommunes.Row> all = new ArrayList<>();
        int rank = 0;
        for (int i = 0; i < ranked.size(); i++) {
            BigDecimal share = Objects.requireNonNull(share(ranked.get(i)));
            if (i == 0 || share.compareTo(Objects.requireNonNull(share(ranked.get(i - 1)))) != 0) {
                rank = i + 1;
            }
            all.add(ranked.get(i).ranked(rank));
        }
        rows.stream()
                .filter(row -> share(row) == null)
                .sorted(Comparator.comparing(ProgressCommunes.Row::areaCode))
                .forEach(all::add);
        return all;
    }

    private static @Nullable BigDecimal share(ProgressCommunes.Row row) {
        BigDecimal value = row.accepted().value();
        ProgressTarget target = row.target();
        BigDecimal aim = target == null ? null : target.value();
        return value == null || aim == null || aim.signum() == 0 ? null : value.divide(aim, MathContext.DECIMAL64);
    }
}
