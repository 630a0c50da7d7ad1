package vn.giamngheo.communeplan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.indicator.IndicatorKind;
import vn.giamngheo.indicator.Rate;

/**
 * How the communes' own targets of one indicator stand against the district's. Counts add up; rates and points do not: a common
 * rate is their numerators by their denominators, and is compared once all communes give them. A commune without a figure is
 * missing, never 0.
 *
 * @param sum of the communes that have a figure; absent for what does not add up, or where none has
 * @param numerator of the communes that give numerator and denominator of a rate; absent where none does
 * @param counted how many communes are in the sum, or in the numerators and denominators
 * @param difference the sum so far, or the common rate, less the district's target
 */
@Schema(description = "How the communes' own targets of one indicator stand against the district's")
public record SumCheck(
        Verdict verdict,
        @Nullable BigDecimal sum,
        @Nullable Long numerator,
        @Nullable Long denominator,
        int counted,
        List<UUID> missingAreaIds,
        @Nullable BigDecimal difference) {

    /** What the comparison says. */
    @Schema(name = "SumVerdict")
    public enum Verdict {
        EQUAL,
        SHORT,
        OVER,
        /** Some communes have no figure yet, and the others are not over: what it will come to is not known. */
        INCOMPLETE,
        /** No commune has a figure yet. */
        NOTHING_YET,
        /** The district sets none to compare with. */
        NO_DISTRICT_TARGET,
        /** Points do not add up, nor do rates while a pair is missing. */
        NOT_ADDED
    }

    /**
     * Checks them.
     *
     * @param pair of a rate, the district's, where it is known
     */
    static SumCheck of(
            IndicatorKind kind,
            int decimals,
            @Nullable BigDecimal district,
            @Nullable Rate pair,
            List<CommuneComparison.Cell> cells) {
        return switch (kind) {
            case COUNT -> added(district, cells);
            case RATIO -> divided(decimals, district, pair, cells);
            case POINTS, QUALITATIVE -> notAdded(0, null, missing(cells, CommuneComparison.Cell::own));
        };
    }

    private static SumCheck added(@Nullable BigDecimal district, List<CommuneComparison.Cell> cells) {
        List<BigDecimal> values = new ArrayList<>();
        for (CommuneComparison.Cell cell : cells) {
            BigDecimal own = cell.own();
            if (own != null) {
                values.add(own);
            }
        }
        List<UUID> missing = missing(cells, CommuneComparison.Cell::own);
        if (values.isEmpty()) {
            return new SumCheck(Verdict.NOTHING_YET, null, null, null, 0, missing, null);
        }
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (district == null) {
            return new SumCheck(Verdict.NO_DISTRICT_TARGET, sum, null, null, values.size(), missing, null);
        }
        BigDecimal difference = sum.subtract(district);
        Verdict soFar = verdict(difference);
        // What the missing ones will add is not known; it takes nothing off what is over already.
        Verdict verdict = missing.isEmpty() || soFar == Verdict.OVER ? soFar : Verdict.INCOMPLETE;
        return new SumCheck(verdict, sum, null, null, values.size(), missing, difference);
    }

    private static Verdict verdict(BigDecimal difference) {
        if (difference.signum() == 0) {
            return Verdict.EQUAL;
        }
        return difference.signum() < 0 ? Verdict.SHORT : Verdict.OVER;
    }

    private static SumCheck divided(
            int decimals, @Nullable BigDecimal district, @Nullable Rate pair, List<CommuneComparison.Cell> cells) {
        List<Rate> pairs = cells.stream()
                .flatMap(cell -> Rate.of(cell.numerator(), cell.denominator()).stream())
                .toList();
        List<UUID> missing = missing(cells, CommuneComparison.Cell::denominator);
        Rate sum = Rate.sum(pairs.stream()).orElse(null);
        if (sum == null || district == null || !missing.isEmpty()) {
            return notAdded(pairs.size(), sum, missing);
        }
        BigDecimal difference = sum.over(pair, district, decimals);
        return new SumCheck(
                verdict(difference), null, sum.numerator(), sum.denominator(), pairs.size(), missing, difference);
    }

    private static SumCheck notAdded(int counted, @Nullable Rate sum, List<UUID> missing) {
        return new SumCheck(
                Verdict.NOT_ADDED,
                null,
                sum == null ? null : sum.numerator(),
                sum == null ? null : sum.denominator(),
                counted,
                missing,
                null);
    }

    private static List<UUID> missing(
            List<CommuneComparison.Cell> cells, Function<CommuneComparison.Cell, @Nullable Object> figure) {
        return cells.stream()
                .filter(cell -> Objects.isNull(figure.apply(cell)))
                .map(CommuneComparison.Cell::areaId)
                .toList();
    }
}
