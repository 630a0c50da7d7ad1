package vn.giamngheo.obstacle;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Searchable;

/** One message of an obstacle's thread, with the step that it came with. It is never changed. */
@Entity
class ObstacleEntry extends Searchable {
    private UUID obstacleId;

    @Enumerated(EnumType.STRING)
    private ObstacleAction action;

    @Enumerated(EnumType.STRING)
    private @Nullable ObstacleState fromState;

    @Enumerated(EnumType.STRING)
    private ObstacleState toState;

    private @Nullable String text;
    private @Nullable LocalDate dueOn;
    private UUID unitId;
    private String authorId;
    private String authorName;
    private @Nullable String onBehalfOf;
    private Instant writtenAt;

    protected ObstacleEntry() {}

    ObstacleEntry(
            Obstacle obstacle,
            ObstacleAction action,
            @Nullable ObstacleState fromState,
            @Nullable String text,
            Author author,
            Instant now) {
        obstacleId = obstacle.id();
        this.action = action;
        this.fromState = fromState;
        toState = obstacle.state();
        this.text = text;
        dueOn = action.setsDueDay() ? obstacle.dueOn() : null;
        unitId = author.unitId();
        authorId = author.id();
        authorName = author.name();
        onBehalfOf = author.onBehalfOf();
        writtenAt = now;
    }

    /**
     * Who writes.
     *
     * @param unitId the unit that they speak for
     * @param onBehalfOf in whose place, where it is not their own
     */
    record Author(
            String id, String name, UUID unitId, @Nullable String onBehalfOf) {}

    ObstacleAction action() {
        return action;
    }

    @Nullable
    ObstacleState fromState() {
        return fromState;
    }

    ObstacleState toState() {
        return toState;
    }

    @Nullable
    String text() {
        return text;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    UUID unitId() {
        return unitId;
    }

    String authorName() {
        return authorName;
    }

    @Nullable
    String onBehalfOf() {
        return onBehalfOf;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
