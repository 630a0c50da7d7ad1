package vn.giamngheo.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.giamngheo.access.Scope;
import vn.giamngheo.programme.CatalogueNode;
import vn.giamngheo.programme.ProgrammeService;
import vn.giamngheo.shared.problem.ProblemException;

/** What a plan may declare not applicable: what its programme has, and it does not carry out. */
@ApplicationScoped
class PlanExtents {
    private final ProgrammeService programmes;
    private final CarriedOut carriedOut;

    PlanExtents(ProgrammeService programmes, CarriedOut carriedOut) {
        this.programmes = programmes;
        this.carriedOut = carriedOut;
    }

    /**
     * Refuses a node of another programme or of none, and one that the plan has a sub-project for, or for a part of it, unless the plan
     * declares it already: whoever changes something else is not held up by that.
     */
    void require(Scope scope, Plan plan, PlanExtent wanted) {
        Map<UUID, CatalogueNode> catalogue = programmes.catalogue(plan.programmeId()).stream()
                .collect(Collectors.toMap(CatalogueNode::id, Function.identity()));
        Set<UUID> carried = new HashSet<>();
        for (UUID nodeId : carriedOut.nodesOf(scope, plan.id())) {
            carried.add(nodeId);
            CatalogueNode node = catalogue.get(nodeId);
            if (node != null && node.parentId() != null) {
                carried.add(node.parentId());
            }
        }
        Set<UUID> declared = plan.toResponse().extent().notApplicable().stream()
                .map(NotApplicableView::nodeId)
                .collect(Collectors.toSet());
        List<UUID> nodes =
                wanted.notApplicable().stream().map(NotApplicableView::nodeId).toList();
        for (int i = 0; i < nodes.size(); i++) {
            String place = "/extent/notApplicable/" + i + "/nodeId";
            if (!catalogue.containsKey(nodes.get(i))) {
                throw ProblemException.unknownReference(place);
            }
            if (carried.contains(nodes.get(i)) && !declared.contains(nodes.get(i))) {
                throw ProblemException.invalidField(place, "carried-out");
            }
        }
    }
}
