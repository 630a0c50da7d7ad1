package vn.giamngheo.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import vn.giamngheo.access.Scope;
import vn.giamngheo.funding.MoneyVisibility;
import vn.giamngheo.plan.PlanVisibility;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.OneOf;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.page.SortKey;

/**
 * Every query for decisions. Who sees all money sees all of them. Others see those of their own agencies, and those that are issued
 * with a line within their sight.
 */
@ApplicationScoped
class DecisionRepository implements PanacheRepositoryBase<Decision, UUID> {
    private static final String FROM = "Decision d join Plan p on p.id = d.planId";
    private static final SortKey[] KEYS = {
        SortKey.date("issuedOn", "d.issuedOrder"), SortKey.text("issuingBody", "d.issuingBody"),
    };

    Page<DecisionSummary> list(Scope scope, DecisionFilter filter, PageRequest page) {
        return filtered(scope, filter).page(page);
    }

    /** Hands over every decision of the list, one after the other. */
    void each(Scope scope, DecisionFilter filter, Consumer<? super DecisionSummary> decision) {
        filtered(scope, filter).each(decision);
    }

    private Listing<DecisionSummary> filtered(Scope scope, DecisionFilter filter) {
        Listing<DecisionSummary> decisions = new Listing<>(
                getEntityManager(),
                "new vn.giamngheo.decision.DecisionSummary(d.id, d.planId, d.kind, d.authority, d.agencyId, d.issuingBody,"
                        + " d.number, d.issuedOn, d.summary, d.statedTotal, d.status, d.draftedByName, d.source, d.version)",
                FROM,
                "d",
                KEYS);
        return narrow(decisions, scope)
                .filter("d.planId = :planId", "planId", filter.planId())
                .filter("d.status = :status", "status", filter.status())
                .filter("d.kind = :kind", "kind", filter.kind())
                .filter("d.authority = :authority", "authority", filter.authority())
                .filter("d.agencyId = :agencyId", "agencyId", filter.agencyId())
                .filter(
                        "exists (select 1 from Allocation about where about.decisionId = d.id"
                                + " and about.subProjectId = :subProjectId)",
                        "subProjectId",
                        filter.subProjectId())
                .search("d.searchText", filter.search());
    }

    Optional<Decision> one(Scope scope, UUID id) {
        return entities(scope).one(id);
    }

    /** Those of the decisions with these ids that the scope sees. */
    List<Decision> withIds(Scope scope, Set<UUID> ids) {
        return entities(scope).where(OneOf.of("d.id", "id", ids)).all();
    }

    /** Whether the file is the scan of a decision within sight. */
    boolean shows(Scope scope, UUID attachmentId) {
        return !entities(scope)
                .where("d.attachmentId = :attachmentId", Map.of("attachmentId", attachmentId))
                .all()
                .isEmpty();
    }

    /** From here to the end of the transaction nobody else writes to the draft, and the caller has read what it is now. */
    void lock(Scope scope, Decision draft) {
        Integer version = (Integer) getEntityManager()
                .createNativeQuery("select version from decision where id = :id for no key update")
                .setParameter("id", draft.id())
                .getSingleResult();
        // Who waited here for somebody else has read what is no more.
        IfMatch.of(draft.version()).require(version);
    }

    /** The same; its version tells that it has changed. */
    void lockToChange(Scope scope, Decision draft) {
        lock(scope, draft);
        getEntityManager().lock(draft, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** Whether the caller has written anything to the decision: who drafts a part of it has drafted it. */
    boolean wasDraftedBy(Scope scope, UUID id) {
        return (Boolean) getEntityManager()
                .createNativeQuery(
                        "select exists (select from audit_event where entity = 'decision' and entity_id = :id"
                                + " and starts_with(actor, :userId || ' '))")
                .setParameter("id", id)
                .setParameter("userId", scope.userId())
                .getSingleResult();
    }

    /** Whether the plan's money is settled. */
    boolean isSettled(Scope scope, UUID planId) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select exists (select from settlement where plan_id = :planId)")
                .setParameter("planId", planId)
                .getSingleResult();
    }

    /** Makes whoever else looks at the plan's books before posting wait until this transaction is over. */
    void lockBooks(Scope scope, UUID planId) {
        getEntityManager()
                .createNativeQuery("select 1 from lock_books(:planId)")
                .setParameter("planId", planId)
                .getSingleResult();
    }

    private Listing<Decision> entities(Scope scope) {
        return narrow(new Listing<>(getEntityManager(), "d", FROM, "d", KEYS), scope);
    }

    private static <T> Listing<T> narrow(Listing<T> decisions, Scope scope) {
        PlanVisibility.narrow(decisions, scope);
        if (MoneyVisibility.seesAll(scope)) {
            return decisions;
        }
        OneOf own = OneOf.of("own.code", "ownDecision", scope.agencyCodes());
        OneOf lines = MoneyVisibility.condition(scope, "l.subProjectId", "l.fromAgencyId", "l.toAgencyId");
        Map<String, Object> parameters = new LinkedHashMap<>(own.parameters());
        parameters.putAll(lines.parameters());
        return decisions.where(
                "exists (select 1 from Agency own where own.id = d.agencyId and " + own.condition() + ")"
                        + " or exists (select 1 from Allocation l where l.decisionId = d.id and (" + lines.condition()
                        + "))",
                parameters);
    }
}
