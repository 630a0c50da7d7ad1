package vn.giamngheo.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.access.DeputyForm;
import vn.giamngheo.access.Deputyship;

class GivenDeputyshipTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 10);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 20);

    @ParameterizedTest
    @CsvSource({"2026-03-09,false", "2026-03-10,true", "2026-03-15,true", "2026-03-20,true", "2026-03-21,false"})
    void runsFromItsFirstDayToItsLast(LocalDate day, boolean runs) {
        Deputyship deputyship = new Deputyship(
                UUID.randomUUID(), DeputyForm.KT, "a", "A", false, "Trưởng phòng", "Phó Trưởng phòng", LAST);

        assertThat(new GivenDeputyship("u", FIRST, deputyship).runsOn(day)).isEqualTo(runs);
    }
}
