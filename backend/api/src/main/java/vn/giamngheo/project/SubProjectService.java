package vn.giamngheo.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.audit.HistoryPart;
import vn.giamngheo.audit.HistoryService;
import vn.giamngheo.plan.ApplicableNodes;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.ProblemException;

/** Writes sub-projects, whole, with their contents and groups; {@link ProjectService} shows them. */
@ApplicationScoped
@Transactional
public class SubProjectService {
    private static final HistoryPart[] PARTS = {
        new HistoryPart("support_content", "sub_project_id"),
        new HistoryPart("sub_project_beneficiary", "sub_project_id"),
    };
    private final SubProjectRepository subProjects;
    private final ProjectService projects;
    private final PlanService plans;
    private final ApplicableNodes nodes;
    private final HistoryService history;

    SubProjectService(
            SubProjectRepository subProjects,
            ProjectService projects,
            PlanService plans,
            ApplicableNodes nodes,
            HistoryService history) {
        this.subProjects = subProjects;
        this.projects = projects;
        this.plans = plans;
        this.nodes = nodes;
        this.history = history;
    }

    /** Enters a sub-project on somebody's request, and shows it; refused of what the plan declares not applicable. */
    @Audited("sub-project.create")
    public SubProjectResponse create(Scope scope, @NotNull @Valid SubProjectRequest request) {
        plans.requireEditable(scope, request.planId(), request.source().provenance());
        nodes.require(scope, request.planId(), request.programmeNodeId());
        SubProject entered = new SubProject(request);
        subProjects.persist(entered);
        subProjects.flush();
        return projects.getSubProject(scope, entered.id());
    }

    /** Describes a sub-project anew. */
    @Audited("sub-project.change")
    public SubProjectResponse change(Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid SubProjectRequest request) {
        SubProject known = known(scope, id, ifMatch);
        plans.requireEditable(
                scope,
                known.planId(),
                known.source().provenance(),
                request.source().provenance());
        // Whoever changes something else is not held up by what stood there before.
        if (!known.programmeNodeId().equals(request.programmeNodeId())) {
            nodes.require(scope, known.planId(), request.programmeNodeId());
        }
        known.change(request);
        subProjects.flush();
        return projects.getSubProject(scope, id);
    }

    /** Takes a sub-project out of its plan. */
    @Audited("sub-project.delete")
    public void delete(Scope scope, UUID id, IfMatch ifMatch) {
        SubProject known = known(scope, id, ifMatch);
        plans.requireEditable(scope, known.planId(), known.source().provenance());
        subProjects.delete(known);
        subProjects.flush();
    }

    /** What would be sent to leave a sub-project as it is, its words on money with it: for those who see figures. */
    public SubProjectRequest asWritten(Scope scope, UUID id) {
        return subProjects
                .one(scope, id)
                .orElseThrow(() -> ProblemException.notFound("sub-project", id))
                .toRequest();
    }

    /** What was done to a sub-project, newest first. */
    public Page<HistoryEntry> history(Scope scope, UUID id, PageRequest page) {
        projects.getSubProject(scope, id);
        return history.of(scope, "sub_project", id, page, PARTS);
    }

    private SubProject known(Scope scope, UUID id, IfMatch ifMatch) {
        SubProject known = subProjects.one(scope, id).orElseThrow(() -> ProblemException.notFound("sub-project", id));
        ifMatch.require(known.version());
        return known;
    }
}
