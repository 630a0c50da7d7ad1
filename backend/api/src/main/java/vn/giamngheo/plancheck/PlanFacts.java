package vn.giamngheo.plancheck;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.agency.Succession;
import vn.giamngheo.area.AreaResponse;
import vn.giamngheo.duty.DutyResponse;
import vn.giamngheo.duty.PolicyResponse;
import vn.giamngheo.duty.ReportingDutyResponse;
import vn.giamngheo.funding.FundingSummary;
import vn.giamngheo.funding.StatedFundingResponse;
import vn.giamngheo.indicator.BaselineResponse;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.TargetResponse;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.plancheck.Finding.Subject;
import vn.giamngheo.programme.CatalogueNode;
import vn.giamngheo.programme.GroupView;
import vn.giamngheo.project.SubProjectResponse;

/** Everything of one plan that the rules look at. */
record PlanFacts(
        PlanResponse plan,
        AreaResponse area,
        List<CatalogueNode> catalogue,
        List<GroupView> groups,
        List<SubProjectResponse> subProjects,
        List<PolicyResponse> policies,
        List<DutyResponse> duties,
        List<ReportingDutyResponse> reportingDuties,
        FundingSummary money,
        List<StatedFundingResponse> funding,
        List<IndicatorResponse> indicators,
        List<TargetResponse> targets,
        List<BaselineResponse> baselines,
        NamedAgencies named,
        Succession agencies) {

    Subject subjectOfPlan() {
        return new Subject(Subject.Type.PLAN, plan.id(), Integer.toString(plan.year()), plan.title());
    }

    Subject subjectOf(SubProjectResponse subProject) {
        return new Subject(Subject.Type.SUB_PROJECT, subProject.id(), subProject.code(), subProject.name());
    }

    Subject subjectOf(PolicyResponse policy) {
        return new Subject(Subject.Type.POLICY, policy.id(), policy.code(), policy.name());
    }

    Subject subjectOf(IndicatorResponse indicator) {
        return new Subject(Subject.Type.INDICATOR, indicator.id(), indicator.code(), indicator.name());
    }

    Subject subjectOf(AgencyResponse agency) {
        return new Subject(Subject.Type.AGENCY, agency.id(), agency.code(), agency.name());
    }

    AgencyResponse agency(UUID id) {
        return agencies.agency(id);
    }

    /** What the plan's own area is to reach. */
    Optional<TargetResponse> targetOf(IndicatorResponse indicator) {
        return targets.stream()
                .filter(target -> target.indicatorId().equals(indicator.id())
                        && target.areaId().equals(plan.areaId()))
                .findFirst();
    }

    /** The sum of the amounts that are stated for the sub-project; absent where none is. */
    @Nullable
    Long amountOf(UUID subProjectId) {
        return money.byProject().stream()
                .flatMap(project -> project.bySubProject().stream())
                .filter(sum -> sum.subProjectId().equals(subProjectId))
                .map(sum -> sum.sum().amount())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    Optional<SubProjectResponse> subProject(UUID id) {
        return subProjects.stream()
                .filter(subProject -> subProject.id().equals(id))
                .findFirst();
    }
}
