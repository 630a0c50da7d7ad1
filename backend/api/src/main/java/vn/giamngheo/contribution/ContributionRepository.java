package vn.giamngheo.contribution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.access.ProgrammeRole;
import vn.giamngheo.access.Scope;
import vn.giamngheo.plan.PlanVisibility;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.OneOf;
import vn.giamngheo.shared.page.SortKey;
import vn.giamngheo.shared.persistence.Provenance;

/**
 * Every query for contributions. What was given is public within the programme; the name of who asked not to be named leaves the
 * database for the keepers of the entry alone.
 */
@ApplicationScoped
class ContributionRepository implements PanacheRepositoryBase<Contribution, UUID> {
    private static final String FROM =
            "Contribution c join Plan p on p.id = c.planId join Agency k on k.id = c.agencyId"
                    + " left join Contribution r on r.reversesId = c.id";
    private static final String ENTRY = "vn.giamngheo.contribution.ContributionEntry.";
    private static final SortKey BY_DAY = SortKey.date("datedOn", "c.datedOn");
    private static final Set<ProgrammeRole> KEEPERS_OF_ALL = EnumSet.of(ProgrammeRole.FINANCE);

    Listing<ContributionResponse> all(Scope scope) {
        OneOf named = named(scope);
        return listing(
                scope,
                named,
                "new vn.giamngheo.contribution.ContributionResponse(c.id, c.planId, c.agencyId, c.entry, c.fund, c.giverKind, "
                        + giver(named)
                        + ", c.anonymous, c.datedOn, c.amount, c.goods, c.estimatedValue, c.purpose, c.document, c.again,"
                        + " c.reversesId, c.reversalReason, r.id, c.postedAt, c.postedByName, c.source, c.version)");
    }

    Listing<ContributionResponse> all(Scope scope, ContributionFilter filter) {
        return narrow(all(scope), filter);
    }

    /**
     * The rows of the table that leaves. For the public, as whoever reads a list on the wall sees them: without the name of anybody
     * who asked for it, and without what was reversed.
     */
    Listing<ContributionLine> lines(Scope scope, ContributionFilter filter, boolean forPublic) {
        OneOf named = forPublic ? new OneOf("c.anonymous = false", Map.of()) : named(scope);
        Listing<ContributionLine> lines = listing(
                scope,
                named,
                "new vn.giamngheo.contribution.ContributionLine(c.agencyId, c.entry, c.fund, c.giverKind, "
                        + giver(named)
                        + ", c.anonymous, c.datedOn, c.amount, c.goods, c.estimatedValue, c.purpose, c.document, c.again,"
                        + " c.reversalReason, r.id is not null, c.postedByName)");
        return narrow(forPublic ? lines.where("c.reversesId is null and r.id is null", Map.of()) : lines, filter);
    }

    private <T> Listing<T> listing(Scope scope, OneOf named, String projection) {
        Listing<T> listing = new Listing<>(getEntityManager(), projection, FROM, "c", BY_DAY);
        // The parameters of the projection have to be set where the rows are counted too.
        return PlanVisibility.narrow(
                named.parameters().isEmpty()
                        ? listing
                        : listing.where("1 = 1 or " + named.condition(), named.parameters()),
                scope);
    }

    private static String giver(OneOf named) {
        return "case when " + named.condition() + " then c.giverName else null end";
    }

    private static <T> Listing<T> narrow(Listing<T> listing, ContributionFilter filter) {
        return listing.filter("c.planId = :planId", "planId", filter.planId())
                .filter("c.agencyId = :agencyId", "agencyId", filter.agencyId())
                .filter("c.entry = :entry", "entry", filter.entry())
                .filter("c.fund = :fund", "fund", filter.fund())
                .filter("c.giverKind = :giverKind", "giverKind", filter.giverKind())
                .filter("c.datedOn >= :fromDay", "fromDay", filter.from())
                .filter("c.datedOn <= :toDay", "toDay", filter.to())
                .search("c.searchText", filter.search());
    }

    /** Whether any entry of the plan, which is within sight, is there to show the screens only. */
    boolean hasSamples(Scope scope, UUID planId) {
        return find("planId = ?1 and source.provenance = ?2", planId, Provenance.SAMPLE)
                .firstResultOptional()
                .isPresent();
    }

    /** Makes whoever else enters gifts of the plan wait until this transaction is over: nothing is entered twice. */
    void lock(Scope scope, UUID planId) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended('contribution ' || cast(:planId as text), 0))")
                .setParameter("planId", planId)
                .getSingleResult();
    }

    /** What these units have entered under a document and not taken back; the plan is within sight. */
    List<Gift> documented(Scope scope, UUID planId, Collection<UUID> agencyIds) {
        OneOf keepers = OneOf.of("c.agencyId", "keeper", agencyIds);
        var query = getEntityManager()
                .createQuery(
                        "select new vn.giamngheo.contribution.Gift(c.agencyId, c.entry, c.fund, c.giverName, c.datedOn,"
                                + " c.amount, c.goods, c.document) from Contribution c where c.planId = :planId and "
                                + keepers.condition()
                                + " and c.document is not null and c.reversesId is null"
                                + " and not exists (select 1 from Contribution r where r.reversesId = c.id)",
                        Gift.class)
                .setParameter("planId", planId);
        keepers.bind(query);
        return query.getResultList();
    }

    Optional<Contribution> entity(Scope scope, UUID id) {
        return PlanVisibility.narrow(
                        new Listing<Contribution>(
                                getEntityManager(), "c", "Contribution c join Plan p on p.id = c.planId", "c", BY_DAY),
                        scope)
                .one(id);
    }

    /** What counts, by fund; the plan is within sight. */
    List<ContributionFundSum> sums(Scope scope, UUID planId) {
        return getEntityManager()
                .createQuery(
                        ("select new vn.giamngheo.contribution.ContributionFundSum(c.fund,"
                                        + " coalesce(sum(case when c.entry = RECEIVED then c.amount end), 0L),"
                                        + " coalesce(sum(case when c.entry = USED then c.amount end), 0L),"
                                        + " coalesce(sum(case when c.entry = RECEIVED then c.amount else -c.amount end), 0L),"
                                        + " coalesce(sum(case when c.entry = RECEIVED then c.estimatedValue end), 0L),"
                                        + " count(case when c.entry = RECEIVED and c.goods is not null and c.estimatedValue is null"
                                        + " then 1 end),"
                                        + " count(case when c.entry = RECEIVED then 1 end))"
                                        + " from Contribution c where c.planId = :planId and c.reversesId is null"
                                        + " and not exists (select 1 from Contribution r where r.reversesId = c.id)"
                                        + " group by c.fund order by c.fund")
                                .replace("RECEIVED", ENTRY + "RECEIVED")
                                .replace("USED", ENTRY + "USED"),
                        ContributionFundSum.class)
                .setParameter("planId", planId)
                .getResultList();
    }

    private static OneOf named(Scope scope) {
        if (scope.hasAnyOf(KEEPERS_OF_ALL)) {
            return new OneOf("1 = 1", Map.of());
        }
        OneOf own = OneOf.of("k.code", "keeper", scope.unitCodes());
        return new OneOf("c.anonymous = false or " + own.condition(), own.parameters());
    }
}
