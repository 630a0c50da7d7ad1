package vn.giamngheo.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.amendment.AmendmentService;
import vn.giamngheo.area.AreaResponse;
import vn.giamngheo.area.AreaService;
import vn.giamngheo.duty.DutyResponse;
import vn.giamngheo.duty.DutyService;
import vn.giamngheo.duty.ReportingDutyResponse;
import vn.giamngheo.funding.FundingService;
import vn.giamngheo.funding.StatedFundingResponse;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.IndicatorService;
import vn.giamngheo.indicator.TargetResponse;
import vn.giamngheo.plan.NotApplicableView;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.programme.ProgrammeService;
import vn.giamngheo.project.ProjectService;
import vn.giamngheo.shared.http.Fingerprint;

/** Gathers what a plan's document says. It is written when it is asked for, outside of any transaction. */
@ApplicationScoped
@Transactional
public class DocumentService {
    private final PlanService plans;
    private final ProgrammeService programmes;
    private final ProjectService projects;
    private final DutyService duties;
    private final FundingService funding;
    private final IndicatorService indicators;
    private final AgencyService agencies;
    private final AreaService areas;
    private final AmendmentService amendments;
    private final CommuneReading communes;
    private final ObjectMapper mapper;

    DocumentService(
            PlanService plans,
            ProgrammeService programmes,
            ProjectService projects,
            DutyService duties,
            FundingService funding,
            IndicatorService indicators,
            AgencyService agencies,
            AreaService areas,
            AmendmentService amendments,
            CommuneReading communes,
            ObjectMapper mapper) {
        this.plans = plans;
        this.programmes = programmes;
        this.projects = projects;
        this.duties = duties;
        this.funding = funding;
        this.indicators = indicators;
        this.agencies = agencies;
        this.areas = areas;
        this.amendments = amendments;
        this.communes = communes;
        this.mapper = mapper;
    }

    /** The plan as a document; not found where the plan is out of scope. */
    PlanDocument of(Scope scope, UUID planId, Unstated unstated) {
        DocumentFacts all = facts(scope, planId);
        DocumentFacts facts = unstated == Unstated.LEFT_OUT ? all.stated() : all;
        try {
            return new PlanDocument(
                    facts, Fingerprint.of(mapper.writeValueAsBytes(List.of(PlanDocument.LAYOUT, facts))));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private DocumentFacts facts(Scope scope, UUID planId) {
        PlanResponse plan = plans.get(scope, planId);
        List<DutyResponse> dutiesOfPlan = duties.dutiesOf(scope, planId);
        List<ReportingDutyResponse> reporting = duties.reportingDutiesOf(scope, planId);
        List<StatedFundingResponse> money = funding.of(scope, planId);
        List<IndicatorResponse> indicatorsOfPlan = indicators.indicatorsOf(scope, planId);
        List<TargetResponse> targets = indicators.targetsOf(scope, planId);
        Map<UUID, Integer> annexNumbers = new TreeMap<>();
        plans.annexIds(scope, planId).forEach((number, id) -> annexNumbers.put(id, number));
        Set<UUID> leftOut = plan.extent().notApplicable().stream()
                .map(NotApplicableView::nodeId)
                .collect(Collectors.toSet());
        List<String> notApplicable = programmes.catalogue(plan.programmeId()).stream()
                .filter(node -> leftOut.contains(node.id()))
                .map(node -> Words.node(node.code()) + ": " + node.name())
                .toList();

        Set<UUID> agencyIds = new HashSet<>(List.of(plan.issuingAgencyId(), plan.managingAgencyId()));
        dutiesOfPlan.forEach(duty -> agencyIds.add(duty.agencyId()));
        reporting.forEach(duty -> {
            agencyIds.add(duty.agencyId());
            agencyIds.addAll(duty.recipientIds());
        });
        indicatorsOfPlan.forEach(
                indicator -> agencyIds.addAll(indicator.assignment().agencyIds()));
        List<AgencyResponse> named = agencies.withIds(scope, agencyIds);
        UUID parentId = plan.parentPlanId();
        Set<UUID> areaIds = new HashSet<>(Set.of(plan.areaId()));
        targets.forEach(target -> areaIds.add(target.areaId()));
        named.forEach(agency -> areaIds.add(agency.areaId()));
        return new DocumentFacts(
                Unstated.MARKED,
                plan,
                amendments.issuedOf(scope, planId),
                funding.summary(scope, planId).statedTotal(),
                annexNumbers,
                notApplicable,
                projects.projectsOf(scope, planId),
                projects.subProjectsOf(scope, planId),
                duties.policiesOf(scope, planId),
                dutiesOfPlan,
                reporting,
                money,
                indicatorsOfPlan,
                targets,
                indicators.baselinesOf(scope, planId),
                parentId == null ? null : communes.of(scope, planId, parentId),
                byId(named, AgencyResponse::id),
                byId(areas.withIds(scope, areaIds), AreaResponse::id));
    }

    /** Sorted, so that the same facts always give the same fingerprint. */
    private static <T> Map<UUID, T> byId(List<T> things, Function<T, UUID> id) {
        Map<UUID, T> sorted = new TreeMap<>();
        things.forEach(thing -> sorted.put(id.apply(thing), thing));
        return sorted;
    }
}
