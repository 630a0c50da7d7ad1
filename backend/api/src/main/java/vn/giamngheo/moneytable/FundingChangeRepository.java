package vn.giamngheo.moneytable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.funding.MoneyVisibility;
import vn.giamngheo.shared.page.OneOf;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.page.Paging;
import vn.giamngheo.shared.page.SortKey;
import vn.giamngheo.shared.persistence.NativeRows;
import vn.giamngheo.shared.persistence.Provenance;

/** Every query for what decisions changed. The plan is within sight; lines out of sight count as not there. */
@ApplicationScoped
class FundingChangeRepository {
    private static final String ID = "d.id";
    private static final SortKey ISSUED_ON = SortKey.date("issuedOn", "d.issued_on");

    private static final String POSTED = "cast(d.issued_at at time zone 'Asia/Ho_Chi_Minh' as date)";

    private static final String ENTERED =
            "case when a.from_agency_id is null then a.amount when a.to_agency_id is null then -a.amount else 0 end";
    private static final String GOT = "case when a.to_agency_id = :agencyId then a.amount else -a.amount end";

    private final EntityManager entityManager;

    FundingChangeRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("unchecked") // a native query of several columns gives no closer type than Object[]
    Page<FundingChange> list(
            Scope scope, UUID planId, FundingChangeFilter filter, LocalDate asOf, PageRequest request) {
        OneOf seen = MoneyVisibility.sql(scope, "a.sub_project_id", "a.from_agency_id", "a.to_agency_id");
        Conditions lines = new Conditions()
                .where(seen.condition(), seen.parameters())
                .filter("a.from_agency_id = :agencyId or a.to_agency_id = :agencyId", "agencyId", filter.agencyId())
                .filter("a.sub_project_id = :subProjectId", "subProjectId", filter.subProjectId())
                .filter("a.source = :fundingSource", "fundingSource", filter.fundingSource())
                .filter("a.capital_kind = :capitalKind", "capitalKind", filter.capitalKind());
        Conditions decisions =
                new Conditions().filter("d.issued_on > :since or " + POSTED + " > :since", "since", filter.since());
        // Counting the decisions asks of each for one line and not for the sum of all: it was most of the time.
        String issued = """
            where d.plan_id = :planId and d.status = 'ISSUED' and d.issued_on <= :asOf and %2$s
              and exists (select from allocation a where a.decision_id = d.id and %1$s)
            """.formatted(lines, decisions);
        String changed = """
            from decision d cross join lateral (
                select count(*) as lines, cast(sum(%1$s) as bigint) as net,
                       cast(sum(case when a.from_agency_id is null or a.to_agency_id is null then 0
                                     when a.reverses_id is null then a.amount else -a.amount end) as bigint) as moved
                from allocation a where a.decision_id = d.id and %2$s) as changed
            """.formatted(filter.agencyId() == null ? ENTERED : GOT, lines);
        Consumer<Query> values = query -> {
            lines.bind(query);
            decisions.bind(query);
            query.setParameter("planId", planId).setParameter("asOf", asOf);
        };
        Paging paging = Paging.of(request, "-issuedOn", ISSUED_ON);
        Query query = entityManager.createNativeQuery(
                "select d.id, d.number, d.issuing_body, d.issued_on, d.kind, d.abstract, d.source_provenance, changed.net,"
                        + " changed.moved, changed.lines, " + POSTED + " " + changed + issued + " and "
                        + paging.after(ID)
                        + paging.orderBy(ID),
                Object[].class);
        values.accept(query);
        paging.parameters().forEach(query::setParameter);
        List<FundingChange> rows = ((List<Object[]>) query.getResultList())
                .stream().map(row -> change(row, filter.since())).toList();
        return paging.page(rows, FundingChange::issuedOn, FundingChange::id, () -> count(issued, values));
    }

    private long count(String issued, Consumer<Query> values) {
        Query count = entityManager.createNativeQuery("select count(*) from decision d " + issued);
        values.accept(count);
        return (Long) count.getSingleResult();
    }

    private static FundingChange change(Object[] row, @Nullable LocalDate since) {
        LocalDate issuedOn = NativeRows.date(row[3]);
        return new FundingChange(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                issuedOn,
                MoneyEvent.valueOf((String) row[4]),
                (String) row[5],
                Provenance.valueOf((String) row[6]),
                (Long) row[7],
                (Long) row[8],
                (Long) row[9],
                NativeRows.date(row[10]),
                since != null && !issuedOn.isAfter(since));
    }
}
