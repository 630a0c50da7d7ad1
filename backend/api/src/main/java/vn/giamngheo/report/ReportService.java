package vn.giamngheo.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.ProgrammeRole;
import vn.giamngheo.access.Scope;
import vn.giamngheo.attachment.AttachmentHolder;
import vn.giamngheo.attachment.AttachmentResponse;
import vn.giamngheo.attachment.AttachmentService;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.audit.OnBehalf;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.report.ReportResponse.PaperView;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Shows reports, and keeps their words and the papers that they came on. */
@ApplicationScoped
@Transactional
public class ReportService implements AttachmentHolder {
    private final ReportRepository reports;
    private final ReportViews views;
    private final SectionEditing editing;
    private final AttachmentService attachments;
    private final PlanService plans;
    private final OnBehalf onBehalf;

    ReportService(
            ReportRepository reports,
            ReportViews views,
            SectionEditing editing,
            AttachmentService attachments,
            PlanService plans,
            OnBehalf onBehalf) {
        this.reports = reports;
        this.views = views;
        this.editing = editing;
        this.attachments = attachments;
        this.plans = plans;
        this.onBehalf = onBehalf;
    }

    /** The reports within the scope that meet the filter. */
    public Page<ReportSummary> list(Scope scope, ReportFilter filter, PageRequest page) {
        Page<ReportRow> rows = reports.list(scope, filter, views.today(), page);
        return new Page<>(views.summaries(scope, rows.items()), rows.nextPageToken(), rows.total());
    }

    /** One report; not found where there is none within the scope. */
    public ReportResponse get(Scope scope, UUID id) {
        return response(scope, seen(scope, id));
    }

    @Override
    public boolean shows(Scope scope, UUID attachmentId) {
        return reports.shows(scope, attachmentId);
    }

    /** Says in words what the figures of a report don't, for as long as one of its sections is being written. */
    @Audited("report.tell")
    public ReportResponse tell(Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid ReportNarrativeRequest request) {
        ReportRow row = known(scope, id, ifMatch);
        Set<UUID> written = editing.editable(scope, id);
        if (written.isEmpty()) {
            throw notPossible("No section of the report is yours to write now");
        }
        Report report = reports.entity(scope, row);
        if (!report.narrative().equals(request.words())) {
            editing.begin(scope, id, written);
            report.tell(request.words());
        }
        return saved(scope, id);
    }

    /** Enters the signed paper that a unit's report came on: from then on the manager acts for the unit. */
    @Audited("report.enter-paper")
    public ReportResponse enterPaper(
            Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid ReportPaperRequest request) {
        ReportRow row = known(scope, id, ifMatch);
        if (!takesPaper(scope, row, views.sections(scope, List.of(row)).getOrDefault(id, List.of()))) {
            throw notPossible("Only the manager enters a paper, for another unit, while its report is being written");
        }
        if (request.date().isAfter(views.today())) {
            throw ProblemException.invalidField("/date", "past-or-present");
        }
        Report report = reports.entity(scope, row);
        ReportPaper before = report.paper();
        if (before == null || !before.attachmentId().equals(request.attachmentId())) {
            attachments.requireOwn(scope, List.of(request.attachmentId()), "/attachmentId");
        }
        onBehalf.of(row.agencyName() + ", " + request.number());
        report.cameOn(new ReportPaper(request.number(), request.date(), request.attachmentId()));
        return saved(scope, id);
    }

    private ReportResponse response(Scope scope, ReportRow row) {
        ReportViews.OfOne seen = views.of(scope, row);
        List<SectionView> sections = seen.sections();
        boolean whole = ReportVisibility.seesWhole(scope, row) || seen.verifies();
        Report report = reports.entity(scope, row);
        return new ReportResponse(
                row.id(),
                row.planId(),
                row.roundId(),
                row.roundName(),
                row.dataFrom(),
                row.dataTo(),
                row.roundOpen(),
                row.agencyId(),
                row.agencyCode(),
                row.agencyName(),
                row.agencyShortName(),
                row.dueOn(),
                row.lateDays(views.today()),
                row.state(),
                sections.stream().mapToInt(SectionView::asked).sum(),
                sections.stream().mapToInt(SectionView::filled).sum(),
                whole || row.state() == SectionState.ACCEPTED ? report.narrative() : null,
                isWritten(sections),
                ReportVisibility.seesWhole(scope, row) ? paper(scope, report.paper()) : null,
                takesPaper(scope, row, sections),
                sections,
                row.version());
    }

    private @Nullable PaperView paper(Scope scope, @Nullable ReportPaper paper) {
        if (paper == null) {
            return null;
        }
        AttachmentResponse scan =
                attachments.withIds(scope, Set.of(paper.attachmentId())).get(paper.attachmentId());
        return scan == null ? null : new PaperView(paper.number(), paper.date(), scan);
    }

    private static boolean isWritten(List<SectionView> sections) {
        return sections.stream().anyMatch(section -> section.allowedActions().contains(SectionAction.EDIT));
    }

    private static boolean takesPaper(Scope scope, ReportRow row, List<SectionView> sections) {
        return row.roundOpen()
                && !row.planClosed()
                && scope.programmeRoles().contains(ProgrammeRole.MANAGER)
                && !scope.unitCodes().contains(row.agencyCode())
                && sections.stream().anyMatch(section -> SectionAction.EDIT.beginsIn(section.state()));
    }

    private static ProblemException notPossible(String why) {
        return new ProblemException(ProblemType.STEP_NOT_POSSIBLE, why);
    }

    private ReportRow known(Scope scope, UUID id, IfMatch ifMatch) {
        ReportRow row = seen(scope, id);
        ifMatch.require(row.version());
        plans.requireEditable(scope, row.planId());
        return row;
    }

    private ReportRow seen(Scope scope, UUID id) {
        return reports.one(scope, id).orElseThrow(() -> ProblemException.notFound("report", id));
    }

    private ReportResponse saved(Scope scope, UUID id) {
        reports.flush();
        return get(scope, id);
    }
}
