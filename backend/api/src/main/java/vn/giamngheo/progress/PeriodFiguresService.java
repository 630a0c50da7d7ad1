package vn.giamngheo.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.area.AreaResponse;
import vn.giamngheo.area.AreaService;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.progress.KeptAreas.Known;
import vn.giamngheo.round.PeriodRun;
import vn.giamngheo.round.ReportingCalendar;
import vn.giamngheo.round.ReportingPeriod;

/** Tells what a period brought, by the rules of progress: for who has been found to see all of a plan's figures. */
@ApplicationScoped
@Transactional
public class PeriodFiguresService {
    private final AreaFiguresReader reader;
    private final ProgressRepository sums;
    private final AreaService areas;

    PeriodFiguresService(AreaFiguresReader reader, ProgressRepository sums, AreaService areas) {
        this.reader = reader;
        this.sums = sums;
        this.areas = areas;
    }

    /** What the base periods between these days brought, and the year up to their end. */
    public PeriodFigures base(Scope scope, UUID planId, LocalDate from, LocalDate to) {
        Known known = reader.known(scope, planId, null);
        AreaFacts about = known.facts();
        AreaFigures whole = known.figures(to);
        List<AreaResponse> places = places(scope, about);
        Set<UUID> ids = places.stream().map(AreaResponse::id).collect(Collectors.toSet());
        List<Rollup> own = sums.own(scope, planId, ids, null, to);
        Map<UUID, List<Rollup>> byArea = own.stream().collect(Collectors.groupingBy(Rollup::groupId));
        Span span = new Span(from, to, reader.unasked(scope, known, to));
        Map<UUID, String> names = reader.namesOf(scope, own);
        Lineage lineage = reader.lineage(scope, own, ids);
        List<AreaFigures> parts = places.stream()
                .map(place -> of(whole, place.id(), lineage, byArea.getOrDefault(place.id(), List.of()), names))
                .toList();
        Map<UUID, List<TracedFigure>> told = sums.traced(
                scope,
                planId,
                groups(about.area().id(), ids),
                idsOf(whole.facts().indicators()),
                to);
        return figures(rows(whole, parts, span), places, whole, parts, told);
    }

    /** What an ad hoc round brought of what it asked for. It is in no sum, and so there is no cumulative figure. */
    public PeriodFigures adHoc(Scope scope, UUID planId, UUID roundId) {
        AreaFacts about = reader.known(scope, planId, null).facts();
        UUID areaId = about.area().id();
        List<AreaResponse> below = places(scope, about);
        Set<UUID> groups = groups(areaId, below.stream().map(AreaResponse::id).collect(Collectors.toSet()));
        Map<UUID, List<Rollup>> byGroup =
                sums.ofAdHocRound(scope, roundId, groups).stream().collect(Collectors.groupingBy(Rollup::groupId));
        List<Rollup> told = byGroup.getOrDefault(areaId, List.of());
        Map<UUID, String> names = reader.namesOf(scope, told);
        Lineage lineage = reader.lineage(scope, told, groups);
        AreaFigures whole = new AreaFigures(
                // A round that stands by itself is looked at when it is over.
                new Yardstick(about.indicators(), about.expectation(), Set.of()),
                areaId,
                List.of(areaId),
                lineage,
                told,
                told,
                names);
        List<AreaResponse> places =
                below.stream().filter(place -> byGroup.containsKey(place.id())).toList();
        List<AreaFigures> parts = places.stream()
                .map(place -> of(whole, place.id(), lineage, byGroup.getOrDefault(place.id(), List.of()), names))
                .toList();
        Set<UUID> asked = told.stream().map(Rollup::indicatorId).collect(Collectors.toSet());
        List<PeriodFigures.Row> rows = rows(whole, parts, null).stream()
                .filter(row -> row.asked().stream().anyMatch(asked::contains))
                .toList();
        return figures(
                rows,
                places,
                whole,
                parts,
                sums.tracedOfRound(scope, planId, groups, idsOf(whole.facts().indicators()), roundId));
    }

    private static Set<UUID> groups(UUID whole, Set<UUID> places) {
        return Stream.concat(Stream.of(whole), places.stream()).collect(Collectors.toSet());
    }

