package vn.giamngheo.duty;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Versioned;
import vn.giamngheo.shared.problem.ProblemException;

/** That an agency reports, to whom, and how often where the plan says so. */
@Entity
class ReportingDuty extends Versioned {
    private UUID planId;
    private UUID agencyId;
    private boolean periodic;
    private boolean adHoc;

    @Enumerated(EnumType.STRING)
    private @Nullable ReportingFrequency frequency;

    private @Nullable String dueWords;

    @Enumerated(EnumType.STRING)
    private Clarity clarity;

    private String text;
    private int position;

    @Embedded
    private Source source;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @JoinColumn(name = "reporting_duty_id", nullable = false, updatable = false)
    private Set<ReportingDutyRecipient> recipients = new LinkedHashSet<>();

    protected ReportingDuty() {}

    ReportingDuty(ReportingDutyRequest request) {
        planId = request.planId();
        describe(request);
    }

    /** Describes it anew; it stays in its plan. */
    void change(ReportingDutyRequest request) {
        if (!planId.equals(request.planId())) {
            throw ProblemException.invalidField("/planId", "fixed");
        }
        describe(request);
    }

    UUID planId() {
        return planId;
    }

    UUID agencyId() {
        return agencyId;
    }

    Source source() {
        return source;
    }

    private void describe(ReportingDutyRequest request) {
        agencyId = request.agencyId();
        periodic = request.periodic();
        adHoc = request.adHoc();
        frequency = request.frequency();
        dueWords = request.dueWords();
        clarity = request.clarity();
        text = request.text();
        position = request.position();
        source = request.source();
        Set<UUID> wanted = new LinkedHashSet<>(request.recipientIds());
        recipients.removeIf(recipient -> !wanted.remove(recipient.agencyId()));
        wanted.forEach(id -> recipients.add(new ReportingDutyRecipient(id)));
    }

    ReportingDutyResponse toResponse() {
        return new ReportingDutyResponse(
                id(),
                planId,
                agencyId,
                recipients.stream()
                        .map(ReportingDutyRecipient::agencyId)
                        .sorted()
                        .toList(),
                periodic,
                adHoc,
                frequency,
                dueWords,
                clarity,
                text,
                position,
                source,
                version());
    }
}
