package vn.giamngheo.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.plan.IssuedAmendments;

/** Tells whoever moves a plan's day since when it is amended. */
@ApplicationScoped
class AmendmentDays implements IssuedAmendments {
    private final AmendmentRepository amendments;

    AmendmentDays(AmendmentRepository amendments) {
        this.amendments = amendments;
    }

    @Override
    public Optional<LocalDate> firstDayOf(Scope scope, UUID planId) {
        return amendments.firstIssued(scope, planId);
    }
}
