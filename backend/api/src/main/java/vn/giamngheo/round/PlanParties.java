package vn.giamngheo.round;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.agency.Succession;
import vn.giamngheo.area.AreaKind;
import vn.giamngheo.area.AreaResponse;
import vn.giamngheo.plan.PlanResponse;

/**
 * Whom a plan has to do with, of any time. Who of them is asked for a period is decided by who is there on its last day, or on the
 * last of the plan's area where that ends before it.
 *
 * @param area the area of the plan
 * @param below what lies right below each area within it that is no commune
 * @param committees the People's Committees of communes within it
 * @param withDuty the agencies that a duty of the plan names, and those committees
 * @param dutyIds the ids of those that a duty names
 * @param carrying the agencies that collect, verify or have a duty, and whoever succeeds them
 */
record PlanParties(
        PlanResponse plan,
        AreaResponse area,
        Map<UUID, List<AreaResponse>> below,
        List<AgencyResponse> committees,
        List<AgencyResponse> withDuty,
        Set<UUID> dutyIds,
        Succession carrying) {
    static final Set<AreaKind> COMMUNES = EnumSet.of(AreaKind.COMMUNE, AreaKind.TOWNSHIP);

    /** Whether the plan's area had ended before a period began: there is nobody left to ask about it. */
    boolean isOverBefore(LocalDate from) {
        return area.hasEndedBefore(from);
    }

    /** The day that tells who is there to ask: the last of the period, or of the area where that ends within it. */
    LocalDate dayOf(LocalDate from, LocalDate to) {
        return isOverBefore(from) ? to : area.lastDayBy(to);
    }

    /** Whom rounds of the plan ask about a period. */
    Asking asking(LocalDate from, LocalDate to) {
        LocalDate day = dayOf(from, to);
        Set<UUID> communes = new HashSet<>();
        if (COMMUNES.contains(area.kind())) {
            // A commune that plans for itself is asked for itself.
            communes.add(area.id());
        }
        communes(area.id(), day, communes);
        Map<UUID, UUID> seated = new LinkedHashMap<>();
        committees.stream()
                .filter(agency -> communes.contains(agency.areaId()) && agency.existsOn(day))
                .forEach(agency -> seated.put(agency.areaId(), agency.id()));
        Map<UUID, UUID> carriedOn = carriedOn(day);
        Map<UUID, UUID> takingPart = new LinkedHashMap<>();
        Set<UUID> gone = new LinkedHashSet<>();
        withDuty.stream()
                .filter(agency -> dutyIds.contains(agency.id()) || seated.containsValue(agency.id()))
                // Who has issued the plan receives the reports.
                .filter(agency -> agency.participates() && !agency.id().equals(plan.issuingAgencyId()))
                .forEach(agency -> {
                    UUID holderId = seated.containsValue(agency.id()) ? agency.id() : carriedOn.get(agency.id());
                    if (holderId == null) {
                        gone.add(agency.id());
                    } else {
                        takePart(holderId.equals(agency.id()) ? agency : carrying.agency(holderId), day, takingPart);
                    }
                });
        return new Asking(area.id(), plan.managingAgencyId(), seated, takingPart, gone, carriedOn);
    }

    private void takePart(AgencyResponse agency, LocalDate day, Map<UUID, UUID> takingPart) {
        if (agency.participates() && agency.existsOn(day) && !agency.id().equals(plan.issuingAgencyId())) {
            takingPart.put(agency.id(), agency.areaId());
        }
    }

    /** Indicators that nobody is there to tell, as they are named to people. */
    List<RoundGap> gaps(List<Asking.LeftOut> leftOut) {
        return leftOut.stream()
                .map(gap -> {
                    AgencyResponse agency = carrying.agency(gap.agencyId());
                    return new RoundGap(gap.indicator().id(), gap.indicator().code(), agency.id(), agency.shortName());
                })
                .toList();
    }

    private void communes(UUID areaId, LocalDate day, Set<UUID> found) {
        below.getOrDefault(areaId, List.of()).stream()
                .filter(one -> one.existsOn(day))
                .forEach(one -> {
                    if (COMMUNES.contains(one.kind())) {
                        found.add(one.id());
                    } else {
                        communes(one.id(), day, found);
                    }
                });
    }

    private Map<UUID, UUID> carriedOn(LocalDate day) {
        Map<UUID, UUID> carriedOn = new HashMap<>();
        carrying.agencies()
                .keySet()
                .forEach(id -> carrying.holderOf(id, day).ifPresent(holder -> carriedOn.put(id, holder.id())));
        return carriedOn;
    }
}
