package vn.giamngheo.duty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.plan.PlanVisibility;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.SortKey;

/** Every query for reporting duties. */
@ApplicationScoped
class ReportingDutyRepository implements PanacheRepositoryBase<ReportingDuty, UUID> {

    Listing<ReportingDuty> reportingDuties(Scope scope) {
        return PlanVisibility.narrow(
                new Listing<>(
                        getEntityManager(),
                        "r",
                        "ReportingDuty r join Plan p on p.id = r.planId",
                        "r",
                        SortKey.number("position", "r.position")),
                scope);
    }
}
