package vn.giamngheo.duty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.plan.PlanVisibility;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.page.SortKey;

/** Every query for duties. */
@ApplicationScoped
class DutyRepository implements PanacheRepositoryBase<Duty, UUID> {

    Page<DutyResponse> list(Scope scope, DutyFilter filter, PageRequest page) {
        return duties(scope)
                .filter("d.planId = :planId", "planId", filter.planId())
                .filter("d.agencyId = :agencyId", "agencyId", filter.agencyId())
                .filter("d.subProjectId = :subProjectId", "subProjectId", filter.subProjectId())
                .filter("d.policyId = :policyId", "policyId", filter.policyId())
                .filter("d.role = :role", "role", filter.role())
                .page(page);
    }

    Optional<Duty> entity(Scope scope, UUID id) {
        return PlanVisibility.narrow(
                        new Listing<Duty>(
                                getEntityManager(),
                                "d",
                                "Duty d join Plan p on p.id = d.planId",
                                "d",
                                SortKey.number("position", "d.position")),
                        scope)
                .one(id);
    }

    Optional<DutyResponse> one(Scope scope, UUID id) {
        return duties(scope).one(id);
    }

    Listing<DutyResponse> duties(Scope scope) {
        return PlanVisibility.narrow(
                new Listing<>(
                        getEntityManager(),
                        "new vn.giamngheo.duty.DutyResponse(d.id, d.planId, d.agencyId, d.role, d.subProjectId, d.policyId, d.text,"
                                + " d.position, d.source, d.version)",
                        "Duty d join Plan p on p.id = d.planId",
                        "d",
                        SortKey.number("position", "d.position")),
                scope);
    }
}
