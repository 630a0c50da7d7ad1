package vn.giamngheo.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.ProgrammeRole;
import vn.giamngheo.access.Scope;
import vn.giamngheo.access.Sight;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.area.AreaKind;
import vn.giamngheo.area.AreaResponse;
import vn.giamngheo.area.AreaService;
import vn.giamngheo.audit.KeptAnswers;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.IndicatorService;
import vn.giamngheo.progress.KeptAreas.Known;
import vn.giamngheo.round.PeriodRun;

/** Tells how far indicators have come. */
@ApplicationScoped
@Transactional
public class ProgressService {
    /** Who sees what is submitted and not accepted yet, of all units. */
    private static final Set<ProgrammeRole> ALL =
            EnumSet.of(ProgrammeRole.MANAGER, ProgrammeRole.FINANCE, ProgrammeRole.LEADER, ProgrammeRole.AUDITOR);

    private final ProgressRepository sums;
    private final AreaFiguresReader reader;
    private final IndicatorService indicators;
    private final AreaService areas;
    private final AgencyService agencies;
    private final KeptAnswers kept;
    private final Sight sight;
    private final Clock clock;

    ProgressService(
            ProgressRepository sums,
            AreaFiguresReader reader,
            IndicatorService indicators,
            AreaService areas,
            AgencyService agencies,
            KeptAnswers kept,
            Sight sight,
            Clock clock) {
        this.sums = sums;
        this.reader = reader;
        this.indicators = indicators;
        this.areas = areas;
        this.agencies = agencies;
        this.kept = kept;
        this.sight = sight;
        this.clock = clock;
    }

    /** All indicators of a plan in one area, the plan's own where none is named. */
    public Progress of(Scope scope, UUID planId, @Nullable UUID areaId, @Nullable LocalDate asOf) {
        LocalDate day = day(asOf);
        Known known = reader.known(scope, planId, areaId);
        return known.progress(day, () -> made(scope, known, day));
    }

    private Progress made(Scope scope, Known known, LocalDate day) {
        AreaFacts about = known.facts();
        AreaFigures figures = known.figures(day);
        boolean all = seesProvisional(scope, about.area());
        ReportingYear year = about.expectation().year();
        UnaskedPeriods unasked = reader.unasked(scope, known, day);
        return new Progress(
                about.plan().id(),
                about.area().id(),
                about.area().name(),
                day,
                year.from(),
                year.to(),
                figures.facts().indicators().stream()
                        .map(indicator -> row(figures, indicator, all, unasked))
                        .toList());
    }

    /** One indicator in one area, base period by base period. */
    public ProgressTrend trend(Scope scope, UUID indicatorId, @Nullable UUID areaId, @Nullable LocalDate asOf) {
        LocalDate day = day(asOf);
        return kept.of(
                scope,
                ProgressTrend.class,
                KeptAreas.SOURCES,
                new Asked(indicatorId, areaId, day, null),
                () -> madeTrend(scope, indicatorId, areaId, day));
    }

    private ProgressTrend madeTrend(Scope scope, UUID indicatorId, @Nullable UUID areaId, LocalDate day) {
        IndicatorResponse indicator = indicators.get(scope, indicatorId);
        Known known = reader.known(scope, indicator.planId(), areaId);
        AreaResponse area = known.facts().area();
        AreaFigures figures = known.figures(day);
        boolean all = seesProvisional(scope, area);
        ReportingYear year = known.facts().expectation().year();
        List<ProgressTrend.Point> points = figures.asked(indicator)
                .map(Rollup::span)
                .distinct()
                .sorted((one, other) -> one.to().compareTo(other.to()))
                .map(period -> {
                    AreaFigures own = figures.of(sum -> sum.dataTo().equals(period.to()));
                    AreaFigures until = figures.of(sum -> !sum.dataTo().isAfter(period.to()));
                    return new ProgressTrend.Point(
                            period.from(),
                            period.to(),
                            figures.expected(indicator, period.to()),
                            own.figure(indicator, Standing.ACCEPTED),
                            until.figure(indicator, Standing.ACCEPTED),
                            all ? own.figure(indicator, Standing.PROVISIONAL) : null,
                            all ? until.figure(indicator, Standing.PROVISIONAL) : null);
                })
                .toList();
        return new ProgressTrend(
                indicatorId,
                area.id(),
                area.name(),
                day,
                year.from(),
                year.to(),
                figures.target(indicator),
                figures.before(indicator),
                points);
    }

    /** One indicator in each area right below the plan's, or in those that carry them on at a later day. */
    public ProgressCommunes communes(
            Scope scope, UUID indicatorId, @Nullable LocalDate asOf, @Nullable LocalDate areasAsOf) {
        LocalDate day = day(asOf);
        return kept.of(
                scope,
                ProgressCommunes.class,
                KeptAreas.SOURCES,
                new Asked(indicatorId, null, day, areasAsOf),
                () -> madeCommunes(scope, indicatorId, day, areasAsOf));
    }

