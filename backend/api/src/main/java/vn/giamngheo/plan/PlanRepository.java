package vn.giamngheo.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        return summaries(scope)
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

    Optional<PlanFrame> frame(Scope scope, UUID id) {
        return PlanVisibility.narrow(
                        new Listing<PlanFrame>(
                                getEntityManager(),
                                "new vn.giamngheo.plan.PlanFrame(p.id, p.parentPlanId, p.areaId, p.year, p.status,"
                                        + " p.managingAgencyId, p.issuingAgencyId)",
                                "Plan p",
                                "p",
                                KEYS),
                        scope)
                .one(id);
    }

    /** The plan's status, which stays what it is until this transaction is over. */
    Optional<PlanStatus> lockedStatus(Scope scope, UUID id) {
        return statusLocked(scope, id, "for share");
    }

    /** The same, and nobody else writes to the plan until then. */
    Optional<PlanStatus> statusLockedToAmend(Scope scope, UUID id) {
        return statusLocked(scope, id, "for no key update");
    }

    /** Waits for whoever writes to the plan, and reads it anew; nobody else writes to it until the transaction is over. */
    Optional<Plan> lockedAnew(Scope scope, Plan read) {
        getEntityManager().detach(read);
        return statusLockedToAmend(scope, read.id()).flatMap(status -> one(scope, read.id()));
    }

    /** Makes what the plan has of another its own word, and reads it anew. */
    Plan stateCopied(Scope scope, Plan issued) {
        flush();
        getEntityManager()
                .createNativeQuery("select state_copied_parts(:id)")
                .setParameter("id", issued.id())
                .getSingleResult();
        getEntityManager().refresh(issued);
        return issued;
    }

    /** Takes a draft away with all its parts, each row into the trail; refused where anything else refers to one of them. */
    void withdraw(Scope scope, Plan draft) {
        getEntityManager().detach(draft);
        getEntityManager()
                .createNativeQuery("select withdraw_plan(:id)")
                .setParameter("id", draft.id())
                .getSingleResult();
    }

    private Optional<PlanStatus> statusLocked(Scope scope, UUID id, String lock) {
        Optional<?> status = getEntityManager()
                .createNativeQuery("select status from plan where id = :id " + lock)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
        return status.filter(found -> one(scope, id).isPresent()).map(found -> PlanStatus.valueOf((String) found));
    }

    /** The code of the agency that manages the plan, if it exists in the plan's year: codes repeat over time. */
    Optional<String> managingCode(Scope scope, UUID planId) {
        return ofManaging(planId, "unit.code");
    }

    /** What the agency that manages the plan is called for short. */
    Optional<String> managingName(Scope scope, UUID planId) {
        return ofManaging(planId, "unit.shortName");
    }

    private Optional<String> ofManaging(UUID planId, String field) {
        return new Listing<String>(
                        getEntityManager(),
                        field,
                        "Plan p join Agency unit on unit.id = p.managingAgencyId",
                        "p",
                        SortKey.number("year", "p.year"))
                .where(
                        "year(unit.validFrom) <= p.year and (unit.validTo is null or year(unit.validTo) >= p.year)",
                        Map.of())
                .one(planId);
    }

    /** The plans of communes below a plan, as lists show them. */
    List<PlanSummary> summariesBelow(Scope scope, UUID id) {
        return summaries(scope)
                .where("p.parentPlanId = :parentPlanId", Map.of("parentPlanId", id))
                .all();
    }

    private Listing<PlanSummary> summaries(Scope scope) {
        Listing<PlanSummary> plans = new Listing<>(
                getEntityManager(),
                "new vn.giamngheo.plan.PlanSummary(p.id, p.parentPlanId, p.areaId, p.year, p.title, p.number, p.issuedOn, p.status,"
                        + " p.managingAgencyId, p.source, p.version)",
                "Plan p",
                "p",
                KEYS);
        return PlanVisibility.narrow(plans, scope);
    }

    /** The nodes that the plan declares not applicable, as it stands by now. */
    Set<UUID> notApplicable(Scope scope, UUID id) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select node.programmeNodeId from Plan p join p.notApplicableNodes node where p.id = :id",
                        UUID.class)
                .setParameter("id", id)
                .getResultList());
    }

    /** The plans of communes below a plan. */
    List<Plan> below(Scope scope, UUID id) {
        return PlanVisibility.narrow(new Listing<Plan>(getEntityManager(), "p", "Plan p", "p", KEYS), scope)
                .where("p.parentPlanId = :parentPlanId", Map.of("parentPlanId", id))
                .all();
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

    /** Asked at each start, so in SQL: what reads HQL takes a tenth of a start, and is not needed before somebody comes. */
    Optional<UUID> idOfLoaded(String fingerprint) {
        List<?> ids = getEntityManager()
                .createNativeQuery("select id from plan where loaded_from = :fingerprint")
                .setParameter("fingerprint", fingerprint)
                .getResultList();
        return ids.stream().map(UUID.class::cast).findFirst();
    }

    /** Waits until no other transaction is loading a plan; none begins to before this one ends. */
    void loadAlone() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('giam-ngheo plan file'))")
                .getSingleResult();
    }
}
