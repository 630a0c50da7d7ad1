package vn.giamngheo.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FundingSumTest {

    @Test
    void isUnknownAndNotNoughtWhereNothingIsStated() {
        assertThat(FundingSum.NONE.amount()).isNull();
        assertThat(FundingSum.NONE.plus(null)).isEqualTo(new FundingSum(null, 1));
    }

    @Test
    void keepsAStatedNoughtApartFromTheUnknown() {
        assertThat(FundingSum.NONE.plus(0L)).isEqualTo(new FundingSum(0L, 0));
    }

    @Test
    void addsWhatIsStatedAndCountsWhatIsPending() {
        assertThat(FundingSum.NONE.plus(2_802_000_000L).plus(null).plus(420_000_000L))
                .isEqualTo(new FundingSum(3_222_000_000L, 1));
    }

    @Test
    void refusesToWrapAround() {
        FundingSum most = FundingSum.NONE.plus(Long.MAX_VALUE);

        assertThatThrownBy(() -> most.plus(1L)).isInstanceOf(ArithmeticException.class);
    }
}
