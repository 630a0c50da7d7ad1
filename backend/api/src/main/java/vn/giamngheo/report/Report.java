package vn.giamngheo.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.report.ReportResponse.Narrative;
import vn.giamngheo.shared.persistence.Versioned;

/** What one agency answers to a round: its words, and the paper that they came on. */
@Entity
class Report extends Versioned {
    @Column(updatable = false)
    private UUID planId;

    @Column(updatable = false)
    private UUID roundId;

    @Column(updatable = false)
    private UUID agencyId;

    private LocalDate dueOn;
    private @Nullable String resultsText;
    private @Nullable String difficultiesText;
    private @Nullable String proposalsText;

    @Embedded
    private @Nullable ReportPaper paper;

    // All three are kept by the database, from the sections; queries read them.
    @Column(insertable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable SectionState state;

    @Column(insertable = false, updatable = false)
    private @Nullable LocalDate submittedOn;

    @Column(insertable = false, updatable = false)
    private @Nullable Boolean someAccepted;

    protected Report() {}

    Report(UUID planId, UUID roundId, UUID agencyId, LocalDate dueOn) {
        this.planId = planId;
        this.roundId = roundId;
        this.agencyId = agencyId;
        this.dueOn = dueOn;
    }

    /** It is due on another day. */
    void dueOn(LocalDate day) {
        dueOn = day;
    }

    /** Says in words what the figures don't. */
    void tell(Narrative words) {
        resultsText = words.results();
        difficultiesText = words.difficulties();
        proposalsText = words.proposals();
    }

    /** It came on this paper. */
    void cameOn(ReportPaper other) {
        paper = other;
    }

    UUID planId() {
        return planId;
    }

    UUID agencyId() {
        return agencyId;
    }

    Narrative narrative() {
        return new Narrative(resultsText, difficultiesText, proposalsText);
    }

    @Nullable
    ReportPaper paper() {
        return paper;
    }
}
