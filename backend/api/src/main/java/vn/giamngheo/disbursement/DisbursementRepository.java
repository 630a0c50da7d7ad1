package vn.giamngheo.disbursement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;
import vn.giamngheo.funding.MoneyVisibility;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.OneOf;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.page.SortKey;
import vn.giamngheo.shared.persistence.JsonRows;
import vn.giamngheo.shared.persistence.NativeRows;

/** Every query for the register of payments, and the one way into it. */
@ApplicationScoped
class DisbursementRepository implements PanacheRepositoryBase<Disbursement, UUID> {
    private static final SortKey[] KEYS = {
        SortKey.date("paidOn", "d.paidOn"),
        new SortKey("amount", "d.amount", Long::valueOf),
        new SortKey("postedAt", "d.postedAt", Instant::parse),
        SortKey.text("voucher", "d.voucher"),
    };
    private static final String STANDS =
            "(d.reversesId is null and not exists (select 1 from Disbursement r where r.reversesId = d.id))";
    private final JsonRows jsonRows;

    DisbursementRepository(JsonRows jsonRows) {
        this.jsonRows = jsonRows;
    }

    Page<DisbursementResponse> list(Scope scope, DisbursementFilter filter, PageRequest page) {
        return filtered(scope, filter).page(page);
    }

    List<DisbursementResponse> all(Scope scope, DisbursementFilter filter) {
        return filtered(scope, filter).all();
    }

    void each(Scope scope, DisbursementFilter filter, Consumer<? super DisbursementResponse> line) {
        filtered(scope, filter).each(line);
    }

    Optional<DisbursementResponse> one(Scope scope, UUID id) {
        return lines(scope).one(id);
    }

    List<DisbursementResponse> withIds(Scope scope, List<UUID> ids) {
        return lines(scope).where(OneOf.of("d.id", "id", ids)).all();
    }

    /** The lines that stand of these days and amounts, whoever may see them: nothing is entered twice. */
    List<DisbursementResponse> standing(
            Scope scope, UUID planId, Collection<LocalDate> days, Collection<Long> amounts) {
        return listing()
                .where("d.planId = :planId and " + STANDS, Map.of("planId", planId))
                .where(OneOf.of("d.paidOn", "day", days))
                .where(OneOf.of("d.amount", "amount", amounts))
                .all();
    }

    /** Makes whoever else posts to the plan wait until this transaction is over. */
    void lockBooks(Scope scope, UUID planId) {
        getEntityManager()
                .createNativeQuery("select 1 from (select lock_books(:planId)) as locked")
                .setParameter("planId", planId)
                .getSingleResult();
    }

    /** What came and went at these sub-projects, day by day. */
    Books books(Scope scope, UUID planId, Set<UUID> subProjectIds) {
        List<Object[]> rows = NativeRows.of(getEntityManager()
                .createNativeQuery("""
                        select sub_project_id, source, capital_kind, agency_id, day, cast(sum(amount) as bigint)
                          from (
                            select sub_project_id, source, capital_kind, to_agency_id as agency_id, effective_on as day, amount
                              from allocation where plan_id = :planId and sub_project_id in (:subProjectIds) and to_agency_id is not null
                            union all
                            select sub_project_id, source, capital_kind, from_agency_id, effective_on, -amount
                              from allocation where plan_id = :planId and sub_project_id in (:subProjectIds) and from_agency_id is not null
                            union all
                            select sub_project_id, source, capital_kind, agency_id, paid_on,
                                   case when reverses_id is null then -amount else amount end
                              from disbursement where plan_id = :planId and sub_project_id in (:subProjectIds)
                          ) as moved
                         group by 1, 2, 3, 4, 5
                        """, Object[].class)
                .setParameter("planId", planId)
                .setParameter("subProjectIds", subProjectIds));
        Books books = new Books();
        rows.forEach(row -> books.add(
                new Books.Key(
                        (UUID) row[0],
                        FundingSource.valueOf((String) row[1]),
                        CapitalKind.valueOf((String) row[2]),
                        (UUID) row[3]),
                NativeRows.date(row[4]),
                ((Number) row[5]).longValue()));
        return books;
    }

