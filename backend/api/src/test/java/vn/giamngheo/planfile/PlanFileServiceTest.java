package vn.giamngheo.planfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.planfile.PlanFileService.Outcome;
import vn.giamngheo.planfile.PlanFileService.Result;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.DraftPlan;
import vn.giamngheo.testing.PlanText;
import vn.giamngheo.testing.Sights;

/** A plan is entered once, whole or not at all; afterwards it lives in the system and not in the file. */
@ApiTest
class PlanFileServiceTest {
    private static final PlanText REAL = PlanText.real();

    @Inject
    PlanFileService planFiles;

    @Test
    void changesNothingTheSecondTime() {
        Map<String, Long> before = rowCounts();

        Outcome outcome = load("again.yaml", REAL.bytes());

        assertThat(outcome).isEqualTo(new Outcome(planId(), Result.UNCHANGED));
        assertThat(rowCounts()).isEqualTo(before);
    }

    @Test
    void keepsThePlanThatIsThereWhenTheFileHasChanged() {
        Map<String, Long> before = rowCounts();

        Outcome outcome = load(
                "changed.yaml",
                REAL.with("name: \"Cải thiện dinh dưỡng\"", "name: Cải thiện").bytes());

        assertThat(outcome).isEqualTo(new Outcome(planId(), Result.KEPT));
        assertThat(rowCounts()).isEqualTo(before);
        assertThat(Caller.as("manager")
                        .get("/sub-projects?search=cai thien dinh duong&planId=" + planId())
                        .getLong("total"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            total: 281000000       | total: 281000001
            verifier: vhtt         | verifier: nobody
            value: 9.42            | value: many
            """)
    void entersNothingOfABrokenFile(String from, String to) {
        Map<String, Long> before = rowCounts();
        PlanText broken = REAL.with("  year: 2024", "  year: 2030").with(from, to);

        assertThatThrownBy(() -> load("broken.yaml", broken.bytes()))
                .isInstanceOf(PlanFileException.class)
                .hasMessageStartingWith("broken.yaml:" + broken.lineOf(to) + ": ");
        assertThat(rowCounts()).isEqualTo(before);
    }

    @Test
    void entersNothingOfAFileThatTheDatabaseRefusesHalfway() {
        Map<String, Long> before = rowCounts();
        // The agency's dates overlap those of the agency of that code that is registered.
        PlanText contradicting = REAL.with("  year: 2024", "  year: 2030")
                .withFirstAfter("- code: vhtt\n", "validFrom: 2021-01-01", "validFrom: 2020-01-01");

        assertThatThrownBy(() -> load("late.yaml", contradicting.bytes()))
                .hasStackTraceContaining("agency_code_once_at_a_time");
        assertThat(rowCounts()).isEqualTo(before);
    }

    @Test
    void entersBothWhoVerifyTogether() {
        int year = 2030;
        PlanText two = REAL.with("  year: 2024", "  year: " + year)
                .with("tháng 3 năm 2024", "tháng 3 năm " + year)
                .with("verifier: vhtt", "verifier: vhtt\n      coVerifier: tt-vhttt");
        try {
            UUID planId = load("two.yaml", two.bytes()).planId();

            Caller manager = Caller.as("manager");
            assertThat(manager.get("/indicators?limit=100&planId=" + planId)
                            .getString("items.find { it.code == 'I8' }.assignment.coVerifierId"))
                    .isEqualTo(manager.idOf("/agencies?search=tt-vhttt", "code", "tt-vhttt"));
        } finally {
            DraftPlan.forget(year);
        }
    }

    @Test
    void wroteThePlanWithComposedAccentsWhateverTheFileHad() {
        try (Database database = Database.asOwner()) {
            assertThat(database.number("select count(*) from sub_project where objective is not nfc normalized"
                            + " or beneficiaries is not nfc normalized or name is not nfc normalized"))
                    .isZero();
        }
    }

    @Test
    void knowsThePlanAgainInADecomposedFile() {
        assertThat(load("nfd.yaml", REAL.decomposed().bytes()).planId()).isEqualTo(planId());
    }

    private Outcome load(String name, byte[] file) {
        return Sights.asSystem(system -> planFiles.load(system, name, file));
    }

    private static UUID planId() {
        return UUID.fromString(Caller.as("manager").planId());
    }

    private static Map<String, Long> rowCounts() {
        try (Database database = Database.asOwner()) {
            return database.rowCounts();
        }
    }
}
