package vn.giamngheo.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;
import vn.giamngheo.settlement.Remainders.Part;
import vn.giamngheo.settlement.Remainders.Purpose;

/** No more goes on than all have left together, for each purpose by itself. */
class RemaindersTest {
    private static final Purpose CENTRAL = new Purpose("DA2", FundingSource.CENTRAL, CapitalKind.RECURRENT);
    private static final Purpose COUNTERPART =
            new Purpose("DA2", FundingSource.PROVINCIAL_COUNTERPART, CapitalKind.RECURRENT);
    private final UUID district = UUID.randomUUID();
    private final UUID more = UUID.randomUUID();
    private final UUID less = UUID.randomUUID();
    private final UUID overspent = UUID.randomUUID();
    private final Remainders remainders = new Remainders();

    @Test
    void coversWhatOneLacksByTheFirstAndThenByWhoHasMost() {
        remainders.add(CENTRAL, less, 20);
        remainders.add(CENTRAL, district, 10);
        remainders.add(CENTRAL, overspent, -40);
        remainders.add(CENTRAL, more, 50);

        assertThat(remainders.parts(district))
                .containsExactly(new Part(CENTRAL, more, 20, 30), new Part(CENTRAL, less, 20, 0));
    }

    @Test
    void takesNothingOffWhatIsForAnotherPurpose() {
        remainders.add(CENTRAL, overspent, -40);
        remainders.add(CENTRAL, more, 30);
        remainders.add(COUNTERPART, more, 50);

        assertThat(remainders.parts(district)).containsExactly(new Part(COUNTERPART, more, 50, 0));
    }
}
