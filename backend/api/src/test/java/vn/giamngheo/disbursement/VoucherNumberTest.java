package vn.giamngheo.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A voucher's number is the same however people write it, and no other. */
class VoucherNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"KB-12/2024", "KB 12/2024", "kb12-2024", " KB.12 / 2024 "})
    void isOneHoweverItIsWritten(String voucher) {
        assertThat(VoucherNumber.plain(voucher)).isEqualTo("kb-12-2024");
    }

    @Test
    void keepsWhereOnePartEndsAndTheNextBegins() {
        assertThat(VoucherNumber.plain("12-3")).isNotEqualTo(VoucherNumber.plain("1-23"));
        assertThat(VoucherNumber.plain("12-3")).isNotEqualTo(VoucherNumber.plain("123"));
    }

    @Test
    void leavesWhatHasNeitherLettersNorDigits() {
        assertThat(VoucherNumber.plain(" // ")).isEqualTo("//");
    }
}
