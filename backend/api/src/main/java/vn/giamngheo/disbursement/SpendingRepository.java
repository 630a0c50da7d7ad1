package vn.giamngheo.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;
import vn.giamngheo.funding.MoneyVisibility;
import vn.giamngheo.shared.page.OneOf;
import vn.giamngheo.shared.persistence.NativeRows;

/** Sums over the ledger and the register, of what is within sight and dated on that day or before. */
@ApplicationScoped
class SpendingRepository {
    private static final String MOVED = """
            from (
                select sub_project_id, source, capital_kind, to_agency_id as agency_id, effective_on as day,
                       amount as available, 0 as spent, 0 as open_advances
                  from allocation where plan_id = :planId and to_agency_id is not null and effective_on <= :asOf
                union all
                select sub_project_id, source, capital_kind, from_agency_id, effective_on, -amount, 0, 0
                  from allocation where plan_id = :planId and from_agency_id is not null and effective_on <= :asOf
                union all
                select sub_project_id, source, capital_kind, agency_id, paid_on, 0, signed.amount,
                       case when kind = 'ADVANCE' then signed.amount else 0 end
                  from disbursement, lateral (select case when reverses_id is null then amount else -amount end) as signed(amount)
                 where plan_id = :planId and paid_on <= :asOf
                union all
                select sub_project_id, source, capital_kind, agency_id, cleared_on, 0, 0,
                       case when c.reverses_id is null then -c.amount else c.amount end
                  from advance_clearance c join disbursement d on d.id = c.disbursement_id
                 where c.plan_id = :planId and cleared_on <= :asOf
            ) as moved
            where\s""";
    private final EntityManager entityManager;

    SpendingRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** What came and was paid on one day. */
    record Moved(long available, long spent) {
        Moved plus(Moved other) {
            return new Moved(available + other.available, spent + other.spent);
        }
    }

    List<Spending> spending(Scope scope, UUID planId, LocalDate asOf) {
        List<Object[]> rows = NativeRows.of(query(
                scope,
                planId,
                asOf,
                "select sub_project_id, source, capital_kind, agency_id, cast(sum(available) as bigint),"
                        + " cast(sum(spent) as bigint), cast(sum(open_advances) as bigint) ",
                " group by 1, 2, 3, 4 order by 1, 2, 3, 4"));
        return rows.stream()
                .map(row -> new Spending(
                        (UUID) row[0],
                        FundingSource.valueOf((String) row[1]),
                        CapitalKind.valueOf((String) row[2]),
                        (UUID) row[3],
                        number(row[4]),
                        number(row[5]),
                        number(row[6])))
                .toList();
    }

    NavigableMap<LocalDate, Moved> byDay(Scope scope, UUID planId, LocalDate asOf) {
        List<Object[]> rows = NativeRows.of(query(
                scope,
                planId,
                asOf,
                "select cast(day as text), cast(sum(available) as bigint), cast(sum(spent) as bigint) ",
                " group by 1 order by 1"));
        NavigableMap<LocalDate, Moved> days = new TreeMap<>();
        rows.forEach(row -> days.put(LocalDate.parse((String) row[0]), new Moved(number(row[1]), number(row[2]))));
        return days;
    }

    /** Whether anything made up has moved money of the plan. */
    boolean sample(Scope scope, UUID planId) {
        return (Boolean) entityManager
                .createNativeQuery("""
                        select exists (select from decision where plan_id = :planId and status = 'ISSUED' and source_provenance = 'SAMPLE')
                            or exists (select from disbursement where plan_id = :planId and source_provenance = 'SAMPLE')
                        """)
                .setParameter("planId", planId)
                .getSingleResult();
    }

    private Query query(Scope scope, UUID planId, LocalDate asOf, String select, String groups) {
        OneOf visible = MoneyVisibility.sql(scope, "moved.sub_project_id", "moved.agency_id");
        Query query = entityManager
                .createNativeQuery(select + MOVED + visible.condition() + groups, Object[].class)
                .setParameter("planId", planId)
                .setParameter("asOf", asOf);
        visible.bind(query);
        return query;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
