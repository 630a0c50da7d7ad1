package vn.giamngheo.delegation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.access.ProgrammeRole;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.OneOf;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.page.SortKey;

/** Every query for delegations. A unit sees its own, and whoever acts by one; who has a part in the whole programme sees all. */
@ApplicationScoped
class DelegationRepository implements PanacheRepositoryBase<Delegation, UUID> {
    private static final Set<ProgrammeRole> ALL =
            EnumSet.of(ProgrammeRole.MANAGER, ProgrammeRole.FINANCE, ProgrammeRole.LEADER, ProgrammeRole.AUDITOR);
    private static final String FROM = "Delegation d join Agency a on a.id = d.agencyId";
    private static final String RUNNING = "(d.validFrom <= :today and d.validTo >= :today and d.endedAt is null)";
    /**
     * Whether the unit is one today: in force, or over with a plan of its time not closed, and its code not borne by another since. The
     * same is said of its roles by ADR 27.
     */
    private static final String STANDING = "(a.validFrom <= :today and (a.validTo is null or a.validTo >= :today)"
            + " or a.validTo < :today and exists (select 1 from Plan p where p.status <> vn.giamngheo.plan.PlanStatus.CLOSED"
            + " and p.parentPlanId is null and p.year between year(a.validFrom) and year(a.validTo))"
            + " and not exists (select 1 from Agency heir where heir.code = a.code and heir.participates = true"
            + " and heir.validFrom > a.validTo and heir.validFrom <= :today))";

    private static final SortKey[] KEYS = {
        SortKey.date("validTo", "d.validTo"),
        SortKey.date("validFrom", "d.validFrom"),
        SortKey.text("delegateName", "d.delegateName"),
    };

    Page<Delegation> list(Scope scope, DelegationFilter filter, LocalDate today, PageRequest page) {
        Listing<Delegation> delegations = seen(scope).filter("d.agencyId = :agencyId", "agencyId", filter.agencyId());
        if (filter.running() != null) {
            delegations.where(filter.running() ? RUNNING : "not " + RUNNING, Map.of("today", today));
        }
        return delegations.search("d.searchText", filter.search()).page(page);
    }

    Optional<Delegation> one(Scope scope, UUID id) {
        return seen(scope).one(id);
    }

    boolean shows(Scope scope, UUID attachmentId) {
        return !seen(scope)
                .where("d.attachmentId = :attachmentId", Map.of("attachmentId", attachmentId))
                .all()
                .isEmpty();
    }

    /** One that is given already to the same person, for the same head, in the same form, for some of the same days. */
    Optional<Delegation> overlapping(Scope scope, DelegationRequest request) {
        return seen(scope)
                .where(
                        "d.endedAt is null and d.agencyId = :ofAgency and d.form = :inForm"
                                + " and lower(d.delegateUser) = lower(:toUser) and d.validFrom <= :to and d.validTo >= :from",
                        Map.of(
                                "ofAgency",
                                request.agencyId(),
                                "inForm",
                                request.form(),
                                "toUser",
                                request.delegateUser(),
                                "from",
                                request.validFrom(),
                                "to",
                                request.validTo()))
                .all()
                .stream()
                .findFirst();
    }

    /** Those that are not over on that day, of units that are not over either. */
    List<GivenDeputyship> notOver(Scope scope, LocalDate today) {
        return getEntityManager()
                .createQuery(
                        "select new vn.giamngheo.delegation.GivenDeputyship(d.delegateUser, d.validFrom,"
                                + " new vn.giamngheo.access.Deputyship(d.id, d.form, a.code, a.name, d.leads, d.principalTitle,"
                                + " d.delegatePosition, d.validTo)) from " + FROM
                                + " where d.validTo >= :today and d.endedAt is null and " + STANDING
                                + " order by d.validFrom, d.id",
                        GivenDeputyship.class)
                .setParameter("today", today)
                .getResultList();
    }

    private Listing<Delegation> seen(Scope scope) {
        Listing<Delegation> delegations = new Listing<>(getEntityManager(), "d", FROM, "d", KEYS);
        if (scope.hasAnyOf(ALL)) {
            return delegations;
        }
        OneOf own = OneOf.of("a.code", "own", scope.agencyCodes());
        Map<String, Object> parameters = new LinkedHashMap<>(own.parameters());
        parameters.put("me", scope.userName());
        return delegations.where(own.condition() + " or lower(d.delegateUser) = lower(:me)", parameters);
    }
}
