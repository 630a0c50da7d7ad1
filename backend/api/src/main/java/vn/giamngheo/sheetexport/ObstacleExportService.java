package vn.giamngheo.sheetexport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.duty.DutyResponse;
import vn.giamngheo.duty.DutyService;
import vn.giamngheo.duty.PolicyResponse;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.IndicatorService;
import vn.giamngheo.obstacle.GuidanceFilter;
import vn.giamngheo.obstacle.GuidanceResponse;
import vn.giamngheo.obstacle.GuidanceService;
import vn.giamngheo.obstacle.ObstacleFilter;
import vn.giamngheo.obstacle.ObstacleService;
import vn.giamngheo.obstacle.ObstacleSummary;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.sheet.Column;
import vn.giamngheo.shared.sheet.SheetFile;
import vn.giamngheo.shared.sheet.SheetWords;
import vn.giamngheo.shared.sheet.Sheets;
import vn.giamngheo.shared.sheet.Table;
import vn.giamngheo.shared.sheet.Title;
import vn.giamngheo.sheet.PlanTitles;
import vn.giamngheo.sheet.SheetNames;
import vn.giamngheo.sheet.SheetNames.Names;

/** The lists of obstacles and of guidance as sheets: all that the caller's list has under the same filters, in the same order. */
@ApplicationScoped
@Transactional
public class ObstacleExportService {
    private static final int ALL = 100_000;
    private final ObstacleService obstacles;
    private final GuidanceService guidance;
    private final IndicatorService indicators;
    private final DutyService duties;
    private final SheetNames names;
    private final PlanService plans;
    private final PlanTitles titles;
    private final Sheets sheets;

    ObstacleExportService(
            ObstacleService obstacles,
            GuidanceService guidance,
            IndicatorService indicators,
            DutyService duties,
            SheetNames names,
            PlanService plans,
            PlanTitles titles,
            Sheets sheets) {
        this.obstacles = obstacles;
        this.guidance = guidance;
        this.indicators = indicators;
        this.duties = duties;
        this.names = names;
        this.plans = plans;
        this.titles = titles;
        this.sheets = sheets;
    }

    /** What a plan's obstacles are about, by its name. */
    private record Subjects(
            Names names, Map<UUID, String> indicators, Map<UUID, DutyResponse> duties, Map<UUID, String> policies) {

        String of(@Nullable UUID subProjectId, @Nullable UUID indicatorId, @Nullable UUID dutyId) {
            if (subProjectId != null) {
                return Objects.requireNonNullElse(names.subProject(subProjectId), "Tiểu dự án");
            }
            if (indicatorId != null) {
                return indicators.getOrDefault(indicatorId, "Chỉ tiêu");
            }
            if (dutyId != null) {
                DutyResponse duty = duties.get(dutyId);
                return duty == null ? "Nhiệm vụ" : names.agency(duty.agencyId()) + ": " + subject(duty);
            }
            return "Cả kế hoạch";
        }

        private @Nullable String subject(DutyResponse duty) {
            UUID policyId = duty.policyId();
            return policyId == null ? names.subProject(duty.subProjectId()) : policies.get(policyId);
        }
    }

    /** The obstacles within the scope that meet the filter, sorted as the list may be. */
    public SheetFile obstacles(Scope scope, ObstacleFilter filter, @Nullable String sort) {
        UUID planId = required(filter.planId());
        Title title = titles.of(scope, planId, "Danh sách vướng mắc");
        Subjects subjects = subjects(scope, planId);
        String asked = asked(filter, subjects);
        List<ObstacleSummary> rows =
                obstacles.list(scope, filter, new PageRequest(ALL, null, sort)).items();
        return sheets.write(
                scope.fullName(),
                table(asked.isEmpty() ? title : title.noting("Chỉ gồm: " + asked), subjects),
                rows::forEach);
    }

