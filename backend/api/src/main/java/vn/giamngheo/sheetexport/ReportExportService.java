package vn.giamngheo.sheetexport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.access.UnitRole;
import vn.giamngheo.report.ReportFilter;
import vn.giamngheo.report.ReportService;
import vn.giamngheo.report.ReportSummary;
import vn.giamngheo.report.SectionAction;
import vn.giamngheo.round.RoundFilter;
import vn.giamngheo.round.RoundResponse;
import vn.giamngheo.round.RoundService;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.sheet.SheetFile;
import vn.giamngheo.shared.sheet.SheetWords;
import vn.giamngheo.shared.sheet.Sheets;
import vn.giamngheo.shared.sheet.Sheets.Part;
import vn.giamngheo.shared.sheet.Title;
import vn.giamngheo.sheet.PlanTitles;

/** The lists of rounds and of reports as sheets: all that the caller's lists have under the same filters. */
@ApplicationScoped
@Transactional
public class ReportExportService {
    private static final int ALL = 100_000;
    private final ReportService reports;
    private final RoundService rounds;
    private final PlanTitles titles;
    private final Sheets sheets;

    ReportExportService(ReportService reports, RoundService rounds, PlanTitles titles, Sheets sheets) {
        this.reports = reports;
        this.rounds = rounds;
        this.titles = titles;
        this.sheets = sheets;
    }

    /**
     * The reports within the scope that meet the filter, those that are owed first, then by their day.
     *
     * @param own only those of the units that the caller belongs to; of all for who belongs to none
     */
    public SheetFile reports(Scope scope, ReportFilter filter, boolean own) {
        Title title = titles.of(scope, required(filter.planId()), "Báo cáo của đơn vị");
        Set<String> units =
                own ? scope.units().stream().map(UnitRole::agencyCode).collect(Collectors.toSet()) : Set.of();
        List<ReportSummary> rows = all(scope, filter).stream()
                .filter(report -> units.isEmpty() || units.contains(report.agencyCode()))
                .sorted(Comparator.comparing((ReportSummary report) -> !ReportTables.isOwed(report.state()))
                        .thenComparing(ReportSummary::dueOn))
                .toList();
        String asked = asked(filter, rows, !units.isEmpty() && filter.agencyId() == null);
        return sheets.write(
                scope.fullName(),
                ReportTables.reports(title.notingIf(!asked.isEmpty(), "Chỉ gồm: " + asked)),
                rows::forEach);
    }

    /** The sections that wait for the caller: those to be verified on a sheet, those to be accepted on another. */
    public SheetFile queue(Scope scope, UUID planId) {
        Title title = titles.of(scope, planId, "Báo cáo chờ kiểm tra, duyệt");
        List<ReportSummary> seen = all(scope, new ReportFilter(planId, null, null, null, null, null));
        return sheets.book(
                scope.fullName(),
                title,
                List.of(
                        waiting(title.named("Chờ kiểm tra"), seen, SectionAction.VERIFY),
                        waiting(title.named("Chờ duyệt"), seen, SectionAction.ACCEPT)));
    }

    private static Part<ReportTables.Waiting> waiting(Title title, List<ReportSummary> seen, SectionAction step) {
        // By section, as on screen: a report stands where the section stands that is least far.
        List<ReportTables.Waiting> rows = seen.stream()
                .flatMap(report -> report.sections().stream()
                        .filter(section -> section.allowedActions().contains(step))
                        .map(section -> new ReportTables.Waiting(report, section)))
                .toList();
        return new Part<>(
                ReportTables.waiting(title.notingIf(rows.isEmpty(), "Không có báo cáo nào chờ người lập.")),
                rows::forEach);
    }

    /** The rounds within the scope that meet the filter, sorted as the list may be. */
    public SheetFile rounds(Scope scope, RoundFilter filter, @Nullable String sort) {
        Title title = titles.of(scope, required(filter.planId()), "Các kỳ báo cáo");
        List<RoundResponse> rows =
                rounds.list(scope, filter, new PageRequest(ALL, null, sort)).items();
        String asked = asked(filter);
        return sheets.write(
                scope.fullName(),
                ReportTables.rounds(title.notingIf(!asked.isEmpty(), "Chỉ gồm: " + asked)),
                rows::forEach);
    }

    private List<ReportSummary> all(Scope scope, ReportFilter filter) {
        return reports.list(scope, filter, new PageRequest(ALL, null, null)).items();
    }

    private static UUID required(@Nullable UUID planId) {
        if (planId == null) {
            throw ProblemException.invalidParameter("planId", "notnull", Map.of());
        }
        return planId;
    }

    /** The filters in words, so that paper is not taken for the whole list. */
    private static String asked(ReportFilter filter, List<ReportSummary> rows, boolean own) {
        List<String> told = new ArrayList<>();
        if (own) {
            told.add("các đơn vị của người lập");
        }
        if (filter.roundId() != null) {
            told.add(rows.isEmpty() ? "một kỳ" : "kỳ “" + rows.getFirst().roundName() + "”");
        }
        if (filter.agencyId() != null) {
            told.add(
                    rows.isEmpty() ? "một đơn vị" : "đơn vị “" + rows.getFirst().agencyShortName() + "”");
        }
        if (filter.state() != null) {
            told.add("tình trạng “" + SheetWords.of(filter.state()) + "”");
        }
        Boolean late = filter.late();
        if (late != null) {
            told.add(late ? "quá hạn chưa nộp" : "không quá hạn");
        }
        String search = filter.search();
        if (search != null && !search.isBlank()) {
            told.add("có chữ “" + search.strip() + "”");
        }
        return String.join("; ", told);
    }

    private static String asked(RoundFilter filter) {
        List<String> told = new ArrayList<>();
        if (filter.kind() != null) {
            told.add("loại “" + SheetWords.of(filter.kind()) + "”");
        }
        if (filter.frequency() != null) {
            told.add("kỳ “" + SheetWords.of(filter.frequency()) + "”");
        }
        if (filter.status() != null) {
            told.add("tình trạng “" + SheetWords.of(filter.status()) + "”");
        }
        return String.join("; ", told);
    }
}
