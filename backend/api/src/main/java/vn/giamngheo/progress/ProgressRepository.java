package vn.giamngheo.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.indicator.Decimals;
import vn.giamngheo.shared.page.OneOf;
import vn.giamngheo.shared.persistence.NativeRows;

/** Every query for sums of results. The plan is within sight; who sees what is not accepted yet decides the service. */
@ApplicationScoped
class ProgressRepository {
    /** What of a sum is read, in the order of {@link Rollup#of}. */
    private static final String SUMS = "r.indicator_id, r.asked, r.told, r.value, r.numerator, r.denominator,"
            + " r.accepted, r.accepted_value, r.accepted_numerator, r.accepted_denominator";

    /** The areas below a group's, and those that it alone carries on: figures of an old unit are re-read on the new one. */
    static final String PLACES = """
            with recursive place(group_id, id) as (
                select a.id, a.id from area a where %s
                union
                select place.group_id, next.id
                  from place
                 cross join lateral (select a.id from area a where a.parent_id = place.id
                                     union all
                                     select s.predecessor_id from area_succession s
                                      where s.successor_id = place.id and""" + " " + LineageRepository.SOLE + ") as next) ";

    private final EntityManager entityManager;

    ProgressRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The base periods of a plan's rounds, with the last day on which the consolidated report of one is due. */
    Map<Span, LocalDate> due(Scope scope, UUID planId) {
        Query query = entityManager.createNativeQuery("""
                        select data_from, data_to, max(consolidated_due_on) from reporting_round
                         where plan_id = :planId and kind = 'BASE' group by data_from, data_to
                        """, Object[].class).setParameter("planId", planId);
        return NativeRows.of(query).stream()
                .collect(Collectors.toMap(
                        row -> new Span(NativeRows.date(row[0]), NativeRows.date(row[1])),
                        row -> NativeRows.date(row[2])));
    }

