package vn.giamngheo.sheetexport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.duty.DutyResponse;
import vn.giamngheo.duty.DutyRole;
import vn.giamngheo.duty.DutyService;
import vn.giamngheo.funding.FundingService;
import vn.giamngheo.funding.FundingSource;
import vn.giamngheo.funding.FundingSum;
import vn.giamngheo.funding.FundingSummary;
import vn.giamngheo.funding.FundingSummary.SourceSum;
import vn.giamngheo.funding.FundingSummary.SubProjectSum;
import vn.giamngheo.project.ProjectResponse;
import vn.giamngheo.project.ProjectService;
import vn.giamngheo.project.SubProjectFilter;
import vn.giamngheo.project.SubProjectSummary;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.sheet.Column;
import vn.giamngheo.shared.sheet.SheetFile;
import vn.giamngheo.shared.sheet.SheetWords;
import vn.giamngheo.shared.sheet.Sheets;
import vn.giamngheo.shared.sheet.Table;
import vn.giamngheo.shared.sheet.Title;
import vn.giamngheo.sheet.PlanTitles;

/** A plan's projects and sub-projects as a sheet: who leads them, and the money that the plan states for them. */
@ApplicationScoped
@Transactional
public class SubProjectExportService {
    private static final PageRequest ALL = new PageRequest(100_000, null, null);
    private static final String PENDING = "Chưa rõ số tiền";
    private final ProjectService projects;
    private final DutyService duties;
    private final AgencyService agencies;
    private final FundingService funding;
    private final PlanTitles titles;
    private final Sheets sheets;

    SubProjectExportService(
            ProjectService projects,
            DutyService duties,
            AgencyService agencies,
            FundingService funding,
            PlanTitles titles,
            Sheets sheets) {
        this.projects = projects;
        this.duties = duties;
        this.agencies = agencies;
        this.funding = funding;
        this.titles = titles;
        this.sheets = sheets;
    }

    private record Row(ProjectResponse project, SubProjectSummary own, List<String> leads) {}

    /** The sub-projects within the scope, in the plan's order; their money for who sees figures. */
    public SheetFile subProjects(Scope scope, UUID planId, @Nullable UUID leadId, @Nullable String search) {
        Title title = titles.of(scope, planId, "Dự án và tiểu dự án");
        List<DutyResponse> leading = duties.dutiesOf(scope, planId).stream()
                .filter(duty -> duty.role() == DutyRole.LEAD || duty.role() == DutyRole.CO_LEAD)
                .toList();
        List<Row> rows = rows(scope, planId, leadId, search, leading);
        boolean all = leadId == null && (search == null || search.isBlank());
        Title noted = title.notingIf(!all, "Chỉ gồm các tiểu dự án đã lọc trên màn hình.");
        FundingSummary money = scope.seesFigures() ? funding.summary(scope, planId) : null;
        Table<Row> table = money == null
                ? Table.of(noted, columns())
                : withMoney(
                        noted.noting("Kinh phí kế hoạch đã nêu; phần chưa rõ số tiền không tính là 0, không cộng."),
                        money,
                        all);
        return sheets.write(scope.fullName(), table, rows::forEach);
    }

    private List<Row> rows(
            Scope scope, UUID planId, @Nullable UUID leadId, @Nullable String search, List<DutyResponse> leading) {
        Map<UUID, String> names =
                agencies
                        .withIds(
                                scope,
                                leading.stream().map(DutyResponse::agencyId).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(AgencyResponse::id, AgencyResponse::shortName));
        List<SubProjectSummary> found = projects.listSubProjects(
                        scope, new SubProjectFilter(planId, null, null, search), ALL)
                .items();
        List<Row> rows = new ArrayList<>();
        for (ProjectResponse project : projects.projectsOf(scope, planId)) {
            for (SubProjectSummary one : found) {
                List<UUID> leads = leading.stream()
                        .filter(duty -> one.id().equals(duty.subProjectId()))
                        .map(DutyResponse::agencyId)
                        .toList();
                if (one.projectId().equals(project.id()) && (leadId == null || leads.contains(leadId))) {
                    rows.add(new Row(
                            project,
                            one,
                            leads.stream()
                                    .map(id -> Objects.requireNonNullElse(names.get(id), "–"))
                                    .toList()));
                }
            }
        }
        return rows;
    }

    private static List<Column<Row>> columns() {
        return new ArrayList<>(List.of(
                Column.<Row>text("Mã dự án", row -> row.project().code()).wide(10),
                Column.words("Dự án", row -> row.project().name()),
                Column.<Row>text("Mã", row -> row.own().code()).wide(12),
                Column.words("Tiểu dự án", row -> row.own().name()),
                Column.<Row>words(
                                "Cơ quan chủ trì",
                                row -> row.leads().isEmpty()
                                        ? "Chưa có cơ quan chủ trì"
                                        : String.join("; ", row.leads()))
                        .wide(36)));
    }

    private static Table<Row> withMoney(Title title, FundingSummary money, boolean all) {
        Map<UUID, SubProjectSum> sums = money.byProject().stream()
                .flatMap(project -> project.bySubProject().stream())
                .collect(Collectors.toMap(SubProjectSum::subProjectId, Function.identity()));
        List<Column<Row>> columns = columns();
        for (FundingSource source : List.of(FundingSource.CENTRAL, FundingSource.PROVINCIAL_COUNTERPART)) {
            columns.add(column(SheetWords.of(source) + " (đồng)", row -> {
                SubProjectSum own = sums.get(row.own().id());
                return own == null ? FundingSum.NONE : of(own.bySource(), source);
            }));
        }
        Function<Row, FundingSum> total = row -> {
            SubProjectSum own = sums.get(row.own().id());
            return own == null ? FundingSum.NONE : own.sum();
        };
        columns.add(column("Tổng (đồng)", total));
        columns.add(Column.whole("Số khoản chưa rõ", row -> total.apply(row).pending()));
        Table<Row> table = Table.of(title.in("đồng"), columns);
        return all
                ? table.withSums(Arrays.asList(
                        null,
                        null,
                        null,
                        "Tổng đã nêu số tiền, gồm cả phần chung của kế hoạch",
                        null,
                        said(of(money.bySource(), FundingSource.CENTRAL)),
                        said(of(money.bySource(), FundingSource.PROVINCIAL_COUNTERPART)),
                        said(money.total()),
                        money.total().pending()))
                : table;
    }

    private static Column<Row> column(String head, Function<Row, FundingSum> sum) {
        return Column.moneyOr(
                head, row -> sum.apply(row).amount(), row -> sum.apply(row).pending() > 0 ? PENDING : null);
    }

    private static @Nullable Object said(FundingSum sum) {
        Long amount = sum.amount();
        return amount != null ? amount : sum.pending() > 0 ? PENDING : null;
    }

    private static FundingSum of(List<SourceSum> sums, FundingSource source) {
        return sums.stream()
                .filter(one -> one.fundingSource() == source)
                .map(SourceSum::sum)
                .findFirst()
                .orElse(FundingSum.NONE);
    }
}
