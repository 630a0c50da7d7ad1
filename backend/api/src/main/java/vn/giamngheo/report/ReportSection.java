package vn.giamngheo.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Versioned;

/** The part of a report that one agency verifies, or either of two that lead together; it bears the state. */
@Entity
class ReportSection extends Versioned {
    @Column(updatable = false)
    private UUID planId;

    @Column(updatable = false)
    private UUID roundId;

    @Column(updatable = false)
    private UUID reportId;

    @Column(updatable = false)
    private @Nullable UUID verifierId;

    @Column(updatable = false)
    private @Nullable UUID coVerifierId;

    @Enumerated(EnumType.STRING)
    private SectionState state;

    private Instant stateSince;
    private @Nullable Instant submittedAt;

    protected ReportSection() {}

    ReportSection(Report report, UUID roundId, Verifiers verifiers, Instant now) {
        planId = report.planId();
        this.roundId = roundId;
        reportId = report.id();
        verifierId = verifiers.verifierId();
        coVerifierId = verifiers.coVerifierId();
        state = SectionState.NOT_STARTED;
        stateSince = now;
    }

    /** Goes on by a step that has been allowed; tells where it stood. */
    SectionState take(SectionAction action, Instant now) {
        SectionState before = state;
        if (before != action.to()) {
            state = action.to();
            stateSince = now;
        }
        if (action == SectionAction.SUBMIT && submittedAt == null) {
            submittedAt = now;
        } else if (action == SectionAction.WITHDRAW) {
            submittedAt = null;
        }
        return before;
    }

    UUID reportId() {
        return reportId;
    }

    @Nullable
    UUID verifierId() {
        return verifierId;
    }

    SectionState state() {
        return state;
    }
}
