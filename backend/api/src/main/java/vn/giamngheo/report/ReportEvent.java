package vn.giamngheo.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Versioned;

/** One step that was taken with a section. It is never changed. */
@Entity
class ReportEvent extends Versioned {
    private UUID reportId;
    private UUID sectionId;

    @Enumerated(EnumType.STRING)
    private SectionAction action;

    @Enumerated(EnumType.STRING)
    private SectionState fromState;

    @Enumerated(EnumType.STRING)
    private SectionState toState;

    private @Nullable String reason;
    private String actorId;
    private String actorName;
    private @Nullable UUID unitId;
    private @Nullable String onBehalfOf;
    private boolean selfSigned;
    private Instant happenedAt;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private @Nullable String figures;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private @Nullable String narrative;

    protected ReportEvent() {}

    ReportEvent(
            ReportSection section,
            SectionAction action,
            SectionState before,
            @Nullable String reason,
            Actor actor,
            Instant now,
            @Nullable Kept kept) {
        reportId = section.reportId();
        sectionId = section.id();
        this.action = action;
        fromState = before;
        toState = section.state();
        this.reason = reason;
        actorId = actor.id();
        actorName = actor.name();
        unitId = actor.unitId();
        onBehalfOf = actor.onBehalfOf();
        selfSigned = actor.selfSigned();
        happenedAt = now;
        figures = kept == null ? null : kept.figures();
        narrative = kept == null ? null : kept.narrative();
    }

    /** What goes in with a step, as JSON: the figures with their files, and the report's words. */
    record Kept(String figures, String narrative) {}

    /**
     * Who takes a step.
     *
     * @param unitId the unit for which they take it; absent for who acts for the whole programme
     * @param onBehalfOf in whose place, where it is not their own
     * @param selfSigned whether they sign what they have entered themselves, as the register lets the unit
     */
    record Actor(
            String id,
            String name,
            @Nullable UUID unitId,
            @Nullable String onBehalfOf,
            boolean selfSigned) {}

    UUID sectionId() {
        return sectionId;
    }

    SectionAction action() {
        return action;
    }

    @Nullable
    String reason() {
        return reason;
    }

    Instant happenedAt() {
        return happenedAt;
    }

    @Nullable
    String figures() {
        return figures;
    }

    @Nullable
    String narrative() {
        return narrative;
    }
}
