package vn.giamngheo.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.page.OneOf;
import vn.giamngheo.shared.persistence.NativeRows;

/** Reads the cells of reports, as far as the caller sees them. */
@ApplicationScoped
class CellRepository {
    private static final int AROUND_COLUMNS = 13;

    private static final String OWN = """
            select x.id, x.version, x.section_id, x.indicator_id, x.area_id, round.data_from, round.data_to, round.kind = 'BASE',
                   x.value, x.numerator, x.denominator, x.words, x.told_cumulative, x.note, x.entered_by, x.entered_by_name, x.entered_at,
                   x.on_behalf
              from report asked
              join report_section section on section.report_id = asked.id
              join result x on x.section_id = section.id
              join reporting_round round on round.id = asked.round_id
             where asked.id = :reportId
             order by x.id
            """;

    /**
     * What the same agency tells of the same in the base periods of the plan; how it came to be told is its own report's. What is
     * asked for is looked up in a table made once: joined, a database that has not counted its rows yet reads them again and again.
     */
    private static final String AROUND = """
            select x.id, x.version, x.section_id, x.indicator_id, x.area_id, round.data_from, round.data_to, true,
                   x.value, x.numerator, x.denominator, x.words, x.told_cumulative
              from report asked
              join reporting_round round on round.plan_id = asked.plan_id and round.kind = 'BASE'
              join report told on told.round_id = round.id and told.agency_id = asked.agency_id and told.id <> asked.id
              join report_section section on section.report_id = told.id
              join result x on x.section_id = section.id
             where asked.id = :reportId
               and ((x.indicator_id, x.area_id) in (select same.indicator_id, same.area_id
                      from result same join report_section its on its.id = same.section_id where its.report_id = :reportId)) is true
             order by round.data_to, x.id
            """;

    /**
     * What was told by others: of the areas asked about in periods in which this agency was not asked, as before it collected the
     * indicator; and of areas that one of them carries on, as if it had been told of this one. They are kept sums, as who goes on from
     * them sees no more of the figures. What every agency is asked for is nobody else's to go on from. Each sum is looked up by its
     * whole key (offset 0 keeps the look-up as it is written): joined, a large database reads those of all areas and sorts them.
     */
    private static final String BY_OTHERS = """
            with recursive asked as materialized (
                select same.plan_id, same.indicator_id, same.area_id, its.id as section_id
                  from result same
                  join report_section its on its.id = same.section_id and its.report_id = :reportId
                  join indicator i on i.id = same.indicator_id and i.kind <> 'QUALITATIVE' and i.level <> 'AGENCY'
            ), carried(area_id, before) as (
                select distinct asked.area_id, asked.area_id from asked
                union
                select carried.area_id, s.predecessor_id from carried join area_succession s on s.successor_id = carried.before
                 where not exists (select from area_succession other where other.predecessor_id = s.predecessor_id
                                      and other.successor_id <> s.successor_id)
            )
            select carried.before, 0, asked.section_id, told.indicator_id, carried.area_id, told.data_from, told.data_to, true,
                   case when told.told > 0 and i.kind = 'COUNT' then told.value end,
                   case when told.told > 0 and i.kind <> 'COUNT' then told.numerator end,
                   case when told.told > 0 and i.kind <> 'COUNT' then told.denominator end, cast(null as text), false
              from asked
              join carried on carried.area_id = asked.area_id
              join indicator i on i.id = asked.indicator_id
              cross join lateral (
                   select * from result_rollup kept
                    where kept.plan_id = asked.plan_id and kept.area_id = carried.before and kept.indicator_id = asked.indicator_id
                      and kept.own = (carried.before <> carried.area_id)
                   offset 0) told
             where carried.before <> carried.area_id
                or (told.indicator_id, told.area_id, told.data_from, told.data_to) not in (
                       select x.indicator_id, x.area_id, round.data_from, round.data_to
                         from report this
                         join report mine on mine.plan_id = this.plan_id and mine.agency_id = this.agency_id
                         join reporting_round round on round.id = mine.round_id and round.kind = 'BASE'
                         join report_section section on section.report_id = mine.id
                         join result x on x.section_id = section.id
                        where this.id = :reportId)
             order by told.data_to, carried.before
            """;

    private final EntityManager entityManager;

    CellRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The cells of sections: which is in which. */
    Map<UUID, UUID> sections(Scope scope, Collection<UUID> sectionIds) {
        OneOf chosen = OneOf.of("x.section_id", "section", sectionIds);
        Query query = entityManager.createNativeQuery(
                "select x.id, x.section_id from result x where " + chosen.condition(), Object[].class);
        chosen.bind(query);
        return NativeRows.of(query).stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }

    /** The cells of a report that the caller sees. */
    List<Cell> of(Scope scope, UUID reportId) {
        return cells(OWN, reportId);
    }

    /** The cells of the periods around a report, of what it asks for; also what others told of it, and of areas that its own carry on. */
    List<Cell> around(Scope scope, UUID reportId) {
        return Stream.concat(cells(AROUND, reportId).stream(), cells(BY_OTHERS, reportId).stream())
                .toList();
    }

    private List<Cell> cells(String sql, UUID reportId) {
        Query query = entityManager.createNativeQuery(sql, Object[].class).setParameter("reportId", reportId);
        return NativeRows.of(query).stream().map(CellRepository::cell).toList();
    }

    private static Cell cell(Object[] row) {
        boolean own = row.length > AROUND_COLUMNS;
        return new Cell(
                (UUID) row[0],
                (Integer) row[1],
                (UUID) row[2],
                (UUID) row[3],
                (UUID) row[4],
                NativeRows.date(row[5]),
                NativeRows.date(row[6]),
                (Boolean) row[7],
                (BigDecimal) row[8],
                (Long) row[9],
                (Long) row[10],
                (String) row[11],
                (Boolean) row[12],
                own ? (String) row[13] : null,
                own ? (String) row[14] : null,
                own ? (String) row[15] : null,
                own ? (Instant) row[16] : null,
                own && (Boolean) row[17]);
    }
}
