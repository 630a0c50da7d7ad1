package vn.giamngheo.consolidation;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.consolidation.Contents.Cell;
import vn.giamngheo.consolidation.Contents.Line;
import vn.giamngheo.consolidation.Contents.Met;
import vn.giamngheo.consolidation.Contents.Money;
import vn.giamngheo.consolidation.Contents.Place;
import vn.giamngheo.consolidation.Contents.UnitAnswer;
import vn.giamngheo.funding.FundingSource;
import vn.giamngheo.indicator.Direction;
import vn.giamngheo.indicator.IndicatorKind;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.moneytable.FundingFigures;
import vn.giamngheo.moneytable.FundingMatrix;
import vn.giamngheo.moneytable.FundingMatrixFilter;
import vn.giamngheo.moneytable.FundingMatrixService;
import vn.giamngheo.obstacle.ObstacleService;
import vn.giamngheo.obstacle.ObstacleSummary;
import vn.giamngheo.progress.PeriodFigures;
import vn.giamngheo.progress.PeriodFigures.InArea;
import vn.giamngheo.progress.PeriodFiguresService;
import vn.giamngheo.progress.ProgressTarget;
import vn.giamngheo.report.ReportOverviewService;
import vn.giamngheo.report.RoundAnswer;
import vn.giamngheo.round.RoundKind;
import vn.giamngheo.round.RoundResponse;
import vn.giamngheo.round.RoundService;

/** Takes what a round's report is made of, as it stands now, for who sees all of it. */
@ApplicationScoped
class FigureTaking {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final int DECIMALS_OF_A_SHARE = 1;
    private final PeriodFiguresService figures;
    private final ReportOverviewService reports;
    private final FundingMatrixService money;
    private final ObstacleService obstacles;
    private final AgencyService agencies;
    private final RoundService rounds;
    private final Clock clock;

    FigureTaking(
            PeriodFiguresService figures,
            ReportOverviewService reports,
            FundingMatrixService money,
            ObstacleService obstacles,
            AgencyService agencies,
            RoundService rounds,
            Clock clock) {
        this.figures = figures;
        this.reports = reports;
        this.money = money;
        this.obstacles = obstacles;
        this.agencies = agencies;
        this.rounds = rounds;
        this.clock = clock;
    }

    Snapshot take(Scope scope, RoundResponse round) {
        PeriodFigures taken = round.kind() == RoundKind.AD_HOC
                ? figures.adHoc(scope, round.planId(), round.id())
                : figures.base(scope, round.planId(), round.dataFrom(), round.dataTo());
        FundingMatrix matrix = money.matrix(scope, round.planId(), new FundingMatrixFilter(round.dataTo(), null, null));
        List<Line> lines = taken.rows().stream().map(FigureTaking::line).toList();
        List<Cell> cells = taken.rows().stream()
                .flatMap(row -> row.areas().stream()
                        .map(one -> new Cell(
                                row.indicator().id(), one.areaId(), one.target(), one.period(), one.cumulative())))
                .toList();
        return Snapshot.of(
                new Contents(
                        lines,
                        taken.areas().stream()
                                .map(area -> new Place(area.id(), area.code(), area.name()))
                                .toList(),
                        cells,
                        answers(scope, round),
                        moneyBySource(matrix),
                        matrix.sample(),
                        met(scope, round),
                        UnequalParts.among(lines, cells)),
                taken);
    }

    private static Line line(PeriodFigures.Row row) {
        IndicatorResponse indicator = row.indicator();
        InArea whole = row.whole();
        return new Line(
                indicator.id(),
                indicator.code(),
                indicator.name(),
                indicator.unit(),
                indicator.kind(),
                indicator.nature(),
                indicator.decimals(),
                indicator.parentId(),
                row.asked().stream().sorted().toList(),
                whole.target(),
                whole.period(),
                whole.cumulative(),
                share(indicator, whole),
                row.unasked());
    }

    /** Of what is to fall no part is reached on the way. */
    private static @Nullable BigDecimal share(IndicatorResponse indicator, InArea whole) {
        ProgressTarget target = whole.target();
        BigDecimal aim = target == null ? null : target.value();
        BigDecimal reached = whole.cumulative() == null
                ? null
                : whole.cumulative().accepted().value();
        boolean falls = indicator.direction() == Direction.DECREASE && indicator.kind() != IndicatorKind.POINTS;
        return aim == null || reached == null || aim.signum() == 0 || falls
                ? null
                : reached.multiply(PERCENT).divide(aim, DECIMALS_OF_A_SHARE, RoundingMode.HALF_UP);
    }

    private List<UnitAnswer> answers(Scope scope, RoundResponse round) {
        if (round.kind() != RoundKind.DERIVED) {
            return answers(scope, round.id(), null);
        }
        return rounds.within(scope, round.planId(), round.dataFrom(), round.dataTo()).stream()
                .flatMap(one -> answers(scope, one.id(), one.name()).stream())
                .toList();
    }

    private List<UnitAnswer> answers(Scope scope, UUID roundId, @Nullable String roundName) {
        LocalDate today = LocalDate.now(clock);
        return reports.answers(scope, roundId).stream()
                .map(answer -> withWords(answer, roundName, today))
                .toList();
    }

    /** Words count from when they are sent in, as figures do. */
    private static UnitAnswer withWords(RoundAnswer answer, @Nullable String roundName, LocalDate today) {
        UnitAnswer all = new UnitAnswer(
                answer.reportId(),
                roundName,
                answer.agencyId(),
                answer.agencyCode(),
                answer.agencyName(),
                answer.agencyShortName(),
                answer.dueOn(),
                answer.submittedOn(),
                answer.lateDays(today),
                answer.state(),
                new ConsolidationNarrative(answer.results(), answer.difficulties(), answer.proposals()));
        return all.hasComeIn() ? all : all.withoutWords();
    }

    private static List<Money> moneyBySource(FundingMatrix matrix) {
        List<Money> lines = new ArrayList<>();
        matrix.bySource().forEach(source -> lines.add(money(source.fundingSource(), source.figures())));
        if (!lines.isEmpty()) {
            lines.add(money(null, matrix.total()));
        }
        return lines;
    }

    private static Money money(@Nullable FundingSource source, FundingFigures known) {
        return new Money(source, known.stated().amount(), known.stated().pending(), known.allocated(), known.spent());
    }

    /** A report is written until it is due: what comes up until then belongs to it. */
    private List<Met> met(Scope scope, RoundResponse round) {
        List<ObstacleSummary> during =
                obstacles.during(scope, round.planId(), round.dataFrom(), round.consolidatedDueOn());
        Set<UUID> units = during.stream().map(ObstacleSummary::agencyId).collect(Collectors.toSet());
        Map<UUID, AgencyResponse> named = agencies.withIds(scope, units).stream()
                .collect(Collectors.toMap(AgencyResponse::id, Function.identity()));
        return during.stream()
                .map(one -> Met.of(
                        one, Objects.requireNonNull(named.get(one.agencyId())).shortName(), clock.getZone()))
                .toList();
    }
}
