package vn.giamngheo.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.giamngheo.treasury.Reconciliation.Paid;

/** Voucher by voucher: what agrees, what differs, what either side lacks. */
class ReconciliationTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 6);
    private static final UUID PHUOC_SON = UUID.randomUUID();
    private static final UUID PHUOC_HOA = UUID.randomUUID();

    @Test
    void matchesTheSameVoucherHoweverItIsWritten() {
        List<ReconciliationEntry> entries =
                Reconciliation.of(List.of(there("KB 01/2024", DAY, 100)), List.of(here("kb-01-2024", DAY, 100)));

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.status()).isEqualTo(ReconciliationStatus.MATCHED);
            assertThat(entry.rows()).containsExactly(7);
            assertThat(entry.disbursementIds()).hasSize(1);
        });
    }

    @Test
    void addsUpTheLinesOfOneVoucherOnEitherSide() {
        List<ReconciliationEntry> entries =
                Reconciliation.of(List.of(there("1", DAY, 100)), List.of(here("1", DAY, 60), here("1", DAY, 40)));

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.status()).isEqualTo(ReconciliationStatus.MATCHED);
            assertThat(entry.registeredAmount()).isEqualTo(100);
            assertThat(entry.disbursementIds()).hasSize(2);
        });
    }

    @Test
    void tellsADifferentAmountAndWhatIsMissingOnEitherSide() {
        List<ReconciliationEntry> entries = Reconciliation.of(
                List.of(there("1", DAY, 100), there("2", DAY, 50)), List.of(here("1", DAY, 99), here("3", DAY, 70)));

        assertThat(entries)
                .extracting(ReconciliationEntry::voucher, ReconciliationEntry::status)
                .containsExactly(
                        tuple("1", ReconciliationStatus.DIFFERENT_AMOUNT),
                        tuple("2", ReconciliationStatus.MISSING_HERE),
                        tuple("3", ReconciliationStatus.MISSING_THERE));
    }

    @Test
    void findsAVoucherWhoseDayIsMistyped() {
        List<ReconciliationEntry> entries =
                Reconciliation.of(List.of(there("1", DAY, 100)), List.of(here("1", DAY.plusDays(1), 100)));

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.status()).isEqualTo(ReconciliationStatus.MATCHED);
            assertThat(entry.treasuryPaidOn()).isEqualTo(DAY);
            assertThat(entry.registeredPaidOn()).isEqualTo(DAY.plusDays(1));
        });
    }

    @Test
    void doesNotGuessWhichOfTwoDaysOfAVoucherIsMeant() {
        List<ReconciliationEntry> entries = Reconciliation.of(
                List.of(there("1", DAY, 100)),
                List.of(here("1", DAY.plusDays(1), 100), here("1", DAY.plusDays(2), 100)));

        assertThat(entries)
                .extracting(ReconciliationEntry::status)
                .containsExactly(
                        ReconciliationStatus.MISSING_HERE,
                        ReconciliationStatus.MISSING_THERE,
                        ReconciliationStatus.MISSING_THERE);
    }

    @Test
    void takesEqualSumsOfDifferentAmountsForNoAgreement() {
        List<ReconciliationEntry> entries = Reconciliation.of(
                List.of(there("1", DAY, 55), there("1", DAY, 55)), List.of(here("1", DAY, 50), here("1", DAY, 60)));

        assertThat(entries)
                .extracting(ReconciliationEntry::status)
                .containsExactly(
                        ReconciliationStatus.MISSING_HERE,
                        ReconciliationStatus.MISSING_HERE,
                        ReconciliationStatus.MISSING_THERE,
                        ReconciliationStatus.MISSING_THERE);
    }

    @Test
    void matchesTheSameAmountsInAnyOrder() {
        List<ReconciliationEntry> entries = Reconciliation.of(
                List.of(there("1", DAY, 60), there("1", DAY, 40)),
                List.of(here("1", DAY, 40), here("1", DAY, 60), here("1", DAY, 5), here("1", DAY, -5)));

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.status()).isEqualTo(ReconciliationStatus.MATCHED);
            assertThat(entry.registeredAmount()).isEqualTo(100);
            assertThat(entry.agencyId()).isEqualTo(PHUOC_SON);
        });
    }

    @Test
    void keepsTheVouchersOfTwoUnitsApart() {
        List<Paid> register = List.of(here(PHUOC_SON, "1", 60, DAY), here(PHUOC_HOA, "1", 40, DAY));

        assertThat(Reconciliation.of(List.of(there("1", DAY, 100)), register))
                .extracting(ReconciliationEntry::status)
                .containsExactly(
                        ReconciliationStatus.MISSING_HERE,
                        ReconciliationStatus.MISSING_THERE,
                        ReconciliationStatus.MISSING_THERE);
        assertThat(Reconciliation.of(List.of(there("1", DAY, 60), there("1", DAY, 45)), register))
                .extracting(ReconciliationEntry::agencyId, ReconciliationEntry::status)
                .containsExactly(
                        tuple(PHUOC_HOA, ReconciliationStatus.DIFFERENT_AMOUNT),
                        tuple(PHUOC_SON, ReconciliationStatus.MATCHED));
        assertThat(Reconciliation.of(List.of(), register)).hasSize(2);
    }

    @Test
    void doesNotGuessWhichOfTwoUnitsOfOneAmountIsMeant() {
        assertThat(Reconciliation.of(
                        List.of(there("1", DAY, 60)),
                        List.of(here(PHUOC_SON, "1", 60, DAY), here(PHUOC_HOA, "1", 60, DAY))))
                .extracting(ReconciliationEntry::status)
                .doesNotContain(ReconciliationStatus.MATCHED)
                .hasSize(3);
    }

    @Test
    void keepsTwoNumbersApartThatHaveTheSameDigits() {
        assertThat(Reconciliation.of(List.of(there("12-3", DAY, 100)), List.of(here("1-23", DAY, 100))))
                .extracting(ReconciliationEntry::status)
                .containsExactly(ReconciliationStatus.MISSING_HERE, ReconciliationStatus.MISSING_THERE);
    }

    @Test
    void leavesOutWhatWasEnteredByMistakeAndTakenBackOnItsDay() {
        assertThat(Reconciliation.of(List.of(), List.of(here("1", DAY, 100), here("1", DAY, -100))))
                .isEmpty();
    }

    @Test
    void showsFirstWhatNeedsSomebody() {
        List<ReconciliationEntry> entries = Reconciliation.of(
                List.of(there("1", DAY, 100), there("2", DAY.plusDays(9), 100)), List.of(here("1", DAY, 100)));

        assertThat(entries).extracting(ReconciliationEntry::voucher).containsExactly("2", "1");
    }

    private static Paid there(String voucher, LocalDate day, long amount) {
        return new Paid(voucher, day, amount, "HTX", null, null, null, 7);
    }

    private static Paid here(String voucher, LocalDate day, long amount) {
        return here(PHUOC_SON, voucher, amount, day);
    }

    private static Paid here(UUID agencyId, String voucher, long amount, LocalDate day) {
        return new Paid(voucher, day, amount, null, "Bò giống", agencyId, UUID.randomUUID(), null);
    }
}
