package vn.giamngheo.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.access.ProgrammeRole;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyKind;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.area.AreaResponse;
import vn.giamngheo.area.AreaService;
import vn.giamngheo.plan.PlanFrame;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Decides who keeps what was given, and who enters it: the Front and People's Committees keep; finance enters for all of them. */
@ApplicationScoped
class ContributionKeepers {
    private static final Set<ProgrammeRole> WRITERS_OF_ALL = EnumSet.of(ProgrammeRole.FINANCE);
    private static final Set<AgencyKind> KEEPING = EnumSet.of(AgencyKind.FRONT, AgencyKind.PEOPLES_COMMITTEE);
    private final PlanService plans;
    private final AgencyService agencies;
    private final AreaService areas;

    ContributionKeepers(PlanService plans, AgencyService agencies, AreaService areas) {
        this.plans = plans;
        this.agencies = agencies;
        this.areas = areas;
    }

    /** A district's plan that is not closed. */
    void requireOpen(Scope scope, UUID planId) {
        requireDistrictPlan(scope, planId);
        plans.requireEditable(scope, planId);
    }

    /** Such a plan, written to by finance, or by an officer of the keeper's own. */
    void requireWritable(Scope scope, UUID planId, UUID agencyId) {
        requireOpen(scope, planId);
        AgencyResponse agency = agencies.withIds(scope, Set.of(agencyId)).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.unknownReference("/agencyId"));
        if (!keeps(agency)) {
            throw ProblemException.invalidField("/agencyId", "no-keeper");
        }
        if (!mayWriteFor(scope, agency)) {
            throw new ProblemException(ProblemType.FORBIDDEN, "Only finance and the keeper's own officers do this");
        }
    }

    /** The agencies of the plan's area in its year, whether they keep anything or not. */
    List<AgencyResponse> of(Scope scope, UUID planId) {
        PlanFrame plan = requireDistrictPlan(scope, planId);
        Set<UUID> areaIds =
                areas.below(scope, plan.areaId()).stream().map(AreaResponse::id).collect(Collectors.toSet());
        areaIds.add(plan.areaId());
        LocalDate first = LocalDate.of(plan.year(), Month.JANUARY, 1);
        LocalDate last = first.plusYears(1).minusDays(1);
        return agencies.seatedIn(scope, areaIds).stream()
                .filter(agency -> !agency.validFrom().isAfter(last))
                .filter(agency ->
                        !Objects.requireNonNullElse(agency.validTo(), last).isBefore(first))
                .toList();
    }

    /** The keepers among them that the caller enters gifts for. */
    List<AgencyResponse> writtenBy(Scope scope, UUID planId) {
        return of(scope, planId).stream()
                .filter(agency -> keeps(agency) && agency.participates() && mayWriteFor(scope, agency))
                .toList();
    }

    static boolean keeps(AgencyResponse agency) {
        return KEEPING.contains(agency.kind());
    }

    static boolean mayWriteFor(Scope scope, AgencyResponse agency) {
        return scope.hasAnyOf(WRITERS_OF_ALL) || scope.draftsFor().contains(agency.code());
    }

    private PlanFrame requireDistrictPlan(Scope scope, UUID planId) {
        PlanFrame plan = plans.frame(scope, planId);
        if (plan.parentPlanId() != null) {
            throw ProblemException.invalidField("/planId", "no-district-plan");
        }
        return plan;
    }
}
