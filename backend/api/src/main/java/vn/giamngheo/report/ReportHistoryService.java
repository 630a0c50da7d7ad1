package vn.giamngheo.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.ProgrammeRole;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.report.FigureRepository.Named;
import vn.giamngheo.report.ReportEventResponse.ReturnedFigure;
import vn.giamngheo.report.ReportResponse.Narrative;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Tells what was done with a report and said about it: for the unit, its verifiers, and who has a part in the whole programme. */
@ApplicationScoped
@Transactional
public class ReportHistoryService {
    private static final Set<SectionState> WITH_OTHERS =
            EnumSet.of(SectionState.SUBMITTED, SectionState.VERIFIED, SectionState.ACCEPTED);
    private static final Set<ProgrammeRole> SPEAKING = EnumSet.of(ProgrammeRole.MANAGER, ProgrammeRole.LEADER);
    private final ReportRepository reports;
    private final SectionRepository sections;
    private final ReportHistoryRepository history;
    private final FigureRepository figures;
    private final ReportVersions versions;
    private final PlanService plans;
    private final AgencyService agencies;
    private final Clock clock;

    ReportHistoryService(
            ReportRepository reports,
            SectionRepository sections,
            ReportHistoryRepository history,
            FigureRepository figures,
            ReportVersions versions,
            PlanService plans,
            AgencyService agencies,
            Clock clock) {
        this.reports = reports;
        this.sections = sections;
        this.history = history;
        this.figures = figures;
        this.versions = versions;
        this.plans = plans;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** The steps that were taken with a report's sections, in their order. */
    public Page<ReportEventResponse> events(Scope scope, UUID reportId, PageRequest page) {
        List<UUID> own = withPart(scope, reportId).stream().map(SectionRow::id).toList();
        Page<ReportEventResponse> events = history.events(scope, reportId, own, page);
        Map<UUID, List<ReturnedFigure>> returned =
                history
                        .cells(
                                scope,
                                events.items().stream()
                                        .map(ReportEventResponse::id)
                                        .toList())
                        .stream()
                        .collect(Collectors.groupingBy(
                                ReportEventCell::eventId,
                                Collectors.mapping(
                                        cell -> new ReturnedFigure(cell.resultId(), cell.reason()),
                                        Collectors.toList())));
        return events.map(event -> event.with(returned.getOrDefault(event.id(), List.of())));
    }

    /**
     * The figures that differ from those that went in before, and the words of both: of one submission, where it is named; else of
     * the report as it is. What was withdrawn was judged by nobody, and counts as if it had not gone in.
     */
    public ReportChanges changes(Scope scope, UUID reportId, @Nullable UUID eventId) {
        return eventId == null ? sinceTheLast(scope, reportId) : ofSubmission(scope, reportId, eventId);
    }

    /** Where figures have gone in again, from the time before that; else from the last time. */
    private ReportChanges sinceTheLast(Scope scope, UUID reportId) {
        ReportRow report = seen(scope, reportId);
        Map<UUID, SectionRow> own =
                withPart(scope, report).stream().collect(Collectors.toMap(SectionRow::id, Function.identity()));
        List<UUID> ids = List.copyOf(own.keySet());
        Map<UUID, List<ReportEvent>> submissions = standing(history.submissions(scope, ids));
        List<ReportChanges.Change> changes = new ArrayList<>();
        List<ReportEvent> compared = new ArrayList<>();
        Map<UUID, List<Named>> now = figures.of(scope, ids).stream().collect(Collectors.groupingBy(Named::sectionId));
        own.forEach((id, section) -> {
            int before = WITH_OTHERS.contains(section.state()) ? 1 : 0;
            List<ReportEvent> known = submissions.getOrDefault(id, List.of());
            if (known.size() > before) {
                compared.add(known.get(before));
                changes.addAll(compare(known.get(before), now.getOrDefault(id, List.of())));
            }
        });
        // The words are the report's: of several sections, those of the latest that went in are the last that were
        // read.
        ReportChanges.Words words = compared.stream()
                .max(Comparator.comparing(ReportEvent::happenedAt))
                .map(last -> words(last, reports.entity(scope, report).narrative()))
                .orElse(null);
        return new ReportChanges(reportId, changes, words);
    }

    private ReportChanges ofSubmission(Scope scope, UUID reportId, UUID eventId) {
        List<UUID> ids = withPart(scope, reportId).stream().map(SectionRow::id).toList();
        List<ReportEvent> events = history.submissions(scope, ids);
        ReportEvent submission = events.stream()
                .filter(event -> event.id().equals(eventId) && event.action() == SectionAction.SUBMIT)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("submission", eventId));
        List<ReportEvent> earlier = events.subList(events.indexOf(submission) + 1, events.size());
        return standing(earlier).getOrDefault(submission.sectionId(), List.of()).stream()
                .findFirst()
                .map(before -> new ReportChanges(
                        reportId,
                        compare(before, asOf(scope, submission)),
                        words(before, versions.narrative(submission))))
                .orElseGet(() -> new ReportChanges(reportId, List.of(), null));
    }

