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
import vn.giamngheo.programme.ProgrammeService;
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

    ProjectService(ProjectRepository projects, SubProjectRepository subProjects, ProgrammeService programmes) {
        this.projects = projects;
        this.subProjects = subProjects;
        this.programmes = programmes;
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
                .toResponse(GroupNames.of(programmes.groups()));
    }

    /** All projects of a plan, in the plan's order; none where the plan is out of scope. */
    public List<ProjectResponse> projectsOf(Scope scope, UUID planId) {
        return projects.ofPlan(scope, planId);
    }

    /** All sub-projects of a plan, whole, in the plan's order; none where the plan is out of scope. */
    public List<SubProjectResponse> subProjectsOf(Scope scope, UUID planId) {
        GroupNames names = GroupNames.of(programmes.groups());
        return subProjects.ofPlan(scope, planId).stream()
                .map(subProject -> subProject.toResponse(names))
                .toList();
    }

    /** Enters a project into a plan. */
    @Audited("project.enter")
    public UUID enter(Scope scope, @Valid ProjectRequest request) {
        Project project = new Project(request);
        projects.persist(project);
        return project.id();
    }

    /** Enters a sub-project into a plan. */
    @Audited("sub-project.enter")
    public UUID enterSubProject(Scope scope, @NotNull @Valid SubProjectRequest request) {
        SubProject subProject = new SubProject(request);
        subProjects.persist(subProject);
        return subProject.id();
    }
}
