package vn.giamngheo.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.access.Scope;
import vn.giamngheo.plan.CarriedOut;

/** Tells whoever declares nodes not applicable which of them the plan has sub-projects for. */
@ApplicationScoped
class CarriedOutNodes implements CarriedOut {
    private final SubProjectRepository subProjects;

    CarriedOutNodes(SubProjectRepository subProjects) {
        this.subProjects = subProjects;
    }

    @Override
    public Set<UUID> nodesOf(Scope scope, UUID planId) {
        return subProjects.ofPlan(scope, planId).stream()
                .map(SubProject::programmeNodeId)
                .collect(Collectors.toSet());
    }
}
