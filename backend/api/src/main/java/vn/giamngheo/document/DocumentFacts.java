package vn.giamngheo.document;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.amendment.AmendmentResponse;
import vn.giamngheo.area.AreaResponse;
import vn.giamngheo.duty.DutyResponse;
import vn.giamngheo.duty.PolicyResponse;
import vn.giamngheo.duty.ReportingDutyResponse;
import vn.giamngheo.funding.StatedFundingResponse;
import vn.giamngheo.indicator.BaselineResponse;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.TargetResponse;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.project.ProjectResponse;
import vn.giamngheo.project.SubProjectResponse;
import vn.giamngheo.shared.persistence.Provenance;
import vn.giamngheo.shared.persistence.Source;

/**
 * Everything of one plan that its document says, each list in the plan's order.
 *
 * @param unstated whether facts that the plan does not state itself are among them
 * @param amendments by which the plan says what it does, in their order
 * @param statedTotal what the plan's text gives as its total, in VND
 * @param annexNumbers the numbers of annexes by their ids
 * @param notApplicable codes and names of what the plan declares not applicable
 * @param commune what a commune's plan says; absent for the programme's own
 * @param agencies those that are named, by their ids
 * @param areas the plan's own, those of its agencies and those with targets, by their ids
 */
record DocumentFacts(
        Unstated unstated,
        PlanResponse plan,
        List<AmendmentResponse> amendments,
        @Nullable Long statedTotal,
        Map<UUID, Integer> annexNumbers,
        List<String> notApplicable,
        List<ProjectResponse> projects,
        List<SubProjectResponse> subProjects,
        List<PolicyResponse> policies,
        List<DutyResponse> duties,
        List<ReportingDutyResponse> reportingDuties,
        List<StatedFundingResponse> funding,
        List<IndicatorResponse> indicators,
        List<TargetResponse> targets,
        List<BaselineResponse> baselines,
        @Nullable CommuneFacts commune,
        Map<UUID, AgencyResponse> agencies,
        Map<UUID, AreaResponse> areas) {

    /** Whether the document says a fact with this source. */
    boolean shows(Source source) {
        return unstated == Unstated.MARKED || source.provenance() == Provenance.STATED;
    }

    AgencyResponse agency(UUID id) {
        return Objects.requireNonNull(agencies.get(id), "an agency that the plan names");
    }

    AreaResponse area() {
        return Objects.requireNonNull(areas.get(plan.areaId()), "the plan's area");
    }

    /** The indicator's target for the plan's whole area. */
    @Nullable
    TargetResponse target(IndicatorResponse indicator) {
        return targets.stream()
                .filter(target -> target.indicatorId().equals(indicator.id())
                        && target.areaId().equals(plan.areaId()))
                .findFirst()
                .orElse(null);
    }

    /** Only what the plan states itself. */
    DocumentFacts stated() {
        return new DocumentFacts(
                Unstated.LEFT_OUT,
                plan,
                amendments,
                statedTotal,
                annexNumbers,
                notApplicable,
                stated(projects, ProjectResponse::source),
                stated(subProjects, SubProjectResponse::source),
                stated(policies, PolicyResponse::source),
                stated(duties, DutyResponse::source),
                stated(reportingDuties, ReportingDutyResponse::source),
                stated(funding, StatedFundingResponse::source),
                stated(indicators, IndicatorResponse::source),
                stated(targets, TargetResponse::source),
                stated(baselines, BaselineResponse::source),
                commune == null ? null : commune.stated(),
                agencies,
                areas);
    }

    private static <T> List<T> stated(List<T> facts, Function<T, Source> source) {
        return facts.stream()
                .filter(fact -> source.apply(fact).provenance() == Provenance.STATED)
                .toList();
    }
}