    /** The guidance that meets the filter, sorted as the list may be; of all plans where none is named, as what helps stays. */
    public SheetFile guidance(Scope scope, GuidanceFilter filter, @Nullable String sort) {
        List<GuidanceResponse> rows =
                guidance.list(scope, filter, new PageRequest(ALL, null, sort)).items();
        UUID planId = filter.planId();
        List<UUID> planIds = Stream.concat(
                        Stream.ofNullable(planId), rows.stream().map(GuidanceResponse::planId))
                .distinct()
                .toList();
        Map<UUID, Subjects> ofPlans =
                planIds.stream().collect(Collectors.toMap(Function.identity(), id -> subjects(scope, id)));
        Map<UUID, String> years = planIds.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> String.valueOf(plans.frame(scope, id).year())));
        // What is asked for is of one plan, as all that meets it is.
        String asked = asked(filter, planIds.stream().findFirst().flatMap(id -> Optional.ofNullable(ofPlans.get(id))));
        Title title = planId == null ? Title.of("Hướng dẫn chung") : titles.of(scope, planId, "Hướng dẫn chung");
        List<Column<GuidanceResponse>> columns = List.of(
                Column.<GuidanceResponse>text("Kế hoạch năm", one -> years.get(one.planId()))
                        .wide(10),
                Column.words("Tên hướng dẫn", GuidanceResponse::title),
                Column.<GuidanceResponse>words("Nội dung", GuidanceResponse::summary)
                        .wide(80),
                Column.words(
                        "Về việc",
                        one -> Objects.requireNonNull(ofPlans.get(one.planId()))
                                .of(one.subProjectId(), one.indicatorId(), null)),
                Column.text("Người đưa vào", GuidanceResponse::publisherName),
                Column.moment("Đưa vào lúc", GuidanceResponse::publishedAt));
        return sheets.write(
                scope.fullName(),
                Table.of(title.notingIf(!asked.isEmpty(), "Chỉ gồm: " + asked), columns),
                rows::forEach);
    }

    private static UUID required(@Nullable UUID planId) {
        if (planId == null) {
            throw ProblemException.invalidParameter("planId", "notnull", Map.of());
        }
        return planId;
    }

    private static Table<ObstacleSummary> table(Title title, Subjects subjects) {
        return Table.of(
                title,
                List.of(
                        Column.words("Nội dung", ObstacleSummary::title),
                        Column.<ObstacleSummary>text("Tình trạng", ObstacleExportService::state)
                                .wide(20),
                        Column.words("Lý do rút lại", ObstacleSummary::retractedReason),
                        Column.date("Hạn trả lời", ObstacleSummary::dueOn),
                        Column.<ObstacleSummary>text("Quá hạn", one -> one.overdue() ? "Quá hạn" : null)
                                .wide(12),
                        Column.text("Đơn vị báo", one -> subjects.names().agency(one.agencyId())),
                        Column.words(
                                "Về việc", one -> subjects.of(one.subProjectId(), one.indicatorId(), one.dutyId())),
                        Column.moment("Ngày báo", ObstacleSummary::reportedAt),
                        Column.moment("Cập nhật", ObstacleSummary::touchedAt),
                        Column.<ObstacleSummary>text("Nhập từ văn bản giấy", one -> one.fromPaper() ? "Có" : null)
                                .wide(14)));
    }

    /** What was taken back is closed, and nobody is to take it for answered. */
    private static @Nullable String state(ObstacleSummary one) {
        return one.retractedReason() == null ? SheetWords.of(one.state()) : SheetWords.of("Obstacle", "RETRACTED");
    }

    private Subjects subjects(Scope scope, UUID planId) {
        return new Subjects(
                names.of(scope, planId),
                indicators.indicatorsOf(scope, planId).stream()
                        .collect(Collectors.toMap(IndicatorResponse::id, IndicatorResponse::name)),
                duties.dutiesOf(scope, planId).stream()
                        .collect(Collectors.toMap(DutyResponse::id, Function.identity())),
                duties.policiesOf(scope, planId).stream()
                        .collect(Collectors.toMap(PolicyResponse::id, PolicyResponse::name)));
    }

    /** The filters in words, so that paper is not taken for the whole list. */
    private static String asked(ObstacleFilter filter, Subjects subjects) {
        List<String> told = new ArrayList<>();
        if (filter.state() != null) {
            told.add("tình trạng “" + SheetWords.of(filter.state()) + "”");
        }
        Boolean overdue = filter.overdue();
        if (overdue != null) {
            told.add(overdue ? "quá hạn" : "chưa quá hạn");
        }
        UUID agencyId = filter.agencyId();
        if (agencyId != null) {
            told.add(
                    "đơn vị báo “" + Objects.requireNonNullElse(subjects.names().agency(agencyId), "?") + "”");
        }
        about(told, subjects, filter.subProjectId(), filter.indicatorId(), filter.dutyId());
        searched(told, filter.search());
        return String.join("; ", told);
    }

    private static String asked(GuidanceFilter filter, Optional<Subjects> subjects) {
        List<String> told = new ArrayList<>();
        subjects.ifPresent(known -> about(told, known, filter.subProjectId(), filter.indicatorId(), null));
        searched(told, filter.search());
        return String.join("; ", told);
    }

    private static void about(
            List<String> told,
            Subjects subjects,
            @Nullable UUID subProjectId,
            @Nullable UUID indicatorId,
            @Nullable UUID dutyId) {
        if (subProjectId != null || indicatorId != null || dutyId != null) {
            told.add("về việc “" + subjects.of(subProjectId, indicatorId, dutyId) + "”");
        }
    }

    private static void searched(List<String> told, @Nullable String search) {
        if (search != null && !search.isBlank()) {
            told.add("có chữ “" + search.strip() + "”");
        }
    }
}
