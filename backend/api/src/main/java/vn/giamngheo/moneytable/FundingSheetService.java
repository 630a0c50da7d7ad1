package vn.giamngheo.moneytable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.project.ProjectService;
import vn.giamngheo.project.SubProjectResponse;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.sheet.SheetFile;
import vn.giamngheo.shared.sheet.SheetWords;
import vn.giamngheo.shared.sheet.Sheets;
import vn.giamngheo.shared.sheet.Title;
import vn.giamngheo.sheet.PlanTitles;
import vn.giamngheo.sheet.SheetNames;
import vn.giamngheo.sheet.SheetNames.Names;

/** Money at a glance as sheets: the same figures as the screen has, for the same caller. */
@ApplicationScoped
@Transactional
public class FundingSheetService {
    private static final String UNIT = "đồng";
    private static final String SAMPLE = "Có số liệu mẫu để minh họa, không phải số liệu thật.";
    private static final PageRequest ALL = new PageRequest(100_000, null, null);
    private final FundingMatrixService matrices;
    private final FundingTimelineService timelines;
    private final ProjectService projects;
    private final SheetNames names;
    private final PlanTitles titles;
    private final Sheets sheets;

    FundingSheetService(
            FundingMatrixService matrices,
            FundingTimelineService timelines,
            ProjectService projects,
            SheetNames names,
            PlanTitles titles,
            Sheets sheets) {
        this.matrices = matrices;
        this.timelines = timelines;
        this.projects = projects;
        this.names = names;
        this.titles = titles;
        this.sheets = sheets;
    }

    /** The four figures of a plan by sub-project and source. */
    public SheetFile matrix(Scope scope, UUID planId, FundingMatrixFilter filter) {
        FundingMatrix matrix = matrices.matrix(scope, planId, filter);
        Title title = titles.of(scope, planId, "Kinh phí theo tiểu dự án và nguồn vốn")
                .in(UNIT)
                .asOf(matrix.asOf())
                .notingIf(matrix.sample(), SAMPLE);
        if (matrix.capitalKind() != null) {
            title = title.noting(
                    "Chỉ tính " + SheetWords.of(matrix.capitalKind()) + "; số kế hoạch nêu là của cả hai loại.");
        }
        if (matrix.agencyId() != null) {
            title = title.noting("Số của " + names.of(scope, planId).agency(matrix.agencyId()) + ".");
        }
        return sheets.write(
                scope.fullName(), FundingTables.matrix(title, matrix), FundingTables.lines(matrix)::forEach);
    }

    /** Every movement of a sub-project's money that the caller sees, newest first, with the figures after it. */
    public SheetFile timeline(Scope scope, UUID subProjectId, FundingTimelineFilter filter) {
        SubProjectResponse subProject = projects.getSubProject(scope, subProjectId);
        Names known = names.of(scope, subProject.planId());
        List<FundingEvent> events =
                timelines.timeline(scope, subProjectId, filter, ALL).items();
        Title title = titles.of(scope, subProject.planId(), "Dòng thời gian kinh phí " + subProject.code())
                .in(UNIT)
                .asOf(filter.asOf())
                .noting(subProject.code() + " – " + subProject.name())
                .notingIf(events.stream().anyMatch(event -> event.provenance() == Provenance.SAMPLE), SAMPLE);
        return sheets.write(scope.fullName(), FundingTables.timeline(title, known), events::forEach);
    }
}
