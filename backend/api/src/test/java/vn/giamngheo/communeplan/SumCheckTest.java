package vn.giamngheo.communeplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.communeplan.CommuneComparison.Cell;
import vn.giamngheo.indicator.IndicatorKind;
import vn.giamngheo.indicator.Rate;

class SumCheckTest {
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);

    @ParameterizedTest
    @CsvSource({
        "100, 60, 40, EQUAL, 0",
        "100, 60, 39, SHORT, -1",
        "100, 60.5, 40, OVER, 0.5",
    })
    void comparesTheSumOfCountsWithTheDistricts(
            BigDecimal district, BigDecimal one, BigDecimal other, SumCheck.Verdict verdict, BigDecimal difference) {
        SumCheck check = SumCheck.of(IndicatorKind.COUNT, 0, district, null, List.of(cell(A, one), cell(B, other)));

        assertThat(check.verdict()).isEqualTo(verdict);
        assertThat(check.difference()).isEqualByComparingTo(difference);
        assertThat(check.sum()).isEqualByComparingTo(one.add(other));
        assertThat(check.counted()).isEqualTo(2);
        assertThat(check.missingAreaIds()).isEmpty();
    }

    @Test
    void takesAMissingCommuneForMissingAndNotForNought() {
        SumCheck missing = SumCheck.of(
                IndicatorKind.COUNT, 0, BigDecimal.TEN, null, List.of(cell(A, BigDecimal.TEN), cell(B, null)));
        SumCheck nought = SumCheck.of(
                IndicatorKind.COUNT,
                0,
                BigDecimal.TEN,
                null,
                List.of(cell(A, BigDecimal.TEN), cell(B, BigDecimal.ZERO)));

        assertThat(missing.verdict()).as("B may still add to it").isEqualTo(SumCheck.Verdict.INCOMPLETE);
        assertThat(missing.sum()).isEqualByComparingTo("10");
        assertThat(missing.difference()).isZero();
        assertThat(nought.verdict()).isEqualTo(SumCheck.Verdict.EQUAL);
        assertThat(missing.missingAreaIds()).containsExactly(B);
        assertThat(missing.counted()).isEqualTo(1);
        assertThat(nought.missingAreaIds()).isEmpty();
        assertThat(nought.counted()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"4, INCOMPLETE, -6", "10, INCOMPLETE, 0", "11, OVER, 1"})
    void judgesWhatIsNotCompleteOnlyWhereItIsOverAlready(
            BigDecimal one, SumCheck.Verdict verdict, BigDecimal difference) {
        SumCheck check =
                SumCheck.of(IndicatorKind.COUNT, 0, BigDecimal.TEN, null, List.of(cell(A, one), cell(B, null)));

        assertThat(check.verdict()).isEqualTo(verdict);
        assertThat(check.difference()).isEqualByComparingTo(difference);
    }

    @Test
    void saysNothingWhereThereIsNothingToCompare() {
        SumCheck nobody = SumCheck.of(IndicatorKind.COUNT, 0, BigDecimal.TEN, null, List.of(cell(A, null)));
        SumCheck noTarget = SumCheck.of(IndicatorKind.COUNT, 0, null, null, List.of(cell(A, BigDecimal.ONE)));

        assertThat(nobody.verdict()).isEqualTo(SumCheck.Verdict.NOTHING_YET);
        assertThat(nobody.sum()).isNull();
        assertThat(noTarget.verdict()).isEqualTo(SumCheck.Verdict.NO_DISTRICT_TARGET);
        assertThat(noTarget.difference()).isNull();
    }

    @Test
    void addsNeitherRatesNorPoints() {
        SumCheck points = SumCheck.of(
                IndicatorKind.POINTS, 2, BigDecimal.TWO, null, List.of(cell(A, BigDecimal.ONE), cell(B, null)));
        SumCheck rates = SumCheck.of(
                IndicatorKind.RATIO,
                1,
                new BigDecimal(65),
                null,
                List.of(ratio(A, 30, 50), ratio(B, 5, 100), cell(new UUID(0, 3), BigDecimal.TEN)));

        assertThat(points.verdict()).isEqualTo(SumCheck.Verdict.NOT_ADDED);
        assertThat(points.sum()).isNull();
        assertThat(points.missingAreaIds()).containsExactly(B);
        assertThat(rates.sum()).isNull();
        assertThat(rates.numerator()).isEqualTo(35);
        assertThat(rates.denominator()).isEqualTo(150);
        assertThat(rates.counted()).isEqualTo(2);
        assertThat(rates.missingAreaIds()).containsExactly(new UUID(0, 3));
    }

    @Test
    void dividesTheRatesOfAllCommunesOnceAndComparesThat() {
        // Their average would be 42.5.
        SumCheck equal = SumCheck.of(
                IndicatorKind.RATIO, 1, new BigDecimal("23.3"), null, List.of(ratio(A, 30, 50), ratio(B, 5, 100)));
        SumCheck over = SumCheck.of(IndicatorKind.RATIO, 1, BigDecimal.TEN, null, List.of(ratio(A, 30, 50)));

        assertThat(equal.verdict()).isEqualTo(SumCheck.Verdict.EQUAL);
        assertThat(equal.numerator()).isEqualTo(35);
        assertThat(equal.denominator()).isEqualTo(150);
        assertThat(over.verdict()).isEqualTo(SumCheck.Verdict.OVER);
        assertThat(over.difference()).isEqualByComparingTo("50");
    }

    @Test
    void holdsPairsThatAddUpExactlyForEqualHoweverTheDistrictsRateIsStated() {
        SumCheck kept = SumCheck.of(
                IndicatorKind.RATIO,
                2,
                new BigDecimal("66.6667"),
                new Rate(8_000, 12_000),
                List.of(ratio(A, 3_000, 4_000), ratio(B, 5_000, 8_000)));
        SumCheck coarse = SumCheck.of(
                IndicatorKind.RATIO,
                2,
                new BigDecimal(65),
                new Rate(1_301, 2_000),
                List.of(ratio(A, 301, 1_000), ratio(B, 1_000, 1_000)));

        assertThat(kept.verdict()).isEqualTo(SumCheck.Verdict.EQUAL);
        assertThat(kept.difference()).isZero();
        assertThat(coarse.verdict()).isEqualTo(SumCheck.Verdict.EQUAL);
        assertThat(coarse.difference()).isZero();
    }

    private static Cell cell(UUID areaId, @Nullable BigDecimal own) {
        return new Cell(areaId, null, null, null, null, own, null, null, null, false, null);
    }

    private static Cell ratio(UUID areaId, long numerator, long denominator) {
        return new Cell(areaId, null, null, null, null, BigDecimal.ONE, null, numerator, denominator, false, null);
    }
}
