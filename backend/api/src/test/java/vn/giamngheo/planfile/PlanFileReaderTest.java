package vn.giamngheo.planfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.giamngheo.planfile.PlanFileException.Mistake;
import vn.giamngheo.testing.PlanText;

/** What can't even be read as a plan is refused with the line at fault. */
class PlanFileReaderTest {
    private static final PlanText REAL = PlanText.real();

    @Test
    void readsTheRealPlan() {
        PlanFile file = PlanFileReader.read("plan.yaml", REAL.bytes()).content();

        assertThat(file.plan().year()).isEqualTo(2024);
        assertThat(file.areas()).hasSize(20);
        assertThat(file.plan().projects())
                .flatMap(PlanFile.ProjectEntry::subProjects)
                .hasSize(9);
    }

    @Test
    void composesDecomposedAccents() {
        PlanFile decomposed =
                PlanFileReader.read("plan.yaml", REAL.decomposed().bytes()).content();

        assertThat(decomposed)
                .isEqualTo(PlanFileReader.read("plan.yaml", REAL.bytes()).content());
        assertThat(Normalizer.isNormalized(decomposed.plan().generalObjective(), Normalizer.Form.NFC))
                .isTrue();
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(mistakesIn(new PlanText(""))).containsExactly(new Mistake(1, "the file is empty"));
        assertThat(mistakesIn(new PlanText("# nothing but a comment\n")))
                .containsExactly(new Mistake(1, "the file is empty"));
    }

    @Test
    void refusesWhatIsNotYaml() {
        PlanText broken = REAL.with("  title: >-", "  title: \"unclosed [");

        assertThat(mistakesIn(broken)).singleElement().satisfies(mistake -> {
            assertThat(mistake.message()).startsWith("not YAML");
            assertThat(mistake.line()).isGreaterThanOrEqualTo(broken.lineOf("title: \"unclosed ["));
        });
    }

    @Test
    void refusesAStructureThatIsNoPlan() {
        assertThat(mistakesIn(new PlanText("just some words")))
                .extracting(Mistake::message)
                .containsExactly("/programme is missing", "/plan is missing");
        assertThat(mistakesIn(new PlanText("- a\n- list\n"))).isNotEmpty();
    }

    @Test
    void refusesControlCharacters() {
        PlanText broken = REAL.with("name: Huyện Tuy Phước", "name: Huyện\u0000 Tuy Phước");

        assertThat(mistakesIn(broken))
                .containsExactly(new Mistake(broken.lineOf("name: Huyện\u0000"), "not YAML: a control character"));
    }

    @Test
    void refusesAnotherEncoding() {
        byte[] latin = "areas:\n  - key: a\n    name: Ph\u00f4 c\u00e1\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(mistakesIn(latin)).containsExactly(new Mistake(3, "not UTF-8: save the file in that encoding"));
    }

    @Test
    void namesTheLineOfAnUnknownKey() {
        PlanText broken = REAL.with("  status: ISSUED", "  status: ISSUED\n  colour: green");

        assertThat(mistakesIn(broken)).singleElement().satisfies(mistake -> {
            assertThat(mistake.line()).isEqualTo(broken.lineOf("colour: green"));
            assertThat(mistake.message()).startsWith("/plan/colour");
        });
    }

    @Test
    void namesTheLineOfAnUnknownEnumValue() {
        PlanText broken = REAL.with("  status: ISSUED", "  status: PUBLISHED");

        assertThat(mistakesIn(broken)).singleElement().satisfies(mistake -> {
            assertThat(mistake.line()).isEqualTo(broken.lineOf("status: PUBLISHED"));
            assertThat(mistake.message()).startsWith("/plan/status").contains("PUBLISHED");
        });
    }

    @Test
    void takesNoNumberForAnEnumValue() {
        PlanText broken = REAL.with("  status: ISSUED", "  status: 1");

        assertThat(mistakesIn(broken)).extracting(Mistake::line).containsExactly(broken.lineOf("status: 1"));
    }

    @Test
    void namesTheLineOfAMissingValue() {
        PlanText blank = REAL.with("  managingAgency: ldtbxh", "  managingAgency:");
        PlanText absent = REAL.with("  managingAgency: ldtbxh\n", "");

        assertThat(mistakesIn(blank))
                .containsExactly(new Mistake(blank.lineOf("managingAgency:"), "/plan/managingAgency is missing"));
        assertThat(mistakesIn(absent))
                .containsExactly(new Mistake(absent.lineOf("\nplan:") + 1, "/plan/managingAgency is missing"));
    }

    @Test
    void takesBlankWordsForMissing() {
        PlanText broken = REAL.with("name: Huyện Tuy Phước", "name: \"  \"");

        assertThat(mistakesIn(broken))
                .containsExactly(new Mistake(broken.lineOf("name: \"  \""), "/areas/2/name is missing"));
    }

    @Test
    void namesEveryMissingValueAtOnce() {
        PlanText broken = REAL.with("  managingAgency: ldtbxh", "  managingAgency:")
                .with("  issuingAgency: ubnd-huyen", "  issuingAgency:");

        assertThat(mistakesIn(broken))
                .extracting(Mistake::message)
                .containsExactly("/plan/managingAgency is missing", "/plan/issuingAgency is missing");
    }

    @Test
    void refusesAnAmountWithDecimals() {
        PlanText broken = REAL.with("amount: 2802000000", "amount: 2802000000.5");

        assertThat(mistakesIn(broken)).singleElement().satisfies(mistake -> {
            assertThat(mistake.line()).isEqualTo(broken.lineOf("amount: 2802000000.5"));
            assertThat(mistake.message()).contains("/amount");
        });
    }

    @Test
    void refusesAnAmountThatNoLongHolds() {
        PlanText broken = REAL.with("amount: 2802000000", "amount: 99999999999999999999");

        assertThat(mistakesIn(broken)).extracting(Mistake::line).containsExactly(broken.lineOf("99999999999999999999"));
    }

    @Test
    void refusesADayThatDoesNotExist() {
        PlanText broken = REAL.with("issuedOn: 2023-02-23", "issuedOn: 2023-02-30");

        assertThat(mistakesIn(broken)).extracting(Mistake::line).containsExactly(broken.lineOf("2023-02-30"));
    }

    @Test
    void refusesAKeyThatIsThereTwice() {
        PlanText broken = REAL.with("  status: ISSUED", "  status: DRAFT\n  status: ISSUED");

        assertThat(mistakesIn(broken))
                .containsExactly(new Mistake(broken.lineOf("  status: ISSUED"), "/plan/status is there twice"));
    }

    @Test
    void tellsFileLineAndReasonInItsMessage() {
        PlanText broken = REAL.with("  managingAgency: ldtbxh", "  managingAgency:");
        PlanFileException refusal = catchThrowableOfType(
                PlanFileException.class, () -> PlanFileReader.read("district.yaml", broken.bytes()));

        assertThat(refusal)
                .hasMessage("district.yaml:" + broken.lineOf("managingAgency:") + ": /plan/managingAgency is missing");
    }

    private static List<Mistake> mistakesIn(PlanText file) {
        return mistakesIn(file.bytes());
    }

    private static List<Mistake> mistakesIn(byte[] file) {
        return catchThrowableOfType(PlanFileException.class, () -> PlanFileReader.read("plan.yaml", file))
                .mistakes();
    }
}