    /**
     * Posts lines, many in one statement. First those that the money covers: the books look at what a statement does to a holder
     * as a whole, and a reason given for one line is none for the others.
     */
    void post(Scope scope, List<Posting> lines) {
        Map<Boolean, List<Posting>> reasoned =
                lines.stream().collect(Collectors.partitioningBy(line -> line.flagReason() != null));
        reasoned.values().stream().filter(part -> !part.isEmpty()).forEach(part -> insert(scope, part));
    }

    private void insert(Scope scope, List<Posting> lines) {
        getEntityManager()
                .createNativeQuery("""
                        insert into disbursement (
                            id, version, plan_id, sub_project_id, source, capital_kind, agency_id, kind, amount, paid_on, voucher, payee,
                            content, reverses_id, before_decision, over_balance, late, flag_reason, again, posted_by, posted_by_name,
                            source_provenance)
                        select id, 0, "planId", "subProjectId", "fundingSource", "capitalKind", "agencyId", kind, amount, "paidOn",
                               voucher, payee, content, "reversesId", "beforeDecision", "overBalance", late, "flagReason", again,
                               :postedBy, :postedByName, provenance
                          from jsonb_to_recordset(cast(:lines as jsonb)) as line(
                               id uuid, "planId" uuid, "subProjectId" uuid, "fundingSource" text, "capitalKind" text, "agencyId" uuid,
                               kind text, amount bigint, "paidOn" date, voucher text, payee text, content text, "reversesId" uuid,
                               "beforeDecision" boolean, "overBalance" boolean, late boolean, "flagReason" text, again text,
                               provenance text)
                        """)
                .setParameter("lines", jsonRows.of(lines))
                .setParameter("postedBy", scope.userId())
                .setParameter("postedByName", scope.fullName())
                .executeUpdate();
    }

    private Listing<DisbursementResponse> filtered(Scope scope, DisbursementFilter filter) {
        Listing<DisbursementResponse> lines = flagged(lines(scope), filter.flag());
        if (filter.standing() != null) {
            lines.where(filter.standing() ? STANDS : "not " + STANDS, Map.of());
        }
        return lines.filter("d.planId = :planId", "planId", filter.planId())
                .filter("d.subProjectId = :subProjectId", "subProjectId", filter.subProjectId())
                .filter("d.fundingSource = :fundingSource", "fundingSource", filter.fundingSource())
                .filter("d.capitalKind = :capitalKind", "capitalKind", filter.capitalKind())
                .filter("d.agencyId = :agencyId", "agencyId", filter.agencyId())
                .filter("d.kind = :kind", "kind", filter.kind())
                .filter("d.paidOn >= :from", "from", filter.from())
                .filter("d.paidOn <= :to", "to", filter.to())
                .search("d.searchText", filter.search());
    }

    private static <T> Listing<T> flagged(Listing<T> lines, @Nullable DisbursementFlag flag) {
        return flag == null
                ? lines
                : lines.where(
                        switch (flag) {
                            case BEFORE_DECISION -> "d.beforeDecision";
                            case OVER_BALANCE -> "d.overBalance";
                            case LATE -> "d.late";
                        },
                        Map.of());
    }

    private Listing<DisbursementResponse> lines(Scope scope) {
        return MoneyVisibility.narrow(listing(), scope, "d.subProjectId", "d.agencyId");
    }

    private Listing<DisbursementResponse> listing() {
        return new Listing<>(
                getEntityManager(),
                "new vn.giamngheo.disbursement.DisbursementResponse(d.id, d.planId, d.subProjectId, d.fundingSource, d.capitalKind,"
                        + " d.agencyId, d.kind, d.amount, d.paidOn, d.voucher, d.payee, d.content, d.beforeDecision, d.overBalance, d.late,"
                        + " d.flagReason, d.again, d.reversesId, (select r.id from Disbursement r where r.reversesId = d.id),"
                        + " (select sum(case when c.reversesId is null then c.amount else -c.amount end) from AdvanceClearance c"
                        + " where c.disbursementId = d.id), d.postedAt, d.postedByName, d.source, d.version)",
                "Disbursement d join Plan p on p.id = d.planId",
                "d",
                KEYS);
    }
}
