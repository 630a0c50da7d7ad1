package vn.giamngheo.round;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.indicator.Frequency;
import vn.giamngheo.report.ReportCounts;
import vn.giamngheo.shared.persistence.Versioned;

/** One request for results. What it asks and of whom stays as it was opened; its name and days may change. */
@Entity
class ReportingRound extends Versioned {
    @Column(updatable = false)
    private UUID planId;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private RoundKind kind;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Frequency frequency;

    private String name;

    @Column(updatable = false)
    private LocalDate dataFrom;

    @Column(updatable = false)
    private LocalDate dataTo;

    private LocalDate communeDueOn;
    private LocalDate agencyDueOn;
    private LocalDate consolidatedDueOn;

    @Enumerated(EnumType.STRING)
    private RoundStatus status;

    @Column(updatable = false)
    private String openedBy;

    @Column(updatable = false)
    private String openedByName;

    @Column(updatable = false)
    private Instant openedAt;

    private @Nullable String note;

    protected ReportingRound() {}

    ReportingRound(RoundRequest request, String name, DueDates due, Scope opener, Instant now) {
        planId = request.planId();
        kind = request.kind();
        frequency = request.frequency();
        this.name = name;
        dataFrom = request.dataFrom();
        dataTo = request.dataTo();
        status = kind == RoundKind.DERIVED ? RoundStatus.CLOSED : RoundStatus.OPEN;
        openedBy = opener.userId();
        openedByName = opener.fullName();
        openedAt = now;
        note = request.note();
        due(due);
    }

    /** Names it anew, and says when its reports are due. */
    void change(RoundUpdateRequest request, DueDates due) {
        name = request.name();
        note = request.note();
        due(due);
    }

    void become(RoundStatus other) {
        status = other;
    }

    private void due(DueDates due) {
        communeDueOn = due.communes();
        agencyDueOn = due.agencies();
        consolidatedDueOn = due.consolidated();
    }

    UUID planId() {
        return planId;
    }

    RoundKind kind() {
        return kind;
    }

    RoundStatus status() {
        return status;
    }

    /** Whether what it asked for counts towards what these days brought. */
    boolean countsWithin(LocalDate from, LocalDate to) {
        return ReportingCalendar.counts(dataFrom, dataTo, from, to);
    }

    LocalDate dataFrom() {
        return dataFrom;
    }

    LocalDate dataTo() {
        return dataTo;
    }

    DueDates due() {
        return new DueDates(communeDueOn, agencyDueOn, consolidatedDueOn);
    }

    RoundResponse toResponse(ReportCounts counts, List<RoundAction> allowed) {
        return new RoundResponse(
                id(),
                planId,
                kind,
                frequency,
                name,
                dataFrom,
                dataTo,
                communeDueOn,
                agencyDueOn,
                consolidatedDueOn,
                status,
                openedByName,
                openedAt,
                note,
                counts,
                allowed,
                version());
    }
}
