package vn.giamngheo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.access.Separation.Waiver;
import vn.giamngheo.local.Folders;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** The table of what one person does not do after another act. */
class SeparationTest {
    private static final List<OtherEyes> LEADER = List.of(OtherEyes.of(OtherEyes.Part.LEADER));

    @ParameterizedTest
    @EnumSource
    void namesTwoActsAndWhoCouldDoTheSecond(Separation rule) {
        assertThat(rule.first()).isNotEqualTo(rule.second());
        assertThat(rule.others()).isNotEmpty();
        assertThat(rule.params(LEADER)).containsEntry("rule", rule.name()).containsEntry("who", "LEADER");
    }

    @Test
    void saysEachThingOnce() {
        Set<String> pairs = new HashSet<>();
        for (Separation rule : Separation.values()) {
            assertThat(pairs.add(rule.first() + " " + rule.second()))
                    .as(rule.name())
                    .isTrue();
        }
    }

    @Test
    void isSetAsideForASignatureAndForNothingElse() {
        assertThat(Separation.FIGURES_SIGNED.refuses(true)).isTrue();
        assertThat(Separation.FIGURES_SIGNED.refuses(true, EnumSet.of(Waiver.UNIT_OF_ONE)))
                .isFalse();
        assertThat(Separation.FIGURES_SIGNED.refuses(false)).isFalse();
        for (Separation rule : Separation.values()) {
            if (rule != Separation.FIGURES_SIGNED) {
                assertThat(rule.refuses(true, EnumSet.allOf(Waiver.class)))
                        .as(rule.name())
                        .isTrue();
            }
        }
    }

    @Test
    void refusesTheSecondActToWhoHasDoneTheFirst() {
        assertThatThrownBy(() -> Separation.DECISION_ISSUED.require(
                        true, List.of(new OtherEyes(OtherEyes.Part.HEAD, "Phòng Y tế"), LEADER.getFirst())))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.type()).isEqualTo(ProblemType.OWN_DRAFT);
                    assertThat(refused.errors().getFirst().params()).containsEntry("who", "HEAD Phòng Y tế; LEADER");
                });
        assertThatNoException().isThrownBy(() -> Separation.DECISION_ISSUED.require(false, LEADER));
    }

    @Test
    void holdsBackWhatTwoRolesTogetherWouldGive() {
        assertThat(Separation.withheld(Set.of(ProgrammeRole.LEADER))).isEmpty();
        assertThat(Separation.withheld(Set.of(ProgrammeRole.MANAGER, ProgrammeRole.FINANCE)))
                .isEmpty();
        assertThat(Separation.withheld(Set.of(ProgrammeRole.LEADER, ProgrammeRole.MANAGER)))
                .containsEntry(Permission.PLAN_ISSUE, Separation.PROGRAMME_LED)
                .doesNotContainKey(Permission.SETTLEMENT_WRITE);
        assertThat(Separation.withheld(Set.of(ProgrammeRole.LEADER, ProgrammeRole.FINANCE)))
                .containsOnly(Map.entry(Permission.SETTLEMENT_WRITE, Separation.BOOKS_CLOSED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    @SuppressWarnings("unchecked") // a catalogue has texts only
    void hasItsWordsOnScreen(String language) throws IOException {
        Map<String, String> texts = new ObjectMapper()
                .readValue(
                        Folders.root()
                                .resolve("frontend/src/i18n/locales/" + language + "/form.json")
                                .toFile(),
                        Map.class);

        for (Separation rule : Separation.values()) {
            assertThat(texts).containsKey("form.separation.rule." + rule.name());
        }
        for (OtherEyes.Part part : OtherEyes.Part.values()) {
            assertThat(texts).containsKey("form.separation.who." + part.name());
        }
    }
}
