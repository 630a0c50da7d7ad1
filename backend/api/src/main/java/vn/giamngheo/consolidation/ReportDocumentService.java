package vn.giamngheo.consolidation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.area.AreaService;
import vn.giamngheo.consolidation.Contents.Met;
import vn.giamngheo.document.OfficialPaper;
import vn.giamngheo.document.PaperFile;
import vn.giamngheo.obstacle.ObstacleService;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.plan.PlanStatus;
import vn.giamngheo.report.ReportOverviewService;
import vn.giamngheo.report.ReportResponse;
import vn.giamngheo.report.ReportService;
import vn.giamngheo.report.RoundAnswer;
import vn.giamngheo.report.SectionView;
import vn.giamngheo.result.ResultService;
import vn.giamngheo.round.RoundResponse;
import vn.giamngheo.round.RoundService;
import vn.giamngheo.round.RoundStatus;
import vn.giamngheo.shared.http.Fingerprint;
import vn.giamngheo.shared.problem.Problem.FieldError;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Gathers what the documents say. They are written when they are asked for, outside of any transaction. */
@ApplicationScoped
@Transactional
public class ReportDocumentService {
    private static final String LAYOUT = "3";
    private final ConsolidationService consolidations;
    private final ReportService reports;
    private final ReportOverviewService overview;
    private final ResultService results;
    private final ObstacleService obstacles;
    private final RoundService rounds;
    private final PlanService plans;
    private final AgencyService agencies;
    private final AreaService areas;
    private final ObjectMapper mapper;
    private final Clock clock;

    ReportDocumentService(
            ConsolidationService consolidations,
            ReportService reports,
            ReportOverviewService overview,
            ResultService results,
            ObstacleService obstacles,
            RoundService rounds,
            PlanService plans,
            AgencyService agencies,
            AreaService areas,
            ObjectMapper mapper,
            Clock clock) {
        this.consolidations = consolidations;
        this.reports = reports;
        this.overview = overview;
        this.results = results;
        this.obstacles = obstacles;
        this.rounds = rounds;
        this.plans = plans;
        this.agencies = agencies;
        this.areas = areas;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The report of a round; not found where it is not within sight. */
    public PaperFile consolidation(Scope scope, UUID id) {
        ConsolidationResponse report = consolidations.get(scope, id);
        Imprint imprint = consolidations.imprint(scope, id);
        return file(
                "Báo cáo tổng hợp " + report.roundName() + " lần " + report.revision(),
                List.of(report.id(), report.version(), imprint),
                paper -> new ConsolidationPaper(report, imprint, paper).write());
    }

    /** The report of one unit, as far as the caller sees it; not found where it is not within sight. */
    public PaperFile report(Scope scope, UUID id) {
        ReportResponse report = reports.get(scope, id);
        PlanResponse plan = plans.get(scope, report.planId());
        AgencyResponse unit = agencies.get(scope, report.agencyId());
        UnitReportPaper.Facts facts = new UnitReportPaper.Facts(
                report,
                results.of(scope, id),
                met(scope, report),
                plan,
                unit,
                areaOf(scope, unit),
                agencies.heldToday(scope, plan.managingAgencyId()),
                yearOf(report));
        return file(
                "Báo cáo " + report.roundName() + " " + report.agencyShortName(),
                List.of(facts),
                paper -> new UnitReportPaper(facts, paper).write());
    }

    private int yearOf(ReportResponse report) {
        Stream<Instant> signed = UnitReportPaper.isDraft(report)
                ? Stream.empty()
                : report.sections().stream().map(SectionView::submittedAt).filter(Objects::nonNull);
        return signed.max(Comparator.naturalOrder())
                .orElseGet(clock::instant)
                .atZone(clock.getZone())
                .getYear();
    }

    /** A report is written until it is due: what comes up until then belongs to it. */
    private List<Met> met(Scope scope, ReportResponse report) {
        return obstacles.during(scope, report.planId(), report.dataFrom(), report.dueOn()).stream()
                .filter(one -> one.agencyId().equals(report.agencyId()))
                .map(one -> Met.of(one, report.agencyShortName(), clock.getZone()))
                .toList();
    }

    /** The letter to the units that owe a report of the round; refused where nobody does, or can send one in any more. */
    public PaperFile reminder(Scope scope, UUID roundId) {
        RoundResponse round = rounds.get(scope, roundId);
        PlanResponse plan = plans.get(scope, round.planId());
        if (plan.status() == PlanStatus.CLOSED) {
            throw new ProblemException(ProblemType.PLAN_CLOSED, "Nothing is sent in to a closed plan");
        }
        if (round.status() != RoundStatus.OPEN) {
            throw refused("The round is closed: nothing is owed any more", "round-closed");
        }
        List<RoundAnswer> owing = overview.answers(scope, roundId).stream()
                .filter(answer -> answer.state().isOwed())
                .toList();
        if (owing.isEmpty()) {
            throw refused("Every unit has sent in all of its report", "nothing-owed");
        }
        AgencyResponse sender = agencies.heldToday(scope, plan.managingAgencyId());
        ReminderPaper.Facts facts =
                new ReminderPaper.Facts(round, plan, sender, areaOf(scope, sender), owing, LocalDate.now(clock));
        return file(
                "Công văn đôn đốc báo cáo " + round.name(),
                List.of(facts),
                paper -> new ReminderPaper(facts, paper).write());
    }

    private static ProblemException refused(String detail, String rule) {
        return new ProblemException(ProblemType.STEP_NOT_POSSIBLE, detail, List.of(new FieldError("", rule, Map.of())));
    }

    private String areaOf(Scope scope, AgencyResponse agency) {
        return areas.get(scope, agency.areaId()).name();
    }

    private PaperFile file(String name, List<?> said, Consumer<OfficialPaper> layOut) {
        try {
            return new PaperFile(
                    name.replaceAll("[\\\\/:*?\"<>|]+", "-") + ".docx",
                    Fingerprint.of(mapper.writeValueAsBytes(List.of(LAYOUT, said))),
                    layOut);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
