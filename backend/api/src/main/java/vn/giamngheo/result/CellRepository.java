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

    /** The cells of the periods around a report, of what it asks for. */
    List<Cell> around(Scope scope, UUID reportId) {
        return cells(AROUND, reportId);
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
