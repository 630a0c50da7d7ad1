package vn.giamngheo.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyKind;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.agency.Succession;
import vn.giamngheo.area.AreaResponse;
import vn.giamngheo.area.AreaService;
import vn.giamngheo.duty.DutyResponse;
import vn.giamngheo.duty.DutyService;
import vn.giamngheo.duty.ReportingDutyResponse;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.plan.PlanResponse;

/** Who there is to ask: communes, their committees, the agencies with a duty in the plan. */
@ApplicationScoped
class RoundParties {
    private final AreaService areas;
    private final AgencyService agencies;
    private final DutyService duties;

    RoundParties(AreaService areas, AgencyService agencies, DutyService duties) {
        this.areas = areas;
        this.agencies = agencies;
        this.duties = duties;
    }

    /** Whom a plan has to do with; of its indicators those count that are given. */
    PlanParties of(Scope scope, PlanResponse plan, List<IndicatorResponse> indicators) {
        AreaResponse area = areas.get(scope, plan.areaId());
        Map<UUID, List<AreaResponse>> below = below(scope, area.id());
        Set<UUID> communes = Stream.concat(
                        Stream.of(area), below.values().stream().flatMap(List::stream))
                .filter(one -> PlanParties.COMMUNES.contains(one.kind()))
                .map(AreaResponse::id)
                .collect(Collectors.toSet());
        List<AgencyResponse> committees = agencies.seatedIn(scope, communes).stream()
                .filter(agency -> agency.kind() == AgencyKind.PEOPLES_COMMITTEE)
                .toList();
        Set<UUID> dutyIds = new HashSet<>();
        duties.dutiesOf(scope, plan.id()).stream().map(DutyResponse::agencyId).forEach(dutyIds::add);
        duties.reportingDutiesOf(scope, plan.id()).stream()
                .map(ReportingDutyResponse::agencyId)
                .forEach(dutyIds::add);
        Set<UUID> withDuty = new HashSet<>(dutyIds);
        committees.stream().map(AgencyResponse::id).forEach(withDuty::add);
        return new PlanParties(
                plan,
                area,
                below,
                committees,
                agencies.withIds(scope, withDuty),
                dutyIds,
                carrying(scope, plan, indicators, dutyIds));
    }

    /** The agencies with those ids that exist on one of the days, in that order. */
    List<AgencyResponse> existing(Scope scope, List<UUID> ids, Set<LocalDate> days) {
        return agencies.withIds(scope, new HashSet<>(ids)).stream()
                .filter(agency -> agency.participates() && days.stream().anyMatch(agency::existsOn))
                .sorted(Comparator.comparingInt(agency -> ids.indexOf(agency.id())))
                .toList();
    }

    /** For each of the areas those that it lies within. */
    Map<UUID, Set<UUID>> above(Scope scope, Collection<UUID> areaIds) {
        Map<UUID, Set<UUID>> above = new HashMap<>();
        areaIds.forEach(id -> above.put(id, new HashSet<>(List.of(id))));
        Set<UUID> reached = new HashSet<>(areaIds);
        while (!reached.isEmpty()) {
            Set<UUID> next = new HashSet<>();
            for (AreaResponse area : areas.withIds(scope, reached)) {
                UUID parentId = area.parentId();
                if (parentId != null) {
                    above.values().stream()
                            .filter(all -> all.contains(area.id()))
                            .forEach(all -> all.add(parentId));
                    next.add(parentId);
                }
            }
            reached = next;
        }
        return above;
    }

    /** Which of the agencies are of a commune or township. */
    Set<UUID> ofCommunes(Scope scope, Collection<UUID> agencyIds) {
        List<AgencyResponse> known = agencies.withIds(scope, new HashSet<>(agencyIds));
        Set<UUID> communes =
                areas.withIds(scope, known.stream().map(AgencyResponse::areaId).collect(Collectors.toSet())).stream()
                        .filter(area -> PlanParties.COMMUNES.contains(area.kind()))
                        .map(AreaResponse::id)
                        .collect(Collectors.toSet());
        return known.stream()
                .filter(agency -> communes.contains(agency.areaId()))
                .map(AgencyResponse::id)
                .collect(Collectors.toSet());
    }

    private Map<UUID, List<AreaResponse>> below(Scope scope, UUID areaId) {
        Map<UUID, List<AreaResponse>> below = new HashMap<>();
        List<UUID> above = new ArrayList<>(List.of(areaId));
        while (!above.isEmpty()) {
            UUID next = above.removeLast();
            List<AreaResponse> found = areas.below(scope, next);
            below.put(next, found);
            found.stream()
                    .filter(area -> !PlanParties.COMMUNES.contains(area.kind()))
                    .map(AreaResponse::id)
                    .forEach(above::add);
        }
        return below;
    }

    /** Who collects, verifies or has a duty, and all who succeed them. */
    private Succession carrying(Scope scope, PlanResponse plan, List<IndicatorResponse> indicators, Set<UUID> dutyIds) {
        Set<UUID> carrying = indicators.stream()
                .map(IndicatorResponse::assignment)
                .flatMap(assignment -> assignment.agencyIds().stream())
                .collect(Collectors.toCollection(HashSet::new));
        carrying.add(plan.managingAgencyId());
        carrying.addAll(dutyIds);
        return agencies.withSuccessors(scope, carrying);
    }
}
