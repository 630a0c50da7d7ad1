package vn.giamngheo.plancheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.area.AreaService;
import vn.giamngheo.duty.DutyResponse;
import vn.giamngheo.duty.DutyService;
import vn.giamngheo.duty.ReportingDutyResponse;
import vn.giamngheo.funding.FundingService;
import vn.giamngheo.funding.StatedFundingResponse;
import vn.giamngheo.indicator.IndicatorResponse;
import vn.giamngheo.indicator.IndicatorService;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.programme.ProgrammeService;
import vn.giamngheo.project.ProjectService;

/** Runs the rules over a plan. */
@ApplicationScoped
@Transactional
public class PlanCheckService {
    private static final List<Function<PlanFacts, Stream<Finding>>> RULES = List.of(
            DutyRules::subProjectsWithoutLead,
            MoneyRules::pending,
            DutyRules::severalLeads,
            MoneyRules::planTotalMissing,
            MoneyRules::sourcesWithoutAmount,
            ReportingRules::deadlinesMissing,
            ReportingRules::unclear,
            ReportingRules::missing,
            DocumentRules::oddDates,
            IndicatorRules::denominatorsMissing,
            IndicatorRules::countsMissing,
            IndicatorRules::baselinesMissing,
            BeneficiaryRules::sameBeneficiaries,
            DocumentRules::annexesMissing,
            CatalogueRules::unaddressed,
            DocumentRules::numberMissing,
            DocumentRules::dateMissing,
            DocumentRules::areaEnded,
            AgencyRules::ended,
            IndicatorRules::withoutAgency,
            IndicatorRules::inNoDuty,
            DutyRules::policiesWithoutLead,
            BeneficiaryRules::contentsOutside);

    private final PlanService plans;
    private final ProgrammeService programmes;
    private final ProjectService projects;
    private final DutyService duties;
    private final FundingService funding;
    private final IndicatorService indicators;
    private final AgencyService agencies;
    private final AreaService areas;

    PlanCheckService(
            PlanService plans,
            ProgrammeService programmes,
            ProjectService projects,
            DutyService duties,
            FundingService funding,
            IndicatorService indicators,
            AgencyService agencies,
            AreaService areas) {
        this.plans = plans;
        this.programmes = programmes;
        this.projects = projects;
        this.duties = duties;
        this.funding = funding;
        this.indicators = indicators;
        this.agencies = agencies;
        this.areas = areas;
    }

    /** All that the plan lacks; not found where the plan is out of scope. */
    public PlanCheckResponse check(Scope scope, UUID planId) {
        PlanFacts facts = facts(scope, planId);
        List<Finding> findings =
                RULES.stream().flatMap(rule -> rule.apply(facts)).toList();
        return new PlanCheckResponse(planId, findings);
    }

    private PlanFacts facts(Scope scope, UUID planId) {
        PlanResponse plan = plans.get(scope, planId);
        List<DutyResponse> dutiesOfPlan = duties.dutiesOf(scope, planId);
        List<ReportingDutyResponse> reporting = duties.reportingDutiesOf(scope, planId);
        List<StatedFundingResponse> money = funding.of(scope, planId);
        List<IndicatorResponse> measured = indicators.indicatorsOf(scope, planId);
        NamedAgencies named = NamedAgencies.of(plan, dutiesOfPlan, reporting, measured, money);
        return new PlanFacts(
                plan,
                areas.get(scope, plan.areaId()),
                programmes.catalogue(plan.programmeId()),
                programmes.groups(),
                projects.subProjectsOf(scope, planId),
                duties.policiesOf(scope, planId),
                dutiesOfPlan,
                reporting,
                funding.summary(scope, planId),
                money,
                measured,
                indicators.targetsOf(scope, planId),
                indicators.baselinesOf(scope, planId),
                named,
                agencies.withSuccessors(scope, named.all()));
    }
}
