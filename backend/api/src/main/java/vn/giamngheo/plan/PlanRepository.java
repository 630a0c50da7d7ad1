package vn.giamngheo.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.page.SortKey;

/** Every query for plans. */
@ApplicationScoped
class PlanRepository implements PanacheRepositoryBase<Plan, UUID> {
    private static final SortKey[] KEYS = {
        SortKey.number("year", "p.year"), SortKey.text("title", "p.title"),
    };

    Page<PlanSummary> list(Scope scope, PlanFilter filter, PageRequest page) {
        Listing<PlanSummary> plans = new Listing<>(
                getEntityManager(),
                "new vn.giamngheo.plan.PlanSummary(p.id, p.areaId, p.year, p.title, p.number, p.issuedOn, p.status,"
                        + " p.managingAgencyId, p.source, p.version)",
                "Plan p",
                "p",
                KEYS);
        return PlanVisibility.narrow(plans, scope)
                .filter("p.year = :year", "year", filter.year())
                .filter("p.areaId = :areaId", "areaId", filter.areaId())
                .filter("p.status = :status", "status", filter.status())
                .search("p.searchText", filter.search())
                .page(page);
    }

    Optional<Plan> one(Scope scope, UUID id) {
        return PlanVisibility.narrow(new Listing<Plan>(getEntityManager(), "p", "Plan p", "p", KEYS), scope)
                .one(id);
    }

    /** The plan's status, which stays what it is until this transaction is over. */
    Optional<PlanStatus> lockedStatus(Scope scope, UUID id) {
        Optional<?> status = getEntityManager()
                .createNativeQuery("select status from plan where id = :id for share", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
        return status.filter(found -> one(scope, id).isPresent()).map(found -> PlanStatus.valueOf((String) found));
    }

    Optional<UUID> idOf(UUID programmeId, UUID areaId, int year) {
        return getEntityManager()
                .createQuery(
                        "select p.id from Plan p where p.programmeId = :programmeId and p.areaId = :areaId and p.year = :year",
                        UUID.class)
                .setParameter("programmeId", programmeId)
                .setParameter("areaId", areaId)
                .setParameter("year", year)
                .getResultStream()
                .findFirst();
    }

    Optional<UUID> idOfLoaded(String fingerprint) {
        return getEntityManager()
                .createQuery("select p.id from Plan p where p.loadedFrom = :fingerprint", UUID.class)
                .setParameter("fingerprint", fingerprint)
                .getResultStream()
                .findFirst();
    }

    /** Waits until no other transaction is loading a plan; none begins to before this one ends. */
    void loadAlone() {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtext('giam-ngheo plan file'))", Integer.class)
                .getSingleResult();
    }
}
