package vn.giamngheo.sheetexport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyFilter;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.area.AreaFilter;
import vn.giamngheo.area.AreaResponse;
import vn.giamngheo.area.AreaService;
import vn.giamngheo.area.AreaSuccessionResponse;
import vn.giamngheo.duty.DutyResponse;
import vn.giamngheo.duty.DutyService;
import vn.giamngheo.duty.PolicyResponse;
import vn.giamngheo.funding.FundingService;
import vn.giamngheo.funding.StatedFundingResponse;
import vn.giamngheo.indicator.IndicatorService;
import vn.giamngheo.indicator.TargetGridResponse;
import vn.giamngheo.indicator.TargetGridService;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.plancheck.PlanCheckService;
import vn.giamngheo.project.ProjectService;
import vn.giamngheo.project.SubProjectResponse;
import vn.giamngheo.report.ReportBoard;
import vn.giamngheo.report.ReportOverviewService;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.sheet.SheetFile;
import vn.giamngheo.shared.sheet.Sheets;
import vn.giamngheo.shared.sheet.Table;
import vn.giamngheo.shared.sheet.Title;
import vn.giamngheo.sheet.PlanTitles;

/** Gathers the rows of each table, as far as the caller sees them. */
@ApplicationScoped
@Transactional
public class SheetExportService {
    private static final PageRequest ALL = new PageRequest(100_000, null, null);
    private final Sheets sheets;
    private final PlanTitles titles;
    private final PlanService plans;
    private final ProjectService projects;
    private final IndicatorService indicators;
    private final TargetGridService grids;
    private final DutyService duties;
    private final FundingService funding;
    private final PlanCheckService checks;
    private final ReportOverviewService reports;
    private final AgencyService agencies;
    private final AreaService areas;

    SheetExportService(
            Sheets sheets,
            PlanTitles titles,
            PlanService plans,
            ProjectService projects,
            IndicatorService indicators,
            TargetGridService grids,
            DutyService duties,
            FundingService funding,
            PlanCheckService checks,
            ReportOverviewService reports,
            AgencyService agencies,
            AreaService areas) {
        this.sheets = sheets;
        this.titles = titles;
        this.plans = plans;
        this.projects = projects;
        this.indicators = indicators;
        this.grids = grids;
        this.duties = duties;
        this.funding = funding;
        this.checks = checks;
        this.reports = reports;
        this.agencies = agencies;
        this.areas = areas;
    }

    /** A plan's indicators, with what the plan as a whole is to reach. */
    public SheetFile indicators(Scope scope, UUID planId) {
        Title title = titles.of(scope, planId, "Chỉ tiêu kế hoạch");
        var all = indicators.indicatorsOf(scope, planId);
        Set<UUID> named = new HashSet<>();
        all.forEach(indicator -> named.addAll(indicator.assignment().agencyIds()));
        UUID areaId = plans.frame(scope, planId).areaId();
        var targets = indicators.targetsOf(scope, planId).stream()
                .filter(target -> target.areaId().equals(areaId))
                .toList();
        return write(scope, IndicatorTables.indicators(title, targets, shortNames(scope, named)), all);
    }

    /** A plan's targets: a row for each area of its grid, a column for each indicator that has any. */
    public SheetFile targets(Scope scope, UUID planId) {
        Title title = titles.of(scope, planId, "Chỉ tiêu giao cho xã, thị trấn");
        TargetGridResponse grid = grids.get(scope, planId);
        List<AreaResponse> rows = new ArrayList<>(List.of(areas.get(scope, grid.areaId())));
        rows.addAll(grid.areas());
        return write(scope, IndicatorTables.targets(title, grid.indicators(), grid.cells(), grid.areas()), rows);
    }

    /** Who does what: each duty on a sub-project, a policy or a task. */
    public SheetFile duties(Scope scope, UUID planId) {
        Title title = titles.of(scope, planId, "Nhiệm vụ của các cơ quan");
        List<DutyResponse> all = duties.dutiesOf(scope, planId);
        Map<UUID, String> subjects = projects.subProjectsOf(scope, planId).stream()
                .collect(Collectors.toMap(SubProjectResponse::id, one -> one.code() + " – " + one.name()));
        duties.policiesOf(scope, planId).stream()
                .collect(Collectors.toMap(PolicyResponse::id, PolicyResponse::name))
                .forEach(subjects::put);
        Set<UUID> named = all.stream().map(DutyResponse::agencyId).collect(Collectors.toSet());
        return write(scope, RegisterTables.duties(title, subjects, names(scope, named)), all);
    }

    /** The money that a plan's text states, line by line; what is pending has the plan's words. */
    public SheetFile statedFunding(Scope scope, UUID planId) {
        Title title = titles.of(scope, planId, "Kinh phí kế hoạch nêu").in("đồng");
        Map<UUID, SubProjectResponse> subProjects = byId(projects.subProjectsOf(scope, planId), SubProjectResponse::id);
        List<StatedFundingResponse> lines = funding.of(scope, planId);
        return write(scope, MoneyTables.statedFunding(title, lines, subProjects), lines);
    }

    /** All that a plan lacks. */
    public SheetFile planCheck(Scope scope, UUID planId) {
        Title title = titles.of(scope, planId, "Rà soát kế hoạch");
        return write(
                scope, PlanCheckTable.of(title), checks.check(scope, planId).findings());
    }

    /** Units by rounds: where each report stands, and how late it came or is. */
    public SheetFile reportBoard(Scope scope, UUID planId) {
        Title title = titles.of(scope, planId, "Theo dõi báo cáo của các đơn vị");
        ReportBoard board = reports.board(scope, planId);
        return write(scope, ReportBoardTable.of(title, board), board.units());
    }

    /** The register of agencies. */
    public SheetFile agencies(Scope scope) {
        List<AgencyResponse> all = agencies.list(scope, new AgencyFilter(null, null, null, null, null), ALL)
                .items();
        Set<UUID> seats = all.stream().map(AgencyResponse::areaId).collect(Collectors.toSet());
        Map<UUID, AreaResponse> seated = byId(areas.withIds(scope, seats), AreaResponse::id);
        return write(
                scope,
                RegisterTables.agencies(Title.of("Danh sách cơ quan"), seated, byId(all, AgencyResponse::id)),
                all);
    }

    /** The register of areas, with who carries them on. */
    public SheetFile areas(Scope scope) {
        List<AreaResponse> all =
                areas.list(scope, new AreaFilter(null, null, null, null), ALL).items();
        List<AreaSuccessionResponse> successions =
                areas.successions(scope, null, ALL).items();
        return write(
                scope,
                RegisterTables.areas(Title.of("Danh sách địa bàn"), byId(all, AreaResponse::id), successions),
                all);
    }

    private <R> SheetFile write(Scope scope, Table<R> table, List<R> rows) {
        return sheets.write(scope.fullName(), table, rows::forEach);
    }

    private Map<UUID, String> names(Scope scope, Set<@Nullable UUID> ids) {
        return named(scope, ids, AgencyResponse::name);
    }

    private Map<UUID, String> shortNames(Scope scope, Set<@Nullable UUID> ids) {
        return named(scope, ids, AgencyResponse::shortName);
    }

    private Map<UUID, String> named(Scope scope, Set<@Nullable UUID> ids, Function<AgencyResponse, String> name) {
        Set<UUID> known = ids.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        return agencies.withIds(scope, known).stream().collect(Collectors.toMap(AgencyResponse::id, name));
    }

    private static <T> Map<UUID, T> byId(List<T> things, Function<T, UUID> id) {
        return things.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