    private ProgressCommunes madeCommunes(Scope scope, UUID indicatorId, LocalDate day, @Nullable LocalDate areasAsOf) {
        IndicatorResponse indicator = indicators.get(scope, indicatorId);
        AreaFacts whole = reader.known(scope, indicator.planId(), null).facts();
        Map<UUID, List<UUID>> groups = reader.groups(scope, whole, areasAsOf);
        // Its figure may take those of others.
        UUID alone = whole.indicators().dependsOnOthers(indicator) ? null : indicatorId;
        List<Rollup> own = sums.own(scope, indicator.planId(), groups.keySet(), alone, day);
        Map<UUID, String> names = reader.namesOf(scope, own);
        Lineage lineage = reader.lineage(
                scope, own, groups.values().stream().flatMap(List::stream).toList());
        Map<UUID, List<Rollup>> byGroup = own.stream().collect(Collectors.groupingBy(Rollup::groupId));
        List<ProgressCommunes.Row> rows = areas.withIds(scope, groups.keySet()).stream()
                .map(area -> {
                    List<Rollup> ofArea = byGroup.getOrDefault(area.id(), List.of());
                    AreaFigures figures = new AreaFigures(
                            whole.on(day),
                            area.id(),
                            groups.getOrDefault(area.id(), List.of()),
                            lineage,
                            ofArea,
                            ofArea,
                            names);
                    return new ProgressCommunes.Row(
                            area.id(),
                            area.code(),
                            area.name(),
                            area.tileColumn(),
                            area.tileRow(),
                            null,
                            figures.target(indicator),
                            figures.expected(indicator, figures.expectedOn(indicator)),
                            figures.figure(indicator, Standing.ACCEPTED),
                            seesProvisional(scope, area) ? figures.figure(indicator, Standing.PROVISIONAL) : null);
                })
                .toList();
        return new ProgressCommunes(indicatorId, day, areasAsOf, Ranking.of(indicator, rows));
    }

    /** The reports behind a figure. Of a stock those that told it last; who may not see one yet is told how many there are. */
    public ProgressTrace trace(Scope scope, UUID indicatorId, @Nullable UUID areaId, @Nullable LocalDate asOf) {
        IndicatorResponse indicator = indicators.get(scope, indicatorId);
        Known known = reader.known(scope, indicator.planId(), areaId);
        UUID planId = indicator.planId();
        AreaResponse area = known.facts().area();
        LocalDate day = day(asOf);
        AreaFigures figures = known.figures(day);
        Set<UUID> asked = figures.facts().asked(indicator);
        List<TracedFigure> own = sums.traced(scope, planId, area.id(), asked, day);
        boolean seesAll = scope.hasAnyOf(ALL);
        // Those out of sight are counted, and no more is told of them.
        List<TracedFigure> behind = Tracing.behind(
                figures,
                seesAll ? own : sight.asSystem("trace", system -> sums.traced(system, planId, area.id(), asked, day)));
        Set<UUID> within = own.stream().map(one -> one.line().resultId()).collect(Collectors.toSet());
        List<ProgressTrace.Line> seen = behind.stream()
                .filter(one -> within.contains(one.line().resultId()) && (seesAll || one.isSeenBy(scope)))
                .map(TracedFigure::line)
                .toList();
        return new ProgressTrace(indicatorId, area.id(), day, behind.size() - seen.size(), seen);
    }

    private static ProgressRow row(
            AreaFigures figures, IndicatorResponse indicator, boolean all, UnaskedPeriods unasked) {
        LocalDate expectedOn = figures.expectedOn(indicator);
        return new ProgressRow(
                indicator.id(),
                indicator.code(),
                indicator.name(),
                indicator.unit(),
                indicator.kind(),
                indicator.nature(),
                indicator.direction(),
                indicator.decimals(),
                indicator.numeratorLabel(),
                indicator.denominatorLabel(),
                indicator.parentId(),
                indicator.parts(),
                indicator.assignment().frequency(),
                !figures.facts().summands(indicator).isEmpty(),
                figures.target(indicator),
                figures.expected(indicator, expectedOn),
                expectedOn,
                figures.figure(indicator, Standing.ACCEPTED),
                all ? figures.figure(indicator, Standing.PROVISIONAL) : null,
                PeriodRun.of(unasked.of(indicator)));
    }

    /** A unit sees the figures of its own commune as soon as they are submitted; others' when they are accepted. */
    private boolean seesProvisional(Scope scope, AreaResponse area) {
        if (scope.hasAnyOf(ALL)) {
            return true;
        }
        boolean commune = area.kind() == AreaKind.COMMUNE || area.kind() == AreaKind.TOWNSHIP;
        return commune
                && agencies.named(scope, scope.agencyCodes()).stream()
                        .map(AgencyResponse::areaId)
                        .anyMatch(area.id()::equals);
    }

    /** What an answer depends on. */
    private record Asked(
            UUID indicatorId,
            @Nullable UUID areaId,
            LocalDate day,
            @Nullable LocalDate areasAsOf) {}

    private LocalDate day(@Nullable LocalDate asOf) {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }
}
