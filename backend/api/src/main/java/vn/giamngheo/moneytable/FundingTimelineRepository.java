package vn.giamngheo.moneytable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;
import vn.giamngheo.moneytable.FundingEvent.RunningFigures;
import vn.giamngheo.shared.page.OneOf;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.page.Paging;
import vn.giamngheo.shared.page.SortKey;
import vn.giamngheo.shared.persistence.NativeRows;
import vn.giamngheo.shared.persistence.Provenance;

/** Every query for a sub-project's movements in the order of their dates. The sub-project is within sight; whose figures, decides the service. */
@ApplicationScoped
class FundingTimelineRepository {
    private static final SortKey ON = SortKey.date("on", "e.day");

    /** Every movement with its date, and what it adds to each figure of the agencies that are looked at. */
    private static final String MOVED = """
            with moved as (
                select a.id, a.effective_on as day, d.kind, d.id as decision_id, d.number as reference, d.abstract as summary, a.source,
                       a.capital_kind, a.from_agency_id, a.to_agency_id, a.amount, a.reverses_id is not null as reversal,
                       a.flag_reason, d.source_provenance, %1$s as allocated, %2$s as passed_on, 0 as spent
                from allocation a join decision d on d.id = a.decision_id
                where a.sub_project_id = :subProjectId and %3$s
                union all
                select p.id, p.paid_on, 'DISBURSEMENT', null, p.voucher, coalesce(p.content, p.payee), p.source, p.capital_kind,
                       p.agency_id, null, p.amount, p.reverses_id is not null, p.flag_reason, p.source_provenance, 0, 0,
                       case when p.reverses_id is null then p.amount else -p.amount end
                from disbursement p
                where p.sub_project_id = :subProjectId and %4$s),
            events as (
                select moved.*, cast(sum(allocated) over dated as bigint) as allocated_after,
                       cast(sum(passed_on) over dated as bigint) as passed_on_after,
                       cast(sum(spent) over dated as bigint) as spent_after
                from moved
                where %5$s
                window dated as (order by day, id))
            """;

    private static final String ENTERED =
            "case when a.from_agency_id is null then a.amount when a.to_agency_id is null then -a.amount else 0 end";
    private static final String AT_ISSUER =
            "case when a.to_agency_id = :issuerId then a.amount when a.from_agency_id = :issuerId then -a.amount else 0 end";

    private final EntityManager entityManager;

    FundingTimelineRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * A page of the movements.
     *
     * @param issuerId by whom money is passed on
     * @param agencies whose movements; absent: all, with the sub-project's figures
     */
    Page<FundingEvent> events(
            Scope scope,
            UUID subProjectId,
            UUID issuerId,
            @Nullable Set<UUID> agencies,
            FundingTimelineFilter filter,
            LocalDate asOf,
            PageRequest request) {
        Asked asked = asked(subProjectId, issuerId, agencies, filter, asOf);
        Paging paging = Paging.of(request, "-on", ON);
        Query query = asked.query(
                entityManager, "select e.* from events e where " + paging.after("e.id") + paging.orderBy("e.id"));
        paging.parameters().forEach(query::setParameter);
        List<FundingEvent> rows = NativeRows.of(query).stream()
                .map(row -> event(row, agencies != null))
                .toList();
        return paging.page(rows, FundingEvent::on, FundingEvent::id, () ->
                (Long) asked.query(entityManager, "select count(*) from events").getSingleResult());
    }

    /** The figures at the end of each day on which something moved. */
    List<FundingCourse.Point> course(
            Scope scope,
            UUID subProjectId,
            UUID issuerId,
            @Nullable Set<UUID> agencies,
            FundingTimelineFilter filter,
            LocalDate asOf) {
        Query query = asked(subProjectId, issuerId, agencies, filter, asOf)
                .query(
                        entityManager,
                        "select distinct on (day) day, allocated_after, passed_on_after, spent_after from events"
                                + " order by day, id desc");
        return NativeRows.of(query).stream()
                .map(row -> new FundingCourse.Point(
                        NativeRows.date(row[0]),
                        figures((Long) row[1], (Long) row[2], (Long) row[3], agencies != null)))
                .toList();
    }

    /** The query for one part of the money, with its values. */
    private record Asked(String with, Conditions conditions, Map<String, Object> parameters) {
        Query query(EntityManager entityManager, String select) {
            Query query = entityManager.createNativeQuery(with + select);
            conditions.bind(query);
            parameters.forEach(query::setParameter);
            return query;
        }
    }

    private static Asked asked(
            UUID subProjectId,
            UUID issuerId,
            @Nullable Set<UUID> agencies,
            FundingTimelineFilter filter,
            LocalDate asOf) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("subProjectId", subProjectId);
        Conditions part = new Conditions()
                .filter("day <= :asOf", "asOf", asOf)
                .filter("source = :fundingSource", "fundingSource", filter.fundingSource())
                .filter("capital_kind = :capitalKind", "capitalKind", filter.capitalKind());
        if (agencies == null) {
            parameters.put("issuerId", issuerId);
            return new Asked(
                    MOVED.formatted(ENTERED, ENTERED + " - " + AT_ISSUER, "true", "true", part), part, parameters);
        }
        OneOf to = OneOf.of("a.to_agency_id", "to", agencies);
        OneOf from = OneOf.of("a.from_agency_id", "from", agencies);
        OneOf by = OneOf.of("p.agency_id", "by", agencies);
        List.of(to, from, by).forEach(one -> parameters.putAll(one.parameters()));
        return new Asked(
                MOVED.formatted(
                        side(to, from),
                        side(from, to),
                        "(" + to.condition() + " or " + from.condition() + ")",
                        by.condition(),
                        part),
                part,
                parameters);
    }

    /** What a line adds on the one side; a reversal takes it from where the line that it reverses had added it. */
    private static String side(OneOf plain, OneOf reversed) {
        return "(case when a.reverses_id is null and " + plain.condition() + " then a.amount else 0 end"
                + " - case when a.reverses_id is not null and " + reversed.condition() + " then a.amount else 0 end)";
    }

    private static FundingEvent event(Object[] row, boolean ofAgencies) {
        return new FundingEvent(
                (UUID) row[0],
                NativeRows.date(row[1]),
                MoneyEvent.valueOf((String) row[2]),
                (UUID) row[3],
                (String) row[4],
                (String) row[5],
                FundingSource.valueOf((String) row[6]),
                CapitalKind.valueOf((String) row[7]),
                (UUID) row[8],
                (UUID) row[9],
                (Long) row[10],
                (Boolean) row[11],
                (String) row[12],
                Provenance.valueOf((String) row[13]),
                figures((Long) row[17], (Long) row[18], (Long) row[19], ofAgencies));
    }

    private static RunningFigures figures(long allocated, long passedOn, long spent, boolean ofAgencies) {
        return new RunningFigures(
                allocated, passedOn, spent, ofAgencies ? allocated - passedOn - spent : allocated - spent);
    }
}
