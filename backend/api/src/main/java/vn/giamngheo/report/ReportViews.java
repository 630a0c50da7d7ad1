package vn.giamngheo.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.giamngheo.access.Scope;
import vn.giamngheo.report.SectionAction.Standing;
import vn.giamngheo.report.SectionView.RefusedStep;
import vn.giamngheo.report.SectionView.SectionActor;

/** Puts together what one caller sees of reports within their sight. */
@ApplicationScoped
class ReportViews {
    private final SectionRepository sections;
    private final Clock clock;

    ReportViews(SectionRepository sections, Clock clock) {
        this.sections = sections;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    List<ReportSummary> summaries(Scope scope, Collection<ReportRow> reports) {
        Map<UUID, List<SectionView>> views = sections(scope, reports);
        return reports.stream()
                .map(report -> summary(report, views.getOrDefault(report.id(), List.of())))
                .toList();
    }

    private ReportSummary summary(ReportRow report, List<SectionView> own) {
        return new ReportSummary(
                report.id(),
                report.planId(),
                report.roundId(),
                report.roundName(),
                report.dataFrom(),
                report.dataTo(),
                report.roundOpen(),
                report.agencyId(),
                report.agencyCode(),
                report.agencyName(),
                report.agencyShortName(),
                report.dueOn(),
                report.lateDays(today()),
                report.state(),
                own.stream().mapToInt(SectionView::asked).sum(),
                own.stream().mapToInt(SectionView::filled).sum(),
                own,
                report.version());
    }

    /** The sections of the reports that the caller sees, by report. */
    Map<UUID, List<SectionView>> sections(Scope scope, Collection<ReportRow> reports) {
        Map<UUID, ReportRow> byId = reports.stream().collect(Collectors.toMap(ReportRow::id, Function.identity()));
        return views(scope, byId, sections.of(scope, byId.keySet()));
    }

    /**
     * The sections of one report that the caller sees.
     *
     * @param verifies whether the caller verifies a section of it, whatever has become of that
     */
    record OfOne(List<SectionView> sections, boolean verifies) {}

    OfOne of(Scope scope, ReportRow report) {
        List<SectionRow> all = sections.of(scope, List.of(report.id()));
        return new OfOne(
                views(scope, Map.of(report.id(), report), all).getOrDefault(report.id(), List.of()),
                all.stream().anyMatch(section -> ReportVisibility.verifies(scope, section)));
    }

    private Map<UUID, List<SectionView>> views(Scope scope, Map<UUID, ReportRow> byId, List<SectionRow> all) {
        List<SectionRow> seen = all.stream()
                .filter(section ->
                        ReportVisibility.sees(scope, Objects.requireNonNull(byId.get(section.reportId())), section))
                .toList();
        List<UUID> ids = seen.stream().map(SectionRow::id).toList();
        Map<UUID, Tally> tallies = sections.tallies(scope, ids);
        Map<UUID, String> reasons = sections.reasons(scope, ids);
        return seen.stream()
                .collect(Collectors.groupingBy(
                        SectionRow::reportId,
                        Collectors.mapping(
                                section -> view(
                                        scope,
                                        Objects.requireNonNull(byId.get(section.reportId())),
                                        section,
                                        tallies.getOrDefault(section.id(), Tally.NONE),
                                        reasons),
                                Collectors.toList())));
    }

    /** Who could take the step; in a closed plan nobody can. */
    private static List<SectionActor> who(SectionAction action, StepRefusal why, ReportRow report, SectionRow section) {
        return why == StepRefusal.PLAN_CLOSED ? List.of() : SectionParties.actors(action, report, section);
    }

    private SectionView view(
            Scope scope, ReportRow report, SectionRow section, Tally tally, Map<UUID, String> reasons) {
        Standing standing = SectionParties.standing(scope, report, section, tally);
        List<SectionAction> allowed = new ArrayList<>();
        List<RefusedStep> refused = new ArrayList<>();
        Arrays.stream(SectionAction.values())
                .filter(action -> action.beginsIn(section.state()))
                .forEach(action -> action.refusal(standing)
                        .ifPresentOrElse(
                                why -> refused.add(new RefusedStep(action, why, who(action, why, report, section))),
                                () -> allowed.add(action)));
        return new SectionView(
                section.id(),
                section.verifierId(),
                section.verifierName(),
                section.coVerifierId(),
                section.coVerifierName(),
                section.state(),
                section.stateSince(),
                section.submittedAt(),
                tally.asked(),
                tally.filled(),
                ReportVisibility.seesWhole(scope, report) || ReportVisibility.verifies(scope, section)
                        ? reasons.get(section.id())
                        : null,
                allowed,
                refused,
                SectionAction.SUBMIT.signsOwn(standing),
                section.version());
    }
}
