package vn.giamngheo.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.area.AreaResponse;
import vn.giamngheo.area.AreaService;
import vn.giamngheo.progress.KeptAreas.Known;
import vn.giamngheo.result.ResultAskingService;
import vn.giamngheo.round.AskedPeriods;

/** Reads the figures of areas with what their plan says of them. */
@ApplicationScoped
class AreaFiguresReader {
    private final ProgressRepository sums;
    private final KeptAreas kept;
    private final LineageRepository lineages;
    private final AreaService areas;
    private final ResultAskingService results;

    AreaFiguresReader(
            ProgressRepository sums,
            KeptAreas kept,
            LineageRepository lineages,
            AreaService areas,
            ResultAskingService results) {
        this.sums = sums;
        this.kept = kept;
        this.lineages = lineages;
        this.areas = areas;
        this.results = results;
    }

    /** An area with its sums, the plan's own where none is named. */
    Known known(Scope scope, UUID planId, @Nullable UUID areaId) {
        return kept.of(scope, planId, areaId);
    }

    /** The areas to show, each with those of the plan's year that it stands for. */
    Map<UUID, List<UUID>> groups(Scope scope, AreaFacts whole, @Nullable LocalDate areasAsOf) {
        AreaResponse area = whole.area();
        LocalDate inForceOn = area.lastDayIn(whole.plan().year());
        Map<UUID, List<UUID>> groups = new HashMap<>();
        areas.below(scope, area.id()).stream()
                .filter(one -> one.existsOn(inForceOn))
                .forEach(one -> groups.put(one.id(), List.of(one.id())));
        if (groups.isEmpty()) {
            return Map.of(area.id(), List.of(area.id()));
        }
        if (areasAsOf == null) {
            return groups;
        }
        Map<UUID, List<UUID>> holders = sums.carriedOn(scope, area.id(), inForceOn, areasAsOf);
        // Figures of an area that is carried on by several can't be divided: it stays as it was.
        return groups.keySet().stream().collect(Collectors.groupingBy(one -> {
            List<UUID> carrying = holders.getOrDefault(one, List.of());
            return carrying.size() == 1 ? carrying.getFirst() : one;
        }));
    }

    /**
     * The base periods of a plan's year that are over by that day, and for which nobody has asked. There are none after the last day of
     * the plan's area, or of the one that is looked at.
     */
    UnaskedPeriods unasked(Scope scope, Known known, LocalDate day) {
        AreaFacts about = known.facts();
        // What has been asked for in the plan is in the sums of its own area.
        List<ResultAskingService.Period> asked = about.isOfWholePlan()
                ? known.sums()
                        .allWholes()
                        .map(sum -> new ResultAskingService.Period(sum.indicatorId(), sum.dataFrom(), sum.dataTo()))
                        .toList()
                : results.askedIn(scope, about.plan().id(), about.plan().areaId());
        return new UnaskedPeriods(
                about.indicators(),
                new AskedPeriods(asked),
                about.plan().year(),
                about.lastDay().isBefore(day) ? about.lastDay() : day);
    }

    /** How the areas that were asked, and others, stand to one another. */
    Lineage lineage(Scope scope, Collection<Rollup> own, Collection<UUID> others) {
        Set<UUID> all = new HashSet<>(Rollup.areasOf(own));
        all.addAll(others);
        return lineages.of(scope, all);
    }

    /** The names of the areas that were asked. */
    Map<UUID, String> namesOf(Scope scope, Collection<Rollup> own) {
        return areas.withIds(scope, Rollup.areasOf(own)).stream()
                .collect(Collectors.toMap(AreaResponse::id, AreaResponse::name));
    }
}
