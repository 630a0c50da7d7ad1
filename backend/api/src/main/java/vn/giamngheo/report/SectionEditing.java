package vn.giamngheo.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.OnBehalf;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.report.SectionAction.Standing;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Opens sections for whoever writes in them, within the writer's own transaction. */
@ApplicationScoped
public class SectionEditing {
    private final ReportRepository reports;
    private final SectionRepository sections;
    private final OnBehalf onBehalf;
    private final PlanService plans;
    private final Clock clock;

    SectionEditing(
            ReportRepository reports, SectionRepository sections, OnBehalf onBehalf, PlanService plans, Clock clock) {
        this.reports = reports;
        this.sections = sections;
        this.onBehalf = onBehalf;
        this.plans = plans;
        this.clock = clock;
    }

    /** The sections of a report that the caller may write in now; not found where they see nothing of it. */
    public Set<UUID> editable(Scope scope, UUID reportId) {
        ReportRow report = seen(scope, reportId);
        return sections.of(scope, List.of(reportId)).stream()
                .filter(section -> SectionAction.EDIT
                        .refusal(standing(scope, report, section))
                        .isEmpty())
                .map(SectionRow::id)
                .collect(Collectors.toSet());
    }

    /** Why the caller may not write now in sections of a report; those that they may write in are not told. */
    public Map<UUID, StepRefusal> refusals(Scope scope, UUID reportId) {
        ReportRow report = seen(scope, reportId);
        Map<UUID, StepRefusal> refusals = new HashMap<>();
        sections.of(scope, List.of(reportId))
                .forEach(section -> SectionAction.EDIT
                        .refusal(standing(scope, report, section))
                        .ifPresent(why -> refusals.put(section.id(), why)));
        return refusals;
    }

    /**
     * Holds sections of several reports, and the reports, before the first of them is written in: all in one order. How their plan's
     * figures are counted stays what is read from here on.
     */
    public void hold(Scope scope, Set<UUID> sectionIds) {
        if (!sectionIds.isEmpty()) {
            sections.sharePlans(scope, sectionIds);
            sections.lockReports(scope, sections.lock(scope, sectionIds));
        }
    }

    /**
     * Takes the step {@link SectionAction#EDIT} with sections of a report, and holds them until the transaction is over. Refuses
     * all where the caller may not write in one of them. Tells whether they write for another unit, from its paper.
     */
    public boolean begin(Scope scope, UUID reportId, Set<UUID> sectionIds) {
        ReportRow report = seen(scope, reportId);
        plans.requireEditable(scope, report.planId());
        List<ReportSection> held = sections.lock(scope, sectionIds);
        // Read again now that nobody else changes them.
        Map<UUID, SectionRow> rows = sections.of(scope, List.of(reportId)).stream()
                .collect(Collectors.toMap(SectionRow::id, Function.identity()));
        if (held.size() < sectionIds.size() || !rows.keySet().containsAll(sectionIds)) {
            throw ProblemException.notFound("section of report", reportId);
        }
        SectionPart taken = null;
        boolean stepped = false;
        Instant now = clock.instant();
        for (ReportSection section : held) {
            SectionRow row = Objects.requireNonNull(rows.get(section.id()));
            Standing standing = standing(scope, report, row);
            SectionAction.EDIT.refusal(standing).ifPresent(why -> {
                throw why == StepRefusal.NOT_YOUR_PART
                        ? new ProblemException(ProblemType.FORBIDDEN, "The figures of a unit are told by its officers")
                        : new ProblemException(
                                ProblemType.STEP_NOT_POSSIBLE,
                                "The round is closed, or the section is not being written",
                                List.of());
            });
            SectionPart part = SectionAction.EDIT.partOf(standing.parts());
            if (part != taken) {
                onBehalf.of(SectionParties.inPlaceOf(scope, report, part));
                taken = part;
            }
            SectionState before = section.take(SectionAction.EDIT, now);
            if (before != section.state()) {
                stepped = true;
                sections.add(
                        scope,
                        new ReportEvent(
                                section,
                                SectionAction.EDIT,
                                before,
                                null,
                                SectionParties.actor(scope, report, row, part, false),
                                now,
                                null),
                        eventId -> List.of());
            }
        }
        if (stepped) {
            sections.flush();
        }
        return taken == SectionPart.PAPER;
    }

    private Standing standing(Scope scope, ReportRow report, SectionRow section) {
        return SectionParties.standing(scope, report, section, Tally.NONE);
    }

    private ReportRow seen(Scope scope, UUID reportId) {
        return reports.one(scope, reportId).orElseThrow(() -> ProblemException.notFound("report", reportId));
    }
}