    private static PeriodFigures figures(
            List<PeriodFigures.Row> rows,
            List<AreaResponse> places,
            AreaFigures whole,
            List<AreaFigures> parts,
            Map<UUID, List<TracedFigure>> told) {
        return new PeriodFigures(
                rows,
                places,
                behind(whole, told),
                parts.stream().collect(Collectors.toMap(AreaFigures::areaId, part -> behind(part, told))));
    }

    private List<AreaResponse> places(Scope scope, AreaFacts about) {
        Set<UUID> below = Set.copyOf(reader.groups(scope, about, null).keySet());
        return areas.withIds(scope, below).stream()
                .filter(place -> !place.id().equals(about.area().id()))
                .sorted(Comparator.comparing(AreaResponse::code).thenComparing(AreaResponse::id))
                .toList();
    }

    private static AreaFigures of(
            AreaFigures whole, UUID areaId, Lineage lineage, List<Rollup> told, Map<UUID, String> names) {
        return new AreaFigures(whole.plan(), areaId, List.of(areaId), lineage, told, told, names);
    }

    /** Without a period all of it is the period's. */
    private static List<PeriodFigures.Row> rows(AreaFigures whole, List<AreaFigures> parts, @Nullable Span span) {
        Place all = Place.of(whole, span);
        List<Place> each = parts.stream().map(part -> Place.of(part, span)).toList();
        List<PeriodFigures.Row> rows = new ArrayList<>();
        for (IndicatorResponse indicator : whole.facts().indicators()) {
            rows.add(new PeriodFigures.Row(
                    indicator,
                    whole.facts().asked(indicator),
                    all.row(indicator),
                    each.stream().map(place -> place.row(indicator)).toList(),
                    span == null ? null : span.unasked(indicator)));
        }
        return rows;
    }

    /** A period, and what nobody has asked for by its end. */
    private record Span(LocalDate from, LocalDate to, UnaskedPeriods lacking) {
        boolean counts(LocalDate partFrom, LocalDate partTo) {
            return ReportingCalendar.counts(partFrom, partTo, from, to);
        }

        PeriodFigures.Unasked unasked(IndicatorResponse indicator) {
            Map<Boolean, List<ReportingPeriod>> parted = lacking.of(indicator).stream()
                    .collect(Collectors.partitioningBy(part -> counts(part.from(), part.to())));
            return new PeriodFigures.Unasked(
                    PeriodRun.of(parted.getOrDefault(true, List.of())),
                    PeriodRun.of(parted.getOrDefault(false, List.of())));
        }
    }

    /** An area with what is the period's own of it, which is parted from the rest once for all indicators. */
    private record Place(AreaFigures figures, @Nullable AreaFigures during) {
        static Place of(AreaFigures figures, @Nullable Span span) {
            return new Place(
                    figures, span == null ? null : figures.of(sum -> span.counts(sum.dataFrom(), sum.dataTo())));
        }

        PeriodFigures.InArea row(IndicatorResponse indicator) {
            AreaFigures parted = during;
            return new PeriodFigures.InArea(
                    figures.areaId(),
                    figures.target(indicator),
                    PeriodFigures.Pair.of(parted == null ? figures : parted, indicator),
                    parted == null ? null : PeriodFigures.Pair.of(figures, indicator));
        }
    }

    private static Set<UUID> idsOf(Collection<IndicatorResponse> indicators) {
        return indicators.stream().map(IndicatorResponse::id).collect(Collectors.toSet());
    }

    /** The figures behind those of the area, by indicator, in the order of the plan. */
    private static List<ProgressTrace.Line> behind(AreaFigures figures, Map<UUID, List<TracedFigure>> told) {
        Map<UUID, List<ProgressTrace.Line>> byIndicator =
                Tracing.behind(figures, told.getOrDefault(figures.areaId(), List.of())).stream()
                        .map(TracedFigure::line)
                        .collect(Collectors.groupingBy(ProgressTrace.Line::indicatorId));
        return figures.facts().indicators().stream()
                .flatMap(indicator -> byIndicator.getOrDefault(indicator.id(), List.of()).stream())
                .toList();
    }
}
