package vn.giamngheo.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.communeplan.CommuneBudgetLineRequest;
import vn.giamngheo.communeplan.CommuneBudgetLineService;
import vn.giamngheo.communeplan.CommuneTargetRequest;
import vn.giamngheo.communeplan.CommuneTargetService;
import vn.giamngheo.communeplan.CommuneTaskRequest;
import vn.giamngheo.communeplan.CommuneTaskService;
import vn.giamngheo.duty.DutyRequest;
import vn.giamngheo.duty.DutyService;
import vn.giamngheo.duty.PolicyRequest;
import vn.giamngheo.duty.PolicyService;
import vn.giamngheo.duty.ReportingDutyRequest;
import vn.giamngheo.duty.ReportingDutyService;
import vn.giamngheo.funding.FundingService;
import vn.giamngheo.funding.StatedFundingRequest;
import vn.giamngheo.indicator.IndicatorRequest;
import vn.giamngheo.indicator.IndicatorService;
import vn.giamngheo.indicator.TargetRequest;
import vn.giamngheo.indicator.TargetService;
import vn.giamngheo.plan.PlanDocumentRequest;
import vn.giamngheo.plan.PlanDocumentService;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.plan.PlanUpdateRequest;
import vn.giamngheo.project.ProjectRequest;
import vn.giamngheo.project.ProjectService;
import vn.giamngheo.project.SubProjectRequest;
import vn.giamngheo.project.SubProjectService;

/** The things that amendments change, read and written through the features that own them, with every rule of theirs. */
@ApplicationScoped
class AmendedThings {
    private final PlanService plans;
    private final PlanDocumentService documents;
    private final ProjectService projects;
    private final SubProjectService subProjects;
    private final FundingService funding;
    private final IndicatorService indicators;
    private final TargetService targets;
    private final PolicyService policies;
    private final DutyService duties;
    private final ReportingDutyService reportingDuties;
    private final CommuneTargetService communeTargets;
    private final CommuneTaskService communeTasks;
    private final CommuneBudgetLineService communeBudget;

    AmendedThings(
            PlanService plans,
            PlanDocumentService documents,
            ProjectService projects,
            SubProjectService subProjects,
            FundingService funding,
            IndicatorService indicators,
            TargetService targets,
            PolicyService policies,
            DutyService duties,
            ReportingDutyService reportingDuties,
            CommuneTargetService communeTargets,
            CommuneTaskService communeTasks,
            CommuneBudgetLineService communeBudget) {
        this.plans = plans;
        this.documents = documents;
        this.projects = projects;
        this.subProjects = subProjects;
        this.funding = funding;
        this.indicators = indicators;
        this.targets = targets;
        this.policies = policies;
        this.duties = duties;
        this.reportingDuties = reportingDuties;
        this.communeTargets = communeTargets;
        this.communeTasks = communeTasks;
        this.communeBudget = communeBudget;
    }

