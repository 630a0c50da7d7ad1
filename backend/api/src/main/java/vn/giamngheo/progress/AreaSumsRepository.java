package vn.giamngheo.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.progress.AreaSums.Spot;
import vn.giamngheo.shared.persistence.NativeRows;

/**
 * Reads the sums of an area, and those again that were written since. Each is one statement, so that what it gives stood together at
 * one moment; which one, tells the second.
 */
@ApplicationScoped
class AreaSumsRepository {
    /** What the statement sees; nothing in a transaction that has written, which sees what others don't. */
    private static final String SNAPSHOT =
            "cast(case when pg_current_xact_id_if_assigned() is null then pg_current_snapshot() end as text)";

    /** What each area below was asked itself. */
    private static final String ALL_OWN = """
            select kept.* from place
              join result_rollup kept on kept.plan_id = :planId and kept.area_id = place.id and kept.own""";

    /**
     * The same where the sums of the whole leave it open: of stocks each area's, of flows those where something is lacking. Most
     * periods lack nothing. Each sum is looked up by its whole key, and offset 0 keeps it so: joined, the sums of all areas and
     * periods are read to find the few.
     */
    private static final String OWN_BESIDE_WHOLES = """
            select own.*
              from (select whole.indicator_id, whole.data_to, whole.data_from, i.nature = 'STOCK' as stock
                      from whole join indicator i on i.id = whole.indicator_id
                     where i.nature = 'STOCK' or whole.accepted < whole.asked offset 0) as sought
             cross join place
             cross join lateral (
                  select * from result_rollup kept
                   where kept.plan_id = :planId and kept.area_id = place.id and kept.indicator_id = sought.indicator_id
                     and kept.data_to = sought.data_to and kept.data_from = sought.data_from and kept.own
                  offset 0) as own
             where sought.stock or own.accepted < own.asked""";

    private static final String FOUND = """
            spot.area_id, spot.data_from, spot.data_to, found.own,
                   found.indicator_id, found.asked, found.told, found.value, found.numerator, found.denominator,
                   found.accepted, found.accepted_value, found.accepted_numerator, found.accepted_denominator""";

    private static final String ALL = """
            %s, whole as materialized (
                select * from result_rollup r where r.plan_id = :planId and r.area_id = :areaId and not r.own
            ), spot as (
                select * from whole union all %s
            )
            select\s""" + FOUND.replace("found.", "spot.") + " from spot";

    /** One row at the least; of a spot that is looked at and has no sums there is one without. */
    private static final String SINCE = """
            with spot as materialized (
                select w.area_id, w.data_from, w.data_to
                  from result_rollup_writer w
                 where w.plan_id = :planId and w.transaction_id >= pg_snapshot_xmin(cast(:seen as pg_snapshot))
                   and w.transaction_id < pg_snapshot_xmax(pg_current_snapshot())
                   and not pg_visible_in_snapshot(w.transaction_id, cast(:seen as pg_snapshot))
                   and %s
            )
            select\s""" + SNAPSHOT + ", one.changed, " + FOUND + """

              from (select is_changed_since(cast(:seen as pg_snapshot), string_to_array(:tables, ',')) as changed offset 0) as one
              left join spot on true
              left join lateral (
                   select kept.* from result_rollup kept join indicator i on i.id = kept.indicator_id
                    where spot.area_id is not null and kept.plan_id = :planId and kept.area_id = spot.area_id
                      and kept.data_to = spot.data_to and kept.data_from = spot.data_from
                      and case when kept.own then :allOwn or i.nature = 'STOCK' or kept.accepted < kept.asked
                               else kept.area_id = :areaId end
                   offset 0) as found on true""";

    private final EntityManager entityManager;

    AreaSumsRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** All sums of the area. */
    AreaSums all(Scope scope, AreaFacts about) {
        Query query = entityManager.createNativeQuery(
                ALL.formatted(
                        ProgressRepository.PLACES.formatted("a.id = :areaId"),
                        about.carriesOthersOn() ? ALL_OWN : OWN_BESIDE_WHOLES),
                Object[].class);
        return read(about, rows(about, query), 0).sums();
    }

    /**
     * What has come since a snapshot was taken.
     *
     * @param snapshot what is seen now; absent where it is more than others see
     * @param otherwiseChanged whether anything but sums has changed
     * @param spots whose sums were written
     * @param sums all that there are now of these spots
     */
    record Since(@Nullable String snapshot, boolean otherwiseChanged, Set<Spot> spots, AreaSums sums) {}

    /** What somebody has written whom the snapshot does not show, to sums of the area or to the tables. */
    Since since(Scope scope, AreaFacts about, String snapshot, Set<String> tables) {
        // What is written in the plan is of its own area, of those below and of those above; of another there are few.
        boolean whole = about.isOfWholePlan();
        Set<UUID> named = whole ? about.above() : about.places();
        Query query = entityManager
                .createNativeQuery(
                        SINCE.formatted(
                                whole
                                        ? "w.area_id <> all (cast(:named as uuid[]))"
                                        : "w.area_id = any (cast(:named as uuid[]))"),
                        Object[].class)
                .setParameter("seen", snapshot)
                .setParameter("tables", String.join(",", tables))
                .setParameter("allOwn", about.carriesOthersOn())
                .setParameter("named", named.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
        List<Object[]> rows = rows(about, query);
        Read read = read(about, rows, 2);
        Object[] one = rows.getFirst();
        return new Since((@Nullable String) one[0], (Boolean) one[1], read.spots(), read.sums());
    }

    private static List<Object[]> rows(AreaFacts about, Query query) {
        return NativeRows.of(query.setParameter("planId", about.plan().id())
                .setParameter("areaId", about.area().id()));
    }

    private record Read(Set<Spot> spots, AreaSums sums) {}

    private static Read read(AreaFacts about, List<Object[]> rows, int first) {
        Set<Spot> spots = new HashSet<>();
        Collection<Rollup> wholes = new ArrayList<>();
        Collection<Rollup> own = new ArrayList<>();
        for (Object[] row : rows) {
            @Nullable Object place = row[first];
            if (place == null) {
                continue;
            }
            Spot spot =
                    new Spot((UUID) place, new Span(NativeRows.date(row[first + 1]), NativeRows.date(row[first + 2])));
            spots.add(spot);
            @Nullable Object isOwn = row[first + 3];
            if (isOwn != null) {
                ((Boolean) isOwn ? own : wholes).add(Rollup.of(about.area().id(), spot, row, first + 4));
            }
        }
        return new Read(spots, AreaSums.of(wholes, own));
    }
}
