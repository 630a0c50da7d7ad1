package vn.giamngheo.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.agency.AgencyKind;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.area.AreaKind;
import vn.giamngheo.area.AreaResponse;

/** Names several agencies in a sentence; the committees of all communes together, as plans do. */
record AgencyNames(DocumentFacts facts) {
    /** {@code Phòng Y tế, Trung tâm Y tế và UBND các xã, thị trấn}; empty for none. */
    String of(List<AgencyResponse> agencies) {
        List<AgencyResponse> below =
                agencies.stream().filter(this::isCommittee).distinct().toList();
        boolean together = below.size() > 1;
        Set<String> names = new LinkedHashSet<>();
        for (AgencyResponse agency : agencies) {
            if (!together || !isCommittee(agency)) {
                names.add(agency.name());
            }
        }
        if (together) {
            names.add(committees(below));
        }
        List<String> all = new ArrayList<>(names);
        return all.size() < 2
                ? String.join("", all)
                : String.join(", ", all.subList(0, all.size() - 1)) + " và " + all.get(all.size() - 1);
    }

    /** Of a unit directly below the plan's area. */
    private boolean isCommittee(AgencyResponse agency) {
        AreaResponse area = facts.areas().get(agency.areaId());
        return agency.kind() == AgencyKind.PEOPLES_COMMITTEE
                && area != null
                && facts.plan().areaId().equals(area.parentId());
    }

    private @Nullable AreaKind kindOf(AgencyResponse agency) {
        AreaResponse area = facts.areas().get(agency.areaId());
        return area == null ? null : area.kind();
    }

    private String committees(List<AgencyResponse> below) {
        Set<UUID> held = facts.duties().stream()
                .map(duty -> facts.agency(duty.agencyId()))
                .filter(this::isCommittee)
                .map(AgencyResponse::id)
                .collect(Collectors.toSet());
        Set<String> kinds = new LinkedHashSet<>();
        for (AreaKind kind : List.of(AreaKind.DISTRICT, AreaKind.COMMUNE, AreaKind.TOWNSHIP)) {
            if (below.stream().anyMatch(agency -> kindOf(agency) == kind)) {
                kinds.add(
                        switch (kind) {
                            case DISTRICT -> "huyện";
                            case TOWNSHIP -> "thị trấn";
                            default -> "xã";
                        });
            }
        }
        return below.size() < held.size()
                ? below.stream().map(AgencyResponse::shortName).collect(Collectors.joining(", "))
                : "UBND các " + String.join(", ", kinds);
    }
}