    private AmendedThing<?> of(AmendmentKind kind) {
        return switch (kind) {
            case PLAN ->
                new AmendedThing<>(
                        PlanUpdateRequest.class,
                        null,
                        (scope, id) -> plans.get(scope, id).toRequest(),
                        null,
                        plans::change,
                        null);
            case PLAN_DOCUMENT ->
                new AmendedThing<>(
                        PlanDocumentRequest.class,
                        null,
                        (scope, id) -> plans.get(scope, id).toDocumentRequest(),
                        null,
                        documents::change,
                        null);
            case PROJECT ->
                new AmendedThing<>(
                        ProjectRequest.class,
                        ProjectRequest::planId,
                        (scope, id) -> projects.get(scope, id).toRequest(),
                        (scope, project) -> projects.create(scope, project).id(),
                        projects::change,
                        projects::delete);
            case SUB_PROJECT ->
                new AmendedThing<>(
                        SubProjectRequest.class,
                        SubProjectRequest::planId,
                        subProjects::asWritten,
                        (scope, subProject) ->
                                subProjects.create(scope, subProject).id(),
                        subProjects::change,
                        subProjects::delete);
            case STATED_FUNDING ->
                new AmendedThing<>(
                        StatedFundingRequest.class,
                        StatedFundingRequest::planId,
                        (scope, id) -> funding.get(scope, id).toRequest(),
                        (scope, line) -> funding.create(scope, line).id(),
                        funding::change,
                        funding::delete);
            case INDICATOR ->
                new AmendedThing<>(
                        IndicatorRequest.class,
                        IndicatorRequest::planId,
                        (scope, id) -> indicators.get(scope, id).toRequest(),
                        (scope, indicator) ->
                                indicators.create(scope, indicator).id(),
                        indicators::change,
                        indicators::delete);
            case TARGET ->
                new AmendedThing<>(
                        TargetRequest.class,
                        TargetRequest::planId,
                        (scope, id) -> indicators.getTarget(scope, id).toRequest(),
                        (scope, target) -> targets.create(scope, target).id(),
                        targets::change,
                        targets::delete);
            case POLICY ->
                new AmendedThing<>(
                        PolicyRequest.class,
                        PolicyRequest::planId,
                        (scope, id) -> duties.getPolicy(scope, id).toRequest(),
                        (scope, policy) -> policies.create(scope, policy).id(),
                        policies::change,
                        policies::delete);
            case DUTY ->
                new AmendedThing<>(
                        DutyRequest.class,
                        DutyRequest::planId,
                        (scope, id) -> duties.get(scope, id).toRequest(),
                        (scope, duty) -> duties.create(scope, duty).id(),
                        duties::change,
                        duties::delete);
            case REPORTING_DUTY ->
                new AmendedThing<>(
                        ReportingDutyRequest.class,
                        ReportingDutyRequest::planId,
                        (scope, id) -> reportingDuties.get(scope, id).toRequest(),
                        (scope, duty) -> reportingDuties.create(scope, duty).id(),
                        reportingDuties::change,
                        reportingDuties::delete);
            case COMMUNE_TARGET ->
                new AmendedThing<>(
                        CommuneTargetRequest.class,
                        CommuneTargetRequest::planId,
                        (scope, id) -> communeTargets.get(scope, id).toRequest(),
                        (scope, target) -> communeTargets.create(scope, target).id(),
                        communeTargets::change,
                        communeTargets::delete);
            case COMMUNE_TASK ->
                new AmendedThing<>(
                        CommuneTaskRequest.class,
                        CommuneTaskRequest::planId,
                        (scope, id) -> communeTasks.get(scope, id).toRequest(),
                        (scope, task) -> communeTasks.create(scope, task).id(),
                        communeTasks::change,
                        communeTasks::delete);
            case COMMUNE_BUDGET_LINE ->
                new AmendedThing<>(
                        CommuneBudgetLineRequest.class,
                        CommuneBudgetLineRequest::planId,
                        (scope, id) -> communeBudget.get(scope, id).toRequest(),
                        (scope, line) -> communeBudget.create(scope, line).id(),
                        communeBudget::change,
                        communeBudget::delete);
        };
    }

    /** What the thing says now. */
    AmendmentContent content(Scope scope, AmendmentKind kind, UUID id) {
        return AmendmentContent.of(of(kind).reading().apply(scope, id));
    }

    /** The plan that the content writes to; null where it does not name it. */
    @Nullable
    UUID planOf(AmendmentKind kind, @Nullable AmendmentContent content) {
        return of(kind).planOf(required(content, kind));
    }

    /** Enters what is new, and tells its id. */
    UUID create(Scope scope, AmendmentKind kind, @Nullable AmendmentContent content) {
        return of(kind).create(scope, required(content, kind));
    }

    /** Describes a thing anew. */
    void change(Scope scope, AmendmentKind kind, UUID id, int version, @Nullable AmendmentContent content) {
        of(kind).change(scope, id, version, required(content, kind));
    }

    /** Takes a thing out of the plan. */
    void remove(Scope scope, AmendmentKind kind, UUID id, int version) {
        of(kind).remove(scope, id, version);
    }

    /** The content of that kind, which a change that is no removal has. */
    private static Record required(@Nullable AmendmentContent content, AmendmentKind kind) {
        return Objects.requireNonNull(Objects.requireNonNull(content).of(kind));
    }
}
