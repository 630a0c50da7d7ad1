package vn.giamngheo.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.giamngheo.access.Scope;

/** Enters the reports that a round asks for, within the transaction that opens it, and moves the days on which they are due. */
@ApplicationScoped
public class ReportOpening {
    private final ReportRepository reports;
    private final SectionRepository sections;
    private final ReportViews views;
    private final Clock clock;

    ReportOpening(ReportRepository reports, SectionRepository sections, ReportViews views, Clock clock) {
        this.reports = reports;
        this.sections = sections;
        this.views = views;
        this.clock = clock;
    }

    /**
     * Enters one agency's report with a section for each agency, or pair of them, that verifies. Tells the sections by who does.
     */
    public Map<Verifiers, UUID> open(
            Scope scope, UUID planId, UUID roundId, UUID agencyId, LocalDate dueOn, Collection<Verifiers> verifying) {
        Report report = new Report(planId, roundId, agencyId, dueOn);
        reports.persist(report);
        Instant now = clock.instant();
        Map<Verifiers, UUID> opened = new HashMap<>();
        for (Verifiers verifiers : verifying) {
            ReportSection section = new ReportSection(report, roundId, verifiers, now);
            sections.persist(section);
            opened.put(verifiers, section.id());
        }
        return opened;
    }

    /** Says anew when the reports of a round are due, each by its agency. */
    public void moveDue(Scope scope, UUID roundId, Function<UUID, LocalDate> dueOn) {
        reports.ofRound(scope, roundId).forEach(report -> report.dueOn(dueOn.apply(report.agencyId())));
        reports.flush();
    }

    /** The agencies that a round asks. */
    public List<UUID> agenciesOf(Scope scope, UUID roundId) {
        return reports.ofRound(scope, roundId).stream().map(Report::agencyId).toList();
    }

    /** How many reports of each of the rounds stand where. */
    public Map<UUID, ReportCounts> counts(Scope scope, Collection<UUID> roundIds) {
        return reports.counts(scope, roundIds, views.today());
    }
}
