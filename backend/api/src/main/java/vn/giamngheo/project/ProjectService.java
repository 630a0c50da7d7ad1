package vn.giamngheo.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.audit.HistoryService;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.programme.ProgrammeService;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.ProblemException;

/** Keeps the projects and sub-projects of plans. */
@ApplicationScoped
@Transactional
public class ProjectService {
    private final ProjectRepository projects;
    private final SubProjectRepository subProjects;
    private final ProgrammeService programmes;
    private final PlanService plans;
    private final HistoryService history;

    ProjectService(
            ProjectRepository projects,
            SubProjectRepository subProjects,
            ProgrammeService programmes,
            PlanService plans,
            HistoryService history) {
        this.projects = projects;
        this.subProjects = subProjects;
        this.programmes = programmes;
        this.plans = plans;
        this.history = history;
    }

    /** The projects of the plans within the scope, or of one plan. */
    public Page<ProjectResponse> list(Scope scope, @Nullable UUID planId, @Nullable String search, PageRequest page) {
        return projects.list(scope, planId, search, page);
    }

    /** One project; not found where there is none within the scope. */
    public ProjectResponse get(Scope scope, UUID id) {
        return projects.one(scope, id).orElseThrow(() -> ProblemException.notFound("project", id));
    }

    /** The sub-projects within the scope that meet the filter. */
    public Page<SubProjectSummary> listSubProjects(Scope scope, SubProjectFilter filter, PageRequest page) {
        return subProjects.list(scope, filter, page);
    }

    /** One sub-project; not found where there is none within the scope. */
    public SubProjectResponse getSubProject(Scope scope, UUID id) {
        return subProjects
                .one(scope, id)
                .orElseThrow(() -> ProblemException.notFound("sub-project", id))
                .toResponse(GroupNames.of(programmes.groups()), scope.seesFigures());
    }

    /** All projects of a plan, in the plan's order; none where the plan is out of scope. */
    public List<ProjectResponse> projectsOf(Scope scope, UUID planId) {
        return projects.ofPlan(scope, planId);
    }

    /** All sub-projects of a plan, whole, in the plan's order; none where the plan is out of scope. */
    public List<SubProjectResponse> subProjectsOf(Scope scope, UUID planId) {
        GroupNames names = GroupNames.of(programmes.groups());
        return subProjects.ofPlan(scope, planId).stream()
                .map(subProject -> subProject.toResponse(names, scope.seesFigures()))
                .toList();
    }

    /** Enters a project into a plan. */
    @Audited("project.enter")
    public UUID enter(Scope scope, @Valid ProjectRequest request) {
        Project project = new Project(request);
        projects.persist(project);
        return project.id();
    }

    /** Enters a project on somebody's request, and shows it. */
    @Audited("project.create")
    public ProjectResponse create(Scope scope, @NotNull @Valid ProjectRequest request) {
        plans.requireEditable(scope, request.planId(), request.source().provenance());
        UUID id = enter(scope, request);
        projects.flush();
        return get(scope, id);
    }

    /** Describes a project anew. */
    @Audited("project.change")
    public ProjectResponse change(Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid ProjectRequest request) {
        Project known = known(scope, id, ifMatch);
        plans.requireEditable(
                scope,
                known.planId(),
                known.source().provenance(),
                request.source().provenance());
        known.change(request);
        projects.flush();
        return get(scope, id);
    }

    /** Takes a project out of its plan, where it has no sub-project. */
    @Audited("project.delete")
    public void delete(Scope scope, UUID id, IfMatch ifMatch) {
        Project known = known(scope, id, ifMatch);
        plans.requireEditable(scope, known.planId(), known.source().provenance());
        projects.delete(known);
        projects.flush();
    }

    /** What was done to a project, newest first. */
    public Page<HistoryEntry> history(Scope scope, UUID id, PageRequest page) {
        get(scope, id);
        return history.of(scope, "project", id, page);
    }

    private Project known(Scope scope, UUID id, IfMatch ifMatch) {
        Project known = projects.entity(scope, id).orElseThrow(() -> ProblemException.notFound("project", id));
        ifMatch.require(known.version());
        return known;
    }

    /** Enters a sub-project into a plan. */
    @Audited("sub-project.enter")
    public UUID enterSubProject(Scope scope, @NotNull @Valid SubProjectRequest request) {
        SubProject subProject = new SubProject(request);
        subProjects.persist(subProject);
        return subProject.id();
    }
}
