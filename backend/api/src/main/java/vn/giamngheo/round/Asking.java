package vn.giamngheo.round;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.indicator.Assignment;
import vn.giamngheo.indicator.Frequency;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.Parts;

/**
 * Decides who is asked for which figure: each is asked for once, by one collector, and what is the sum of its parts never.
 *
 * @param planAreaId the area of the plan
 * @param managingAgencyId who collects for the whole area where nobody is named
 * @param committees the People's Committee of each commune-level area within the plan's
 * @param takingPart the agencies that take part in the plan, each with its area
 */
record Asking(UUID planAreaId, UUID managingAgencyId, Map<UUID, UUID> committees, Map<UUID, UUID> takingPart) {

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

    /** What is asked for in a base period. */
    List<Asked> regular(List<IndicatorResponse> indicators) {
        List<Asked> asked = new ArrayList<>();
        for (IndicatorResponse indicator : indicators) {
            UUID collectorId = indicator.assignment().collectorId();
            switch (indicator.assignment().level()) {
                case COMMUNE ->
                    committees.forEach((areaId, committeeId) ->
                            asked.add(of(indicator, collectorId == null ? committeeId : collectorId, areaId)));
                case DISTRICT ->
                    asked.add(of(indicator, collectorId == null ? managingAgencyId : collectorId, planAreaId));
                case AGENCY -> takingPart.forEach((agencyId, areaId) -> asked.add(of(indicator, agencyId, areaId)));
            }
        }
        return asked;
    }

    /**
     * What is asked for ad hoc: of whoever collects an indicator for others what they collect, of any other agency what there is
     * of it in its own area.
     *
     * @param agencies who is asked, each with its area
     */
    List<Asked> adHoc(List<IndicatorResponse> indicators, Map<UUID, UUID> agencies) {
        List<Asked> asked = new ArrayList<>();
        List<Asked> regular = regular(indicators);
        for (IndicatorResponse indicator : indicators) {
            agencies.forEach((agencyId, areaId) -> {
                List<Asked> usual = regular.stream()
                        .filter(one -> one.indicatorId().equals(indicator.id())
                                && one.agencyId().equals(agencyId))
                        .toList();
                asked.addAll(usual.isEmpty() ? List.of(of(indicator, agencyId, areaId)) : usual);
            });
        }
        return asked;
    }

    /** Nobody verifies their own figures. */
    private static Asked of(IndicatorResponse indicator, UUID agencyId, UUID areaId) {
        Assignment assignment = indicator.assignment();
        Optional<UUID> verifierId =
                Optional.ofNullable(assignment.verifierId()).filter(verifier -> !verifier.equals(agencyId));
        return new Asked(agencyId, verifierId, indicator.id(), areaId);
    }
}