    /** The area and those below it, and those that these alone carry on. */
    Set<UUID> places(Scope scope, UUID areaId) {
        return NativeRows.of(entityManager
                        .createNativeQuery(
                                PLACES.formatted("a.id = :areaId") + "select group_id, id from place", Object[].class)
                        .setParameter("areaId", areaId))
                .stream()
                .map(row -> (UUID) row[1])
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What each area was asked itself, by the group that it belongs to. */
    List<Rollup> own(Scope scope, UUID planId, Collection<UUID> groups, @Nullable UUID indicatorId, LocalDate asOf) {
        OneOf chosen = OneOf.of("a.id", "group", groups);
        Query query = entityManager
                .createNativeQuery(
                        PLACES.formatted(chosen.condition())
                                + "select place.group_id, r.area_id, r.data_from, r.data_to, " + SUMS
                                + " from place join result_rollup r on r.plan_id = :planId and r.area_id = place.id and r.own"
                                + " and r.data_to <= :asOf"
                                + (indicatorId == null ? "" : " and r.indicator_id = :indicatorId")
                                + " order by r.data_to, r.area_id",
                        Object[].class)
                .setParameter("planId", planId)
                .setParameter("asOf", asOf);
        chosen.bind(query);
        if (indicatorId != null) {
            query.setParameter("indicatorId", indicatorId);
        }
        return rollups(query);
    }

    /** What an ad hoc round brought, which is in no sum that is kept: each area by itself, by the group that it belongs to. */
    List<Rollup> ofAdHocRound(Scope scope, UUID roundId, Collection<UUID> groups) {
        OneOf chosen = OneOf.of("a.id", "group", groups);
        return rollups(chosen.bind(entityManager
                .createNativeQuery(PLACES.formatted(chosen.condition()) + """
                        select place.group_id, x.area_id, round.data_from, round.data_to, x.indicator_id, count(*)::integer,
                               count(*) filter (where told)::integer, coalesce(sum(x.value) filter (where told), 0),
                               coalesce(sum(x.numerator) filter (where told), 0)::bigint,
                               coalesce(sum(x.denominator) filter (where told), 0)::bigint,
                               count(*) filter (where accepted)::integer, coalesce(sum(x.value) filter (where accepted), 0),
                               coalesce(sum(x.numerator) filter (where accepted), 0)::bigint,
                               coalesce(sum(x.denominator) filter (where accepted), 0)::bigint
                          from place
                          join result x on x.area_id = place.id
                          join reporting_round round on round.id = x.round_id and round.kind = 'AD_HOC'
                          join report_section section on section.id = x.section_id
                         cross join lateral (
                             select num_nonnulls(x.value, x.numerator, x.words) > 0
                                    and section.state in ('SUBMITTED', 'VERIFIED', 'ACCEPTED') as told,
                                    num_nonnulls(x.value, x.numerator, x.words) > 0 and section.state = 'ACCEPTED' as accepted) as stands
                         where x.round_id = :roundId
                         group by place.group_id, x.indicator_id, x.area_id, round.data_from, round.data_to
                         order by x.area_id
                        """, Object[].class)
                .setParameter("roundId", roundId)));
    }

    /** For each area right below another, in force on the first day, who carries it on on the second: itself or its successors. */
    Map<UUID, List<UUID>> carriedOn(Scope scope, UUID parentId, LocalDate inForceOn, LocalDate carriedOnAt) {
        Query query = entityManager
                .createNativeQuery("""
                        with recursive chain(origin, id) as (
                            select a.id, a.id from area a
                             where a.parent_id = :parentId and a.valid_from <= :inForceOn
                               and (a.valid_to is null or a.valid_to >= :inForceOn)
                            union
                            select chain.origin, s.successor_id from chain join area_succession s on s.predecessor_id = chain.id
                             where s.effective_on <= :carriedOnAt)
                        select chain.origin, a.id from chain join area a on a.id = chain.id
                         where a.valid_from <= :carriedOnAt and (a.valid_to is null or a.valid_to >= :carriedOnAt)
                         order by a.code
                        """, Object[].class)
                .setParameter("parentId", parentId)
                .setParameter("inForceOn", inForceOn)
                .setParameter("carriedOnAt", carriedOnAt);
        Map<UUID, List<UUID>> holders = new HashMap<>();
        NativeRows.of(query)
                .forEach(row -> holders.merge(
                        (UUID) row[0],
                        List.of((UUID) row[1]),
                        (one, next) -> List.of(one.getFirst(), next.getFirst())));
        return holders;
    }

    /** The submitted figures of the indicators below the area, whoever told them; the latest first. */
    List<TracedFigure> traced(Scope scope, UUID planId, UUID areaId, Collection<UUID> indicators, LocalDate asOf) {
        return traced(scope, planId, List.of(areaId), indicators, asOf).getOrDefault(areaId, List.of());
    }

    /** The same by the groups that they belong to, of which one may lie within another. */
    Map<UUID, List<TracedFigure>> traced(
            Scope scope, UUID planId, Collection<UUID> groups, Collection<UUID> indicators, LocalDate asOf) {
        return traced(planId, groups, indicators, "round.kind = 'BASE' and round.data_to <= :limit", asOf);
    }

    /** The same of one round alone, which may be an ad hoc one. */
    Map<UUID, List<TracedFigure>> tracedOfRound(
            Scope scope, UUID planId, Collection<UUID> groups, Collection<UUID> indicators, UUID roundId) {
        return traced(planId, groups, indicators, "round.id = :limit", roundId);
    }

    private Map<UUID, List<TracedFigure>> traced(
            UUID planId, Collection<UUID> groups, Collection<UUID> indicators, String rounds, Object limit) {
        OneOf chosen = OneOf.of("a.id", "group", groups);
        OneOf about = OneOf.of("x.indicator_id", "indicator", indicators);
        Query query = entityManager
                .createNativeQuery(
                        PLACES.formatted(chosen.condition()) + """
            select x.id, x.indicator_id, report.id, round.id, round.name, round.data_from, round.data_to, agency.id, agency.short_name,
                   area.id, area.name, section.state, x.value, x.numerator, x.denominator, x.words, x.note, x.entered_by_name,
                   x.entered_at, agency.code, place.group_id, verifier.code as verifier_code, co_verifier.code as co_verifier_code
              from place
              join result x on x.area_id = place.id and x.plan_id = :planId and %s
              join report_section section on section.id = x.section_id and section.state in ('SUBMITTED', 'VERIFIED', 'ACCEPTED')
              join report on report.id = section.report_id
              join reporting_round round on round.id = x.round_id and %s
              join agency on agency.id = report.agency_id
              join area on area.id = x.area_id
              left join agency verifier on verifier.id = section.verifier_id
              left join agency co_verifier on co_verifier.id = section.co_verifier_id
             where num_nonnulls(x.value, x.numerator, x.words) > 0
             order by round.data_to desc, area.code, agency.code, x.id
            """.formatted(about.condition(), rounds), Object[].class)
                .setParameter("planId", planId)
                .setParameter("limit", limit);
        chosen.bind(query);
        about.bind(query);
        return NativeRows.of(query).stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[20], Collectors.mapping(ProgressRepository::traced, Collectors.toList())));
    }

    private static TracedFigure traced(Object[] row) {
        return new TracedFigure(
                new ProgressTrace.Line(
                        (UUID) row[0],
                        (UUID) row[1],
                        (UUID) row[2],
                        (UUID) row[3],
                        (String) row[4],
                        NativeRows.date(row[5]),
                        NativeRows.date(row[6]),
                        (UUID) row[7],
                        (String) row[8],
                        (UUID) row[9],
                        (String) row[10],
                        (String) row[11],
                        Decimals.plain((BigDecimal) row[12]),
                        (Long) row[13],
                        (Long) row[14],
                        (String) row[15],
                        (String) row[16],
                        (String) row[17],
                        (Instant) row[18]),
                (String) row[19],
                (String) row[21],
                (String) row[22]);
    }

    private static List<Rollup> rollups(Query query) {
        return NativeRows.of(query).stream()
                .map(row -> Rollup.of(
                        (UUID) row[0],
                        new AreaSums.Spot((UUID) row[1], new Span(NativeRows.date(row[2]), NativeRows.date(row[3]))),
                        row,
                        4))
                .toList();
    }
}
