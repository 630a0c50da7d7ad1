package vn.giamngheo.obstacle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole table: every step from every state by everybody, in both states of the guidance. */
class ObstacleActionTest {

    /** In each cell: who may, as U(nit), P(aper), M(anager), L(eader), or {@code -} for nobody. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            action   | OPEN | ESCALATED | ANSWERED | CLOSED | REOPENED
            REPORT   | -    | -         | -        | -      | -
            REPLY    | UPML | UPML      | UPML     | -      | UPML
            ANSWER   | M    | -         | -        | -      | M
            ESCALATE | M    | -         | -        | -      | M
            DECIDE   | -    | L         | -        | -      | -
            CLOSE    | -    | -         | UP       | -      | -
            REOPEN   | -    | -         | UP       | UP     | -
            RETRACT  | UP   | UP        | -        | -      | UP
            PUBLISH  | -    | -         | M        | M      | -
            WITHDRAW | -    | -         | -        | -      | -
            """)
    void isThis(ObstacleAction action, String open, String escalated, String answered, String closed, String reopened) {
        assertThat(whoMay(action, ObstacleState.OPEN, false)).isEqualTo(open);
        assertThat(whoMay(action, ObstacleState.ESCALATED, false)).isEqualTo(escalated);
        assertThat(whoMay(action, ObstacleState.ANSWERED, false)).isEqualTo(answered);
        assertThat(whoMay(action, ObstacleState.CLOSED, false)).isEqualTo(closed);
        assertThat(whoMay(action, ObstacleState.REOPENED, false)).isEqualTo(reopened);
    }

    @Test
    void withdrawsWhatIsPublishedAndPublishesItNoSecondTime() {
        for (ObstacleState state : ObstacleState.values()) {
            assertThat(whoMay(ObstacleAction.WITHDRAW, state, true)).isEqualTo("M");
            assertThat(whoMay(ObstacleAction.PUBLISH, state, true)).isEqualTo("-");
            for (ObstacleAction action : EnumSet.range(ObstacleAction.REPLY, ObstacleAction.RETRACT)) {
                assertThat(whoMay(action, state, true)).isEqualTo(whoMay(action, state, false));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "REPLY,OPEN,OPEN",
        "REPLY,ESCALATED,ESCALATED",
        "ANSWER,OPEN,ANSWERED",
        "ANSWER,REOPENED,ANSWERED",
        "ESCALATE,OPEN,ESCALATED",
        "DECIDE,ESCALATED,ANSWERED",
        "CLOSE,ANSWERED,CLOSED",
        "REOPEN,CLOSED,REOPENED",
        "RETRACT,OPEN,CLOSED",
        "RETRACT,ESCALATED,CLOSED",
        "RETRACT,REOPENED,CLOSED",
        "PUBLISH,CLOSED,CLOSED",
        "WITHDRAW,ANSWERED,ANSWERED"
    })
    void leadsThere(ObstacleAction action, ObstacleState from, ObstacleState to) {
        assertThat(action.after(from)).isEqualTo(to);
    }

    @Test
    void letsNobodyAnswerTheirOwnUnit() {
        Set<ObstaclePart> both = EnumSet.of(ObstaclePart.UNIT, ObstaclePart.MANAGER);

        assertThat(ObstacleAction.ANSWER.isPossible(ObstacleState.OPEN, false, both))
                .isFalse();
        assertThat(ObstacleAction.ESCALATE.isPossible(ObstacleState.OPEN, false, both))
                .isTrue();
    }

    @Test
    void speaksForTheUnitFirst() {
        assertThat(ObstacleAction.REPLY.partOf(EnumSet.of(ObstaclePart.MANAGER, ObstaclePart.UNIT)))
                .isEqualTo(ObstaclePart.UNIT);
        assertThat(ObstacleAction.ESCALATE.partOf(EnumSet.of(ObstaclePart.MANAGER, ObstaclePart.UNIT)))
                .isEqualTo(ObstaclePart.MANAGER);
    }

    private static String whoMay(ObstacleAction action, ObstacleState state, boolean published) {
        assertThat(action.isPossible(state, published, EnumSet.noneOf(ObstaclePart.class)))
                .isFalse();
        List<String> who = new ArrayList<>();
        for (ObstaclePart part : ObstaclePart.values()) {
            if (action.isPossible(state, published, EnumSet.of(part))) {
                who.add(part.name().substring(0, 1));
            }
        }
        return who.isEmpty() ? "-" : String.join("", who);
    }
}
