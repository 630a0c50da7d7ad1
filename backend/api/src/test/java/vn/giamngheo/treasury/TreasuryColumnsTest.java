package vn.giamngheo.treasury;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Offices call their columns differently; most are found without asking. */
class TreasuryColumnsTest {
    @Test
    void findsTheHeadsBelowATitle() {
        List<List<String>> top = List.of(
                List.of("KHO BẠC NHÀ NƯỚC TUY PHƯỚC", ""),
                List.of("Bảng kê chứng từ chi tháng 5"),
                List.of("STT", "Số CT", "Ngày hạch toán", "Đơn vị hưởng", "Diễn giải", "Số tiền (đồng)"),
                List.of("1", "KB-01", "06/05/2024", "HTX", "Chi", "100"));

        List<String> heads = TreasuryColumns.headsOf(top);

        assertThat(heads).contains("Số CT", "Diễn giải");
        assertThat(TreasuryColumns.propose(heads))
                .isEqualTo(
                        new TreasuryColumns("Số CT", "Ngày hạch toán", "Số tiền (đồng)", "Đơn vị hưởng", "Diễn giải"));
    }

    @Test
    void prefersTheLikelierOfTwoDays() {
        assertThat(TreasuryColumns.propose(List.of("Ngày in", "Ngày chứng từ")).paidOn())
                .isEqualTo("Ngày chứng từ");
    }

    @Test
    void needsVoucherDayAndAmount() {
        assertThat(TreasuryColumns.propose(List.of("Số chứng từ", "Ngày")).form())
                .isEmpty();
        assertThat(TreasuryColumns.propose(List.of("Số chứng từ", "Ngày", "Số tiền"))
                        .form())
                .isPresent();
    }

    @Test
    void takesTheWordOfWhoKnowsBetter() {
        TreasuryColumnsFilter said = new TreasuryColumnsFilter("Mã", null, null, null, null);

        assertThat(TreasuryColumns.of(said, List.of("Số chứng từ", "Mã")).voucher())
                .isEqualTo("Mã");
    }
}
