package vn.giamngheo.round;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.indicator.Assignment;
import vn.giamngheo.indicator.CollectionLevel;
import vn.giamngheo.indicator.Frequency;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.Parts;
import vn.giamngheo.report.Verifiers;

/**
 * Decides who is asked for which figure: each place is asked for once, by one collector, and what is the sum of its parts never.
 *
 * @param planAreaId the area of the plan
 * @param managingAgencyId who collects for the whole area where nobody is named
 * @param committees the People's Committee of each commune-level area within the plan's
 * @param takingPart the agencies that take part in the plan, or carry on the work of one that did, each with its area
 * @param gone the agencies that took part, have ended, and whose work nobody carries on
 * @param carriedOnBy who does what an agency is given to do: itself, or who has succeeded it; none has who ended without a successor
 */
record Asking(
        UUID planAreaId,
        UUID managingAgencyId,
        Map<UUID, UUID> committees,
        Map<UUID, UUID> takingPart,
        Set<UUID> gone,
        Map<UUID, UUID> carriedOnBy) {

    /** The indicators that are the sum of their parts. */
    static Set<UUID> derived(List<IndicatorResponse> indicators) {
        Set<UUID> derived = new HashSet<>();
        for (IndicatorResponse indicator : indicators) {
            UUID parentId = indicator.parentId();
            if (parentId != null && indicator.parts() == Parts.SUM) {
                derived.add(parentId);
            }
        }
        return derived;
    }

    /** The indicators of a plan that are asked for in base periods of that frequency. */
    static List<IndicatorResponse> ofFrequency(List<IndicatorResponse> indicators, Frequency frequency) {
        Set<UUID> derived = derived(indicators);
        return indicators.stream()
                .filter(indicator -> indicator.assignment().frequency() == frequency)
                .filter(indicator -> !derived.contains(indicator.id()))
                .toList();
    }

    /** What is asked for in a base period: nothing of a collector who has ended, and whom nobody succeeds. */
    List<Asked> regular(List<IndicatorResponse> indicators) {
        List<Asked> asked = new ArrayList<>();
        for (IndicatorResponse indicator : indicators) {
            Optional<UUID> named = named(indicator);
            Optional<UUID> collector = named.map(carriedOnBy::get);
            switch (indicator.assignment().level()) {
                case COMMUNE ->
                    committees.forEach((areaId, committeeId) -> (named.isEmpty() ? Optional.of(committeeId) : collector)
                            .ifPresent(agencyId -> asked.add(of(indicator, agencyId, areaId))));
                case DISTRICT -> collector.ifPresent(agencyId -> asked.add(of(indicator, agencyId, planAreaId)));
                case AGENCY -> takingPart.forEach((agencyId, areaId) -> asked.add(of(indicator, agencyId, areaId)));
            }
        }
        return asked;
    }

    /** What an indicator lacks: the figure of an agency that was to tell it, and is not there. */
    record LeftOut(IndicatorResponse indicator, UUID agencyId) {}

    /** Of the indicators those that nobody is there to tell in place of an agency that was to. */
    List<LeftOut> leftOut(List<IndicatorResponse> indicators) {
        return indicators.stream()
                .flatMap(indicator -> (indicator.assignment().level() == CollectionLevel.AGENCY
                                ? gone.stream()
                                : named(indicator).filter(agencyId -> !carriedOnBy.containsKey(agencyId)).stream())
                        .map(agencyId -> new LeftOut(indicator, agencyId)))
                .toList();
    }

    /** The one agency that collects an indicator, by the plan; nobody where each unit tells its own. */
    private Optional<UUID> named(IndicatorResponse indicator) {
        Assignment assignment = indicator.assignment();
        return switch (assignment.level()) {
            case COMMUNE -> Optional.ofNullable(assignment.collectorId());
            case DISTRICT -> Optional.of(Objects.requireNonNullElse(assignment.collectorId(), managingAgencyId));
            case AGENCY -> Optional.empty();
        };
    }

    /**
     * What is asked for ad hoc: of whoever collects an indicator what they collect, of any other agency what there is of it in its own
     * area, unless somebody else among them is asked for figures of that place already: its sum would count them twice.
     *
     * @param agencies who is asked, each with its area, in the order in which they come where none of them collects it
     * @param above for each area those that it lies within
     */
    List<Asked> adHoc(List<IndicatorResponse> indicators, Map<UUID, UUID> agencies, Map<UUID, Set<UUID>> above) {
        List<Asked> asked = new ArrayList<>();
        for (IndicatorResponse indicator : indicators) {
            List<Asked> ofIndicator = new ArrayList<>(regular(List.of(indicator)).stream()
                    .filter(one -> agencies.containsKey(one.agencyId()))
                    .toList());
            Set<UUID> collecting = ofIndicator.stream().map(Asked::agencyId).collect(Collectors.toSet());
            CollectionLevel level = indicator.assignment().level();
            List<UUID> others = agencies.keySet().stream()
                    .filter(agencyId -> !collecting.contains(agencyId))
                    .sorted(Comparator.comparing(
                            agencyId -> !isOf(level, Objects.requireNonNull(agencies.get(agencyId)))))
                    .toList();
            for (UUID agencyId : others) {
                UUID areaId = Objects.requireNonNull(agencies.get(agencyId));
                // What every agency is asked for each tells of itself.
                if (level == CollectionLevel.AGENCY
                        || ofIndicator.stream().noneMatch(one -> overlap(above, areaId, one.areaId()))) {
                    ofIndicator.add(of(indicator, agencyId, areaId));
                }
            }
            asked.addAll(ofIndicator);
        }
        return asked;
    }

    private boolean isOf(CollectionLevel level, UUID areaId) {
        return switch (level) {
            case COMMUNE -> committees.containsKey(areaId);
            case DISTRICT -> planAreaId.equals(areaId);
            case AGENCY -> true;
        };
    }

    private static boolean overlap(Map<UUID, Set<UUID>> above, UUID one, UUID other) {
        return one.equals(other)
                || above.getOrDefault(one, Set.of()).contains(other)
                || above.getOrDefault(other, Set.of()).contains(one);
    }

    /** Nobody verifies their own figures; of two that lead together the other does. */
    private Asked of(IndicatorResponse indicator, UUID agencyId, UUID areaId) {
        Set<UUID> verifiers = new HashSet<>(verifying(indicator.assignment().verifierIds()));
        verifiers.remove(agencyId);
        return new Asked(agencyId, Verifiers.of(verifiers), indicator.id(), areaId);
    }

    /** Who does the work of those that are named; where nobody is left to do it, it stays with those. */
    private Collection<UUID> verifying(Collection<UUID> named) {
        List<UUID> there = named.stream()
                .filter(carriedOnBy::containsKey)
                .map(carriedOnBy::get)
                .toList();
        return there.isEmpty() ? named : there;
    }
}
