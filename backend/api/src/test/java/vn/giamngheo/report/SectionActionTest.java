package vn.giamngheo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.report.SectionAction.Standing;

/** The life of a section, step by step. */
class SectionActionTest {
    private static final Set<SectionPart> ALL = EnumSet.allOf(SectionPart.class);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOT_STARTED | EDIT                              | OFFICER SYSTEM PAPER",
                "DRAFT       | EDIT ASK_FOR_SIGNATURE            | OFFICER SYSTEM PAPER",
                "READY       | SEND_BACK SUBMIT                  | HEAD PAPER",
                "RETURNED    | EDIT ASK_FOR_SIGNATURE            | OFFICER SYSTEM PAPER",
                "REOPENED    | EDIT ASK_FOR_SIGNATURE            | OFFICER SYSTEM PAPER",
                "ACCEPTED    | REOPEN                            | MANAGER ACCEPTER",
            })
    void beginsWhereTheTableSaysForWhomItSays(SectionState state, String actions, String parts) {
        for (SectionAction action : SectionAction.values()) {
            boolean begins = Arrays.asList(actions.split(" ")).contains(action.name());
            for (SectionPart part : SectionPart.values()) {
                // A system writes, and does nothing else.
                boolean theirs = Arrays.asList(parts.split(" ")).contains(part.name())
                        && (part != SectionPart.SYSTEM || action == SectionAction.EDIT);
                assertThat(action.refusal(standing(state, EnumSet.of(part), false))
                                .isEmpty())
                        .as(action + " in " + state + " by " + part)
                        .isEqualTo(begins && theirs);
            }
        }
    }

    @Test
    void goesBackToTheUnitFromItsVerifierTheManagerAndWhoAccepts() {
        for (SectionState state : EnumSet.of(SectionState.SUBMITTED, SectionState.VERIFIED)) {
            assertThat(SectionAction.RETURN.refusal(standing(state, EnumSet.of(SectionPart.VERIFIER), true)))
                    .isEmpty();
            assertThat(SectionAction.RETURN.refusal(standing(state, EnumSet.of(SectionPart.MANAGER), true)))
                    .isEmpty();
            assertThat(SectionAction.RETURN.refusal(standing(state, EnumSet.of(SectionPart.ACCEPTER), true)))
                    .isEmpty();
            assertThat(SectionAction.RETURN.refusal(standing(state, EnumSet.of(SectionPart.HEAD), true)))
                    .contains(StepRefusal.NOT_YOUR_PART);
        }
        assertThat(SectionAction.WITHDRAW.refusal(standing(SectionState.VERIFIED, ALL, false)))
                .contains(StepRefusal.WRONG_STATE);
    }

    @Test
    void isJudgedByNobodyWhoHasEnteredItsFigures() {
        assertThat(SectionAction.VERIFY.refusal(standing(SectionState.SUBMITTED, ALL, true)))
                .contains(StepRefusal.OWN_FIGURES);
        assertThat(SectionAction.ACCEPT.refusal(standing(SectionState.VERIFIED, ALL, true)))
                .contains(StepRefusal.OWN_FIGURES);
        assertThat(SectionAction.ACCEPT.refusal(standing(SectionState.VERIFIED, ALL, false)))
                .isEmpty();
    }

    @Test
    void isSignedByWhoHasEnteredItOnlyWhereThatIsAllowedOrItCameOnPaper() {
        Set<SectionPart> head = EnumSet.of(SectionPart.HEAD);

        assertThat(SectionAction.SUBMIT.refusal(standing(SectionState.READY, head, true)))
                .contains(StepRefusal.OWN_SIGNATURE);
        assertThat(SectionAction.SUBMIT.refusal(new Standing(SectionState.READY, true, false, head, true, true)))
                .isEmpty();
        assertThat(SectionAction.SUBMIT.refusal(standing(SectionState.READY, EnumSet.of(SectionPart.PAPER), true)))
                .isEmpty();
    }

    @Test
    void isSignedByAHeadAsAHeadThoughThereIsAPaper() {
        Standing both = standing(SectionState.READY, EnumSet.of(SectionPart.HEAD, SectionPart.PAPER), true);

        assertThat(SectionAction.SUBMIT.refusal(both)).contains(StepRefusal.OWN_SIGNATURE);
        assertThat(SectionAction.SUBMIT.signsOwn(both)).isTrue();
    }

    @Test
    void onlyEndsInAClosedRound() {
        for (SectionAction action : SectionAction.values()) {
            for (SectionState state : SectionState.values()) {
                boolean judged = action == SectionAction.VERIFY || action == SectionAction.ACCEPT;
                if (action.beginsIn(state)) {
                    assertThat(action.refusal(new Standing(state, false, false, ALL, false, false))
                                    .isEmpty())
                            .as(action + " in " + state)
                            .isEqualTo(judged);
                }
            }
        }
    }

    @Test
    void isOverInAClosedPlan() {
        for (SectionAction action : SectionAction.values()) {
            for (SectionState state : SectionState.values()) {
                if (action.beginsIn(state)) {
                    assertThat(action.refusal(new Standing(state, true, true, ALL, false, false)))
                            .as(action + " in " + state)
                            .contains(StepRefusal.PLAN_CLOSED);
                }
            }
        }
    }

    @Test
    void asksForAReasonWhereSomethingComesBack() {
        for (SectionState state : SectionState.values()) {
            assertThat(Arrays.stream(SectionAction.values()).filter(action -> action.needsReason(state)))
                    .as("from " + state)
                    .contains(SectionAction.SEND_BACK, SectionAction.RETURN, SectionAction.REOPEN)
                    .doesNotContain(SectionAction.SUBMIT, SectionAction.WITHDRAW, SectionAction.VERIFY);
        }
    }

    @Test
    void asksForAReasonWhereWhatCameBackGoesOnUnchanged() {
        assertThat(Arrays.stream(SectionState.values()).filter(SectionAction.ASK_FOR_SIGNATURE::needsReason))
                .containsExactlyInAnyOrder(SectionState.RETURNED, SectionState.REOPENED);
    }

    private static Standing standing(SectionState state, Set<SectionPart> parts, boolean ownFigures) {
        return new Standing(state, true, false, parts, ownFigures, false);
    }
}
