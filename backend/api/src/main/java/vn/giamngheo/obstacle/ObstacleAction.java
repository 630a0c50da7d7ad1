package vn.giamngheo.obstacle;

import static vn.giamngheo.obstacle.ObstaclePart.LEADER;
import static vn.giamngheo.obstacle.ObstaclePart.MANAGER;
import static vn.giamngheo.obstacle.ObstaclePart.PAPER;
import static vn.giamngheo.obstacle.ObstaclePart.UNIT;
import static vn.giamngheo.obstacle.ObstacleState.ANSWERED;
import static vn.giamngheo.obstacle.ObstacleState.CLOSED;
import static vn.giamngheo.obstacle.ObstacleState.ESCALATED;
import static vn.giamngheo.obstacle.ObstacleState.OPEN;
import static vn.giamngheo.obstacle.ObstacleState.REOPENED;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The life of an obstacle: each step, from where, to where, by whom. The one place that says so. */
public enum ObstacleAction {
    /** Said something more; nothing else changes. */
    REPLY(EnumSet.of(OPEN, REOPENED, ESCALATED, ANSWERED), null, EnumSet.of(UNIT, PAPER, MANAGER, LEADER)),
    /** Answered. Nobody answers their own unit. */
    ANSWER(EnumSet.of(OPEN, REOPENED), ANSWERED, EnumSet.of(MANAGER)),
    /** Passed on to the leader, with a reason and a day to answer by. */
    ESCALATE(EnumSet.of(OPEN, REOPENED), ESCALATED, EnumSet.of(MANAGER)),
    /** The leader's answer. */
    DECIDE(EnumSet.of(ESCALATED), ANSWERED, EnumSet.of(LEADER)),
    /** Content with the answer. */
    CLOSE(EnumSet.of(ANSWERED), CLOSED, EnumSet.of(UNIT, PAPER)),
    /** Not content, with a reason. */
    REOPEN(EnumSet.of(ANSWERED, CLOSED), REOPENED, EnumSet.of(UNIT, PAPER)),
    /** Taken back, with a reason, before it was answered: it was reported by mistake, or is none any more. */
    RETRACT(EnumSet.of(OPEN, REOPENED, ESCALATED), CLOSED, EnumSet.of(UNIT, PAPER)),
    /** Kept as guidance for all. */
    PUBLISH(EnumSet.of(ANSWERED, CLOSED), null, EnumSet.of(MANAGER)),
    /** The guidance taken back, with a reason. */
    WITHDRAW(EnumSet.allOf(ObstacleState.class), null, EnumSet.of(MANAGER)),
    /** How each begins; nobody does it again. */
    REPORT(EnumSet.noneOf(ObstacleState.class), OPEN, EnumSet.noneOf(ObstaclePart.class));

    @SuppressWarnings("ImmutableEnumChecker") // a copy that can't be changed
    private final Set<ObstacleState> from;

    private final @Nullable ObstacleState to;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that can't be changed
    private final Set<ObstaclePart> by;

    ObstacleAction(Set<ObstacleState> from, @Nullable ObstacleState to, Set<ObstaclePart> by) {
        this.from = Set.copyOf(from);
        this.to = to;
        this.by = Set.copyOf(by);
    }

    /** Whether the step can be taken from that state by who has these parts in it. */
    boolean isPossible(ObstacleState state, boolean published, Set<ObstaclePart> parts) {
        boolean ownQuestion = this == ANSWER && parts.contains(UNIT);
        boolean again = (this == PUBLISH && published) || (this == WITHDRAW && !published);
        return from.contains(state) && parts.stream().anyMatch(by::contains) && !ownQuestion && !again;
    }

    /** Whether the day to answer by is another one from here on, or none. */
    boolean setsDueDay() {
        return this == REPORT || this == ESCALATE || this == REOPEN;
    }

    /** Where the step leads. */
    ObstacleState after(ObstacleState state) {
        return to == null ? state : to;
    }

    /** In which of their parts somebody takes the step: the first that allows it. */
    ObstaclePart partOf(Set<ObstaclePart> parts) {
        return parts.stream()
                .filter(by::contains)
                .sorted()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(this + " is nobody's"));
    }
}
