package vn.giamngheo.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyResponse;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.shared.problem.ProblemException;

/** Who can be given something to do in a plan. */
@ApplicationScoped
public class PlanAgencies {
    private static final int LAST_DAY_OF_DECEMBER = 31;
    private final AgencyService agencies;
    private final PlanRepository plans;
    private final Clock clock;

    PlanAgencies(AgencyService agencies, PlanRepository plans, Clock clock) {
        this.agencies = agencies;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Refuses an agency that begins after the plan's year or ends before it, and one that has ended since, as nothing can be given
     * to it any more. A plan whose whole year it was there for gives nothing new: the record of that year may be put right.
     *
     * @param before who has it so far, and keeps it in any case; absent where nobody has
     * @param agencyId who is to have it; absent where nobody is
     * @param pointer where the request names it
     */
    public void requireInForce(
            Scope scope, UUID planId, @Nullable UUID before, @Nullable UUID agencyId, String pointer) {
        if (agencyId == null || Objects.equals(before, agencyId)) {
            return;
        }
        AgencyResponse agency = agencies.withIds(scope, Set.of(agencyId)).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.unknownReference(pointer));
        int year = yearOf(scope, planId);
        if (agency.validFrom().getYear() > year) {
            throw ProblemException.invalidField(pointer, "begins-after-the-year");
        }
        LocalDate last = agency.validTo();
        if (last != null && isOver(last, year)) {
            throw ProblemException.invalidField(pointer, "ended");
        }
    }

    private boolean isOver(LocalDate last, int year) {
        boolean forTheYear = last.isBefore(LocalDate.of(year, Month.DECEMBER, LAST_DAY_OF_DECEMBER));
        return last.getYear() < year || (forTheYear && last.isBefore(LocalDate.now(clock)));
    }

    /** The same of several, each of which keeps it who has it so far. */
    public void requireInForce(Scope scope, UUID planId, List<UUID> before, List<UUID> agencyIds, String pointer) {
        for (int i = 0; i < agencyIds.size(); i++) {
            if (!before.contains(agencyIds.get(i))) {
                requireInForce(scope, planId, null, agencyIds.get(i), pointer + "/" + i);
            }
        }
    }

    private int yearOf(Scope scope, UUID planId) {
        return plans.frame(scope, planId)
                .orElseThrow(() -> ProblemException.unknownReference("/planId"))
                .year();
    }
}
