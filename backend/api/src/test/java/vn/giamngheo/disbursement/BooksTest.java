package vn.giamngheo.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;

/** A payment is covered on its day and ever since, or it is told what is wrong with it. */
class BooksTest {
    private final Books books = new Books();
    private final Books.Key key =
            new Books.Key(UUID.randomUUID(), FundingSource.CENTRAL, CapitalKind.RECURRENT, UUID.randomUUID());

    @Test
    void whatIsThereIsCovered() {
        books.add(key, day(3, 1), 100);

        assertThat(books.wrongWith(key, day(3, 1), 100)).isNull();
    }

    @Test
    void moreThanIsHeldIsOverTheBalanceWhateverTheDay() {
        books.add(key, day(3, 1), 100);

        assertThat(books.wrongWith(key, day(3, 1), 101)).isEqualTo(DisbursementFlag.OVER_BALANCE);
        assertThat(books.wrongWith(key, day(1, 1), 101)).isEqualTo(DisbursementFlag.OVER_BALANCE);
    }

    @Test
    void moneyThatCameLaterMakesItAVoucherBeforeItsDecision() {
        books.add(key, day(3, 1), 100);

        assertThat(books.wrongWith(key, day(2, 28), 1)).isEqualTo(DisbursementFlag.BEFORE_DECISION);
    }

    @Test
    void anEarlierVoucherMustNotTakeWhatALaterOneHasSpent() {
        books.add(key, day(1, 1), 100);
        books.add(key, day(3, 1), -100);
        books.add(key, day(6, 1), 50);

        assertThat(books.wrongWith(key, day(2, 1), 50)).isEqualTo(DisbursementFlag.BEFORE_DECISION);
        assertThat(books.wrongWith(key, day(6, 1), 50)).isNull();
    }

    @Test
    void moneyOfAnotherSourceDoesNotCover() {
        books.add(key, day(1, 1), 100);
        Books.Key other = new Books.Key(
                key.subProjectId(), FundingSource.PROVINCIAL_COUNTERPART, key.capitalKind(), key.agencyId());

        assertThat(books.wrongWith(other, day(6, 1), 1)).isEqualTo(DisbursementFlag.OVER_BALANCE);
        assertThat(books.held(other)).isZero();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2024, month, day);
    }
}
