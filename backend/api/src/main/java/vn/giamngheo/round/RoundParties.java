package vn.giamngheo.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyKind;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.area.AreaKind;
import vn.giamngheo.area.AreaResponse;
import vn.giamngheo.area.AreaService;
import vn.giamngheo.duty.DutyResponse;
import vn.giamngheo.duty.DutyService;
import vn.giamngheo.duty.ReportingDutyResponse;
import vn.giamngheo.plan.PlanResponse;

/** Who there is to ask: communes, their committees, the agencies with a duty in the plan, as they are at the end of a period. */
@ApplicationScoped
class RoundParties {
    private static final Set<AreaKind> COMMUNES = EnumSet.of(AreaKind.COMMUNE, AreaKind.TOWNSHIP);
    private final AreaService areas;
    private final AgencyService agencies;
    private final DutyService duties;

    RoundParties(AreaService areas, AgencyService agencies, DutyService duties) {
        this.areas = areas;
        this.agencies = agencies;
        this.duties = duties;
    }

    /** Whom rounds of a plan ask, as they are on that day. */
    Asking asking(Scope scope, PlanResponse plan, LocalDate day) {
        Map<UUID, UUID> committees = new LinkedHashMap<>();
        agencies.seatedIn(scope, communes(scope, plan.areaId(), day)).stream()
                .filter(agency -> agency.kind() == AgencyKind.PEOPLES_COMMITTEE && agency.existsOn(day))
                .forEach(agency -> committees.put(agency.areaId(), agency.id()));
        Set<UUID> withDuty = new HashSet<>(committees.values());
        duties.dutiesOf(scope, plan.id()).stream().map(DutyResponse::agencyId).forEach(withDuty::add);
        duties.reportingDutiesOf(scope, plan.id()).stream()
                .map(ReportingDutyResponse::agencyId)
                .forEach(withDuty::add);
        // Who has issued the plan receives the reports.
        withDuty.remove(plan.issuingAgencyId());
        Map<UUID, UUID> takingPart = new LinkedHashMap<>();
        agencies.withIds(scope, withDuty).stream()
                .filter(agency -> agency.participates() && agency.existsOn(day))
                .forEach(agency -> takingPart.put(agency.id(), agency.areaId()));
        return new Asking(plan.areaId(), plan.managingAgencyId(), committees, takingPart);
    }

    /** The agencies with those ids that exist on that day, in that order. */
    List<AgencyResponse> existing(Scope scope, List<UUID> ids, LocalDate day) {
        return agencies.withIds(scope, new HashSet<>(ids)).stream()
                .filter(agency -> agency.participates() && agency.existsOn(day))
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
                        .filter(area -> COMMUNES.contains(area.kind()))
                        .map(AreaResponse::id)
                        .collect(Collectors.toSet());
        return known.stream()
                .filter(agency -> communes.contains(agency.areaId()))
                .map(AgencyResponse::id)
                .collect(Collectors.toSet());
    }

    private Set<UUID> communes(Scope scope, UUID areaId, LocalDate day) {
        Set<UUID> communes = new HashSet<>();
        List<UUID> above = new ArrayList<>(List.of(areaId));
        while (!above.isEmpty()) {
            areas.below(scope, above.removeLast()).stream()
                    .filter(area -> area.existsOn(day))
                    .forEach(area -> {
                        if (COMMUNES.contains(area.kind())) {
                            communes.add(area.id());
                        } else {
                            above.add(area.id());
                        }
                    });
        }
        return communes;
    }
}
