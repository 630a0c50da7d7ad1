package vn.giamngheo.duty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.plan.PlanVisibility;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.page.SortKey;

/** Every query for policies and tasks. */
@ApplicationScoped
class PolicyRepository implements PanacheRepositoryBase<Policy, UUID> {

    Page<PolicyResponse> list(
            Scope scope, @Nullable UUID planId, @Nullable PolicyKind kind, @Nullable String search, PageRequest page) {
        return policies(scope)
                .filter("y.planId = :planId", "planId", planId)
                .filter("y.kind = :kind", "kind", kind)
                .search("y.searchText", search)
                .page(page);
    }

    Optional<Policy> entity(Scope scope, UUID id) {
        return PlanVisibility.narrow(
                        new Listing<Policy>(
                                getEntityManager(),
                                "y",
                                "Policy y join Plan p on p.id = y.planId",
                                "y",
                                SortKey.number("position", "y.position")),
                        scope)
                .one(id);
    }

    Optional<PolicyResponse> one(Scope scope, UUID id) {
        return policies(scope).one(id);
    }

    Listing<PolicyResponse> policies(Scope scope) {
        return PlanVisibility.narrow(
                new Listing<>(
                        getEntityManager(),
                        "new vn.giamngheo.duty.PolicyResponse(y.id, y.planId, y.code, y.name, y.kind, y.text, y.position, y.source,"
                                + " y.version)",
                        "Policy y join Plan p on p.id = y.planId",
                        "y",
                        SortKey.number("position", "y.position"),
                        SortKey.text("code", "y.code"),
                        SortKey.text("name", "y.name")),
                scope);
    }
}