    /** The submissions that were not withdrawn, by section, in their order. */
    private static Map<UUID, List<ReportEvent>> standing(List<ReportEvent> latestFirst) {
        Map<UUID, List<ReportEvent>> standing = new HashMap<>();
        Set<UUID> withdrawn = new HashSet<>();
        for (ReportEvent event : latestFirst) {
            UUID section = event.sectionId();
            if (event.action() == SectionAction.WITHDRAW) {
                withdrawn.add(section);
            } else if (!withdrawn.remove(section)) {
                standing.computeIfAbsent(section, id -> new ArrayList<>()).add(event);
            }
        }
        return standing;
    }

    /** The figures of a section as they went in then. */
    private List<Named> asOf(Scope scope, ReportEvent submission) {
        Map<UUID, ReportFigure> told = versions.figures(submission);
        return figures.of(scope, List.of(submission.sectionId())).stream()
                .filter(one -> told.containsKey(one.figure().resultId()))
                .map(one ->
                        one.saying(Objects.requireNonNull(told.get(one.figure().resultId()))))
                .toList();
    }

    private ReportChanges.@Nullable Words words(ReportEvent submission, @Nullable Narrative now) {
        Narrative before = versions.narrative(submission);
        return before == null || now == null ? null : new ReportChanges.Words(submission.happenedAt(), before, now);
    }

    private List<ReportChanges.Change> compare(ReportEvent submission, List<Named> now) {
        Map<UUID, ReportFigure> before = versions.figures(submission);
        return now.stream()
                .filter(one -> !one.figure().says(before.get(one.figure().resultId())))
                .map(one -> new ReportChanges.Change(
                        one.sectionId(),
                        one.figure().resultId(),
                        one.indicatorId(),
                        one.indicatorCode(),
                        one.indicatorName(),
                        one.areaId(),
                        one.areaName(),
                        submission.happenedAt(),
                        before.get(one.figure().resultId()),
                        one.figure()))
                .toList();
    }

    /** What was said about a report, in its order. */
    public Page<ReportCommentResponse> comments(Scope scope, UUID reportId, PageRequest page) {
        withPart(scope, reportId);
        return history.comments(scope, reportId, page);
    }

    /** Says something about a report, or about one figure of it. */
    @Audited("report.comment")
    public ReportCommentResponse comment(Scope scope, @NotNull @Valid ReportCommentRequest request) {
        ReportRow report = reports.one(scope, request.reportId())
                .orElseThrow(() -> ProblemException.unknownReference("/reportId"));
        List<SectionRow> own = withPart(scope, report);
        boolean speaks = scope.hasAnyOf(SPEAKING)
                || scope.unitCodes().contains(report.agencyCode())
                || own.stream().anyMatch(section -> ReportVisibility.verifies(scope, section));
        if (!speaks) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "The unit, its verifiers, the manager and the leader talk about a report");
        }
        UUID resultId = request.resultId();
        if (resultId != null
                && figures.of(scope, own.stream().map(SectionRow::id).toList()).stream()
                        .noneMatch(one -> one.figure().resultId().equals(resultId))) {
            throw ProblemException.unknownReference("/resultId");
        }
        Instant now = clock.instant();
        ReportComment comment = new ReportComment(request, scope, unitOf(scope, report, own), now);
        history.persist(comment);
        history.flush();
        return comment.toResponse();
    }

    /** For which unit somebody speaks: the reporting one, the verifying one, the manager's, the leader's. */
    private @Nullable UUID unitOf(Scope scope, ReportRow report, List<SectionRow> own) {
        if (scope.unitCodes().contains(report.agencyCode())) {
            return report.agencyId();
        }
        PlanResponse plan = plans.get(scope, report.planId());
        if (scope.programmeRoles().contains(ProgrammeRole.MANAGER)) {
            return agencies.heldToday(scope, plan.managingAgencyId()).id();
        }
        if (scope.programmeRoles().contains(ProgrammeRole.LEADER)) {
            return agencies.heldToday(scope, plan.issuingAgencyId()).id();
        }
        return own.stream()
                .flatMap(section -> section.verifiers().stream())
                .filter(verifier -> scope.unitCodes().contains(verifier.code()))
                .map(SectionRow.Verifier::id)
                .findFirst()
                .orElse(null);
    }

    private List<SectionRow> withPart(Scope scope, UUID reportId) {
        return withPart(scope, seen(scope, reportId));
    }

    private ReportRow seen(Scope scope, UUID reportId) {
        return reports.one(scope, reportId).orElseThrow(() -> ProblemException.notFound("report", reportId));
    }

    /** The sections that the caller sees the life of; not found for who sees accepted figures only. */
    private List<SectionRow> withPart(Scope scope, ReportRow report) {
        List<SectionRow> own = sections.of(scope, List.of(report.id())).stream()
                .filter(section ->
                        ReportVisibility.seesWhole(scope, report) || ReportVisibility.verifies(scope, section))
                .toList();
        if (own.isEmpty()) {
            throw ProblemException.notFound("report", report.id());
        }
        return own;
    }
}
