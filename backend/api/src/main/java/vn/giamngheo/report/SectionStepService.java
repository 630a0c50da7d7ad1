package vn.giamngheo.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.audit.OnBehalf;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.report.FigureRepository.Named;
import vn.giamngheo.report.SectionSteps.Step;
import vn.giamngheo.shared.persistence.ReadingMuch;

/** Leads sections of reports through their life, many at a time: all of them go on, or none. */
@ApplicationScoped
@Transactional
public class SectionStepService {
    private final ReportRepository reports;
    private final SectionRepository sections;
    private final SectionSteps steps;
    private final OnBehalf onBehalf;
    private final ReportVersions versions;
    private final ReportViews views;
    private final PlanService plans;
    private final ReadingMuch reading;
    private final Clock clock;

    SectionStepService(
            ReportRepository reports,
            SectionRepository sections,
            SectionSteps steps,
            OnBehalf onBehalf,
            ReportVersions versions,
            ReportViews views,
            PlanService plans,
            ReadingMuch reading,
            Clock clock) {
        this.reports = reports;
        this.sections = sections;
        this.steps = steps;
        this.onBehalf = onBehalf;
        this.versions = versions;
        this.views = views;
        this.plans = plans;
        this.reading = reading;
        this.clock = clock;
    }

    /** Asks the head of the unit to sign; with a reason where a section came back and nothing in it was changed since. */
    @Audited("report.ask-for-signature")
    public SectionStepsResponse askForSignature(Scope scope, @NotNull @Valid SectionStepsRequest request) {
        return take(scope, SectionAction.ASK_FOR_SIGNATURE, request);
    }

    /** Gives it back to the officers, with a reason. */
    @Audited("report.send-back")
    public SectionStepsResponse sendBack(Scope scope, @NotNull @Valid SectionStepsRequest request) {
        return take(scope, SectionAction.SEND_BACK, request);
    }

    /** Signs and sends in; figures, files and words are kept as they went in. */
    @Audited("report.submit")
    public SectionStepsResponse submit(Scope scope, @NotNull @Valid SectionStepsRequest request) {
        return take(scope, SectionAction.SUBMIT, request);
    }

    /** Takes back what nobody has verified yet. */
    @Audited("report.withdraw")
    public SectionStepsResponse withdraw(Scope scope, @NotNull @Valid SectionStepsRequest request) {
        return take(scope, SectionAction.WITHDRAW, request);
    }

    /** Finds the figures right. */
    @Audited("report.verify")
    public SectionStepsResponse verify(Scope scope, @NotNull @Valid SectionStepsRequest request) {
        return take(scope, SectionAction.VERIFY, request);
    }

    /** Returns to the unit, with a reason for the section or for figures of it. */
    @Audited("report.return")
    public SectionStepsResponse giveBack(Scope scope, @NotNull @Valid SectionStepsRequest request) {
        return take(scope, SectionAction.RETURN, request);
    }

    /** Accepts, which locks. */
    @Audited("report.accept")
    public SectionStepsResponse accept(Scope scope, @NotNull @Valid SectionStepsRequest request) {
        return take(scope, SectionAction.ACCEPT, request);
    }

    /** Unlocks what was accepted, with a reason. */
    @Audited("report.reopen")
    public SectionStepsResponse reopen(Scope scope, @NotNull @Valid SectionStepsRequest request) {
        return take(scope, SectionAction.REOPEN, request);
    }

    private SectionStepsResponse take(Scope scope, SectionAction action, SectionStepsRequest request) {
        return reading.during(() -> taken(scope, action, request));
    }

    private SectionStepsResponse taken(Scope scope, SectionAction action, SectionStepsRequest request) {
        List<Step> allowed = steps.judge(scope, action, request);
        allowed.stream()
                .map(step -> step.report().planId())
                .distinct()
                .sorted()
                .forEach(planId -> plans.requireEditable(scope, planId));
        Instant now = clock.instant();
        String actingFor = null;
        for (Step step : allowed) {
            String whom = SectionParties.inPlaceOf(scope, step.report(), step.part());
            if (!whom.equals(actingFor)) {
                // What was done in another's place is written apart: the trail names them for it alone.
                sections.flush();
                onBehalf.of(whom);
                actingFor = whom;
            }
            write(scope, action, request, step, now);
        }
        sections.flush();
        Set<UUID> changed = allowed.stream().map(step -> step.report().id()).collect(Collectors.toSet());
        return new SectionStepsResponse(views.summaries(scope, reports.withIds(scope, changed)));
    }

    private void write(Scope scope, SectionAction action, SectionStepsRequest request, Step step, Instant now) {
        ReportSection section = step.section();
        SectionState before = section.take(action, now);
        List<ReportFigure> figures = step.figures().stream().map(Named::figure).toList();
        ReportEvent event = new ReportEvent(
                section,
                action,
                before,
                SectionSteps.isBlank(request.reason()) ? null : request.reason(),
                SectionParties.actor(scope, step.report(), step.row(), step.part(), step.signsOwn()),
                now,
                action == SectionAction.SUBMIT
                        ? versions.keep(
                                figures, reports.entity(scope, step.report()).narrative())
                        : null);
        Set<UUID> own = figures.stream().map(ReportFigure::resultId).collect(Collectors.toSet());
        sections.add(
                scope,
                event,
                eventId -> SectionSteps.cells(request).stream()
                        .filter(cell -> own.contains(cell.resultId()))
                        .map(cell -> new ReportEventCell(eventId, cell.resultId(), cell.reason()))
                        .toList());
    }
}
