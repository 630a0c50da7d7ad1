package vn.giamngheo.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.shared.problem.ProblemException;

/** Who can be given a duty. */
@ApplicationScoped
class DutyHolders {
    private static final int LAST_DAY_OF_DECEMBER = 31;
    private final AgencyService agencies;
    private final PlanService plans;
    private final Clock clock;

    DutyHolders(AgencyService agencies, PlanService plans, Clock clock) {
        this.agencies = agencies;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Refuses an agency that has ended, as no duty can be given to it any more. Duties of a plan whose whole year it was there
     * for are no new ones: the record of that year may be put right.
     */
    void requireInForce(Scope scope, UUID planId, UUID agencyId) {
        AgencyResponse agency = agencies.withIds(scope, Set.of(agencyId)).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.unknownReference("/agencyId"));
        LocalDate last = agency.validTo();
        if (last == null || !last.isBefore(LocalDate.now(clock))) {
            return;
        }
        if (last.isBefore(LocalDate.of(plans.frame(scope, planId).year(), Month.DECEMBER, LAST_DAY_OF_DECEMBER))) {
            throw ProblemException.invalidField("/agencyId", "ended");
        }
    }
}
