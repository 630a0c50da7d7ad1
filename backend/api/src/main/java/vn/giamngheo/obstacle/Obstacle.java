package vn.giamngheo.obstacle;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Searchable;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** What hinders a unit. What was reported stays in its words; where it stands changes by the steps of {@link ObstacleAction}. */
@Entity
class Obstacle extends Searchable {
    @Column(updatable = false)
    private UUID planId;

    @Column(updatable = false)
    private UUID agencyId;

    @Column(updatable = false)
    private @Nullable UUID subProjectId;

    @Column(updatable = false)
    private @Nullable UUID indicatorId;

    @Column(updatable = false)
    private @Nullable UUID dutyId;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String description;

    @Column(updatable = false)
    private @Nullable String wishedHelp;

    @Enumerated(EnumType.STRING)
    private ObstacleState state;

    private @Nullable String retractedReason;

    private @Nullable LocalDate dueOn;

    @Column(updatable = false)
    private Instant reportedAt;

    private Instant touchedAt;

    @Embedded
    private @Nullable Paper paper;

    // Queries sort by it; the database writes it: the day it is due, or the end of time.
    @Column(insertable = false, updatable = false)
    private @Nullable LocalDate dueOrder;

    protected Obstacle() {}

    Obstacle(UUID agencyId, ObstacleRequest request, Instant now) {
        planId = request.planId();
        this.agencyId = agencyId;
        subProjectId = request.subProjectId();
        indicatorId = request.indicatorId();
        dutyId = request.dutyId();
        title = request.title();
        description = request.description();
        wishedHelp = request.wishedHelp();
        state = ObstacleState.OPEN;
        dueOn = request.dueOn();
        reportedAt = now;
        touchedAt = now;
        ObstacleRequest.OnBehalfOf behalf = request.onBehalfOf();
        paper = behalf == null ? null : new Paper(behalf.paperNumber(), behalf.paperDate(), behalf.attachmentId());
    }

    /** Whether who has these parts in it may take the step now. What was taken back holds no answer to keep for others. */
    boolean allows(ObstacleAction action, boolean published, Set<ObstaclePart> parts) {
        boolean nothingToKeep = action == ObstacleAction.PUBLISH && retractedReason != null;
        return action.isPossible(state, published, parts) && !nothingToKeep;
    }

    /** Goes on by a step that is possible for who has these parts in it, with these words; tells where it stood. */
    ObstacleState take(
            ObstacleAction action, @Nullable String text, boolean published, Set<ObstaclePart> parts, Instant now) {
        if (!allows(action, published, parts)) {
            throw new ProblemException(ProblemType.STEP_NOT_POSSIBLE, action + " is not possible for you in " + state);
        }
        ObstacleState before = state;
        state = action.after(state);
        if (action == ObstacleAction.RETRACT) {
            retractedReason = text;
        } else if (state != ObstacleState.CLOSED) {
            retractedReason = null;
        }
        touchedAt = now;
        return before;
    }

    /** An answer is owed by that day, or by none. */
    void dueBy(@Nullable LocalDate day) {
        dueOn = day;
    }

    UUID planId() {
        return planId;
    }

    UUID agencyId() {
        return agencyId;
    }

    @Nullable
    UUID subProjectId() {
        return subProjectId;
    }

    @Nullable
    UUID indicatorId() {
        return indicatorId;
    }

    @Nullable
    UUID dutyId() {
        return dutyId;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    @Nullable
    String wishedHelp() {
        return wishedHelp;
    }

    ObstacleState state() {
        return state;
    }

    /** Why its reporter has taken it back, where that is how it stands. */
    @Nullable
    String retractedReason() {
        return retractedReason;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    Instant touchedAt() {
        return touchedAt;
    }

    @Nullable
    Paper paper() {
        return paper;
    }
}
