package vn.giamngheo.planfile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyRequest;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.area.AreaRequest;
import vn.giamngheo.area.AreaService;
import vn.giamngheo.planfile.PlanFile.AgencyEntry;
import vn.giamngheo.planfile.PlanFile.AreaEntry;
import vn.giamngheo.planfile.PlanFile.GroupEntry;
import vn.giamngheo.planfile.PlanFile.NodeEntry;
import vn.giamngheo.planfile.PlanFile.ProgrammeEntry;
import vn.giamngheo.planfile.PlanFile.SuccessionEntry;
import vn.giamngheo.planfile.References.Kind;
import vn.giamngheo.programme.CatalogueNode;
import vn.giamngheo.programme.GroupView;
import vn.giamngheo.programme.ProgrammeService;

/** Enters what plans share: areas, agencies, the catalogue, coded groups. What is there already is left as it is. */
@ApplicationScoped
class RegisterLoader {
    private final AreaService areas;
    private final AgencyService agencies;
    private final ProgrammeService programmes;

    RegisterLoader(AreaService areas, AgencyService agencies, ProgrammeService programmes) {
        this.areas = areas;
        this.agencies = agencies;
        this.programmes = programmes;
    }

    void load(Scope scope, PlanFile file, References references) {
        Map<String, AreaEntry> byKey =
                file.areas().stream().collect(Collectors.toMap(AreaEntry::key, Function.identity()));
        boolean isNew = false;
        for (AreaEntry area : file.areas()) {
            isNew |= area(scope, area, byKey, references);
        }
        if (isNew) {
            file.successions().forEach(succession -> succession(scope, succession, references));
        }
        file.agencies().forEach(agency -> agency(scope, agency, references));
        catalogue(scope, file.programme(), references);
        groups(scope, file.beneficiaryGroups(), references);
    }

    /** Enters the area, its parent first, unless it is there; tells whether it was new. */
    private boolean area(Scope scope, AreaEntry area, Map<String, AreaEntry> byKey, References references) {
        if (references.has(Kind.AREA, area.key())) {
            return false;
        }
        if (area.parent() != null) {
            AreaEntry parent = byKey.get(area.parent());
            if (parent != null) {
                area(scope, parent, byKey, references);
            }
        }
        Optional<UUID> present = areas.idOf(area.code(), area.validFrom());
        references.put(Kind.AREA, area.key(), present.orElseGet(() -> register(scope, area, references)));
        return present.isEmpty();
    }

    private UUID register(Scope scope, AreaEntry area, References references) {
        var tile = area.tile();
        return areas.register(
                scope,
                new AreaRequest(
                        area.code(),
                        area.name(),
                        area.kind(),
                        references.find(Kind.AREA, area.parent()),
                        area.validFrom(),
                        area.validTo(),
                        tile == null ? null : tile.column(),
                        tile == null ? null : tile.row(),
                        area.source()));
    }

    private void succession(Scope scope, SuccessionEntry entry, References references) {
        areas.succeed(
                scope,
                references.get(Kind.AREA, entry.predecessor()),
                references.get(Kind.AREA, entry.successor()),
                entry.effectiveOn(),
                entry.source());
    }

    private void agency(Scope scope, AgencyEntry agency, References references) {
        UUID id = agencies.idOf(agency.code(), agency.validFrom())
                .orElseGet(() -> agencies.register(
                        scope,
                        new AgencyRequest(
                                agency.code(),
                                agency.name(),
                                agency.shortName(),
                                agency.kind(),
                                references.get(Kind.AREA, agency.area()),
                                agency.validFrom(),
                                agency.validTo(),
                                agency.participates(),
                                agency.source())));
        references.put(Kind.AGENCY, agency.code(), id);
    }

    private void catalogue(Scope scope, ProgrammeEntry entry, References references) {
        UUID programmeId = programmes
                .idOf(entry.code())
                .orElseGet(() -> programmes.register(
                        scope, entry.code(), entry.name(), entry.validFrom(), entry.validTo(), entry.source()));
        references.put(Kind.PROGRAMME, entry.code(), programmeId);
        for (CatalogueNode node : programmes.catalogue(programmeId)) {
            references.put(Kind.NODE, node.code(), node.id());
        }
        nodes(scope, programmeId, null, entry.nodes(), 1, references);
    }

    /** Enters the nodes that are not there yet, and those below them; tells the position after the last. */
    private int nodes(
            Scope scope,
            UUID programmeId,
            @Nullable UUID parentId,
            List<NodeEntry> nodes,
            int first,
            References references) {
        int position = first;
        for (NodeEntry node : nodes) {
            if (!references.has(Kind.NODE, node.code())) {
                UUID id = programmes.addNode(scope, programmeId, parentId, node.code(), node.name(), position);
                references.put(Kind.NODE, node.code(), id);
            }
            UUID id = references.get(Kind.NODE, node.code());
            position = nodes(scope, programmeId, id, node.children(), position + 1, references);
        }
        return position;
    }

    private void groups(Scope scope, List<GroupEntry> groups, References references) {
        for (GroupView group : programmes.groups()) {
            references.put(Kind.GROUP, group.code(), group.id());
        }
        Map<String, GroupEntry> byCode =
                groups.stream().collect(Collectors.toMap(GroupEntry::code, Function.identity()));
        groups.forEach(group -> group(scope, group, byCode, references));
    }

    /** Enters the group, its broader one first, unless it is there. */
    private void group(Scope scope, GroupEntry group, Map<String, GroupEntry> byCode, References references) {
        if (references.has(Kind.GROUP, group.code())) {
            return;
        }
        GroupEntry broader = group.broader() == null ? null : byCode.get(group.broader());
        if (broader != null) {
            group(scope, broader, byCode, references);
        }
        references.put(
                Kind.GROUP,
                group.code(),
                programmes.addGroup(scope, group.code(), group.name(), references.find(Kind.GROUP, group.broader())));
    }
}
