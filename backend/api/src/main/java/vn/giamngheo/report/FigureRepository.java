package vn.giamngheo.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.indicator.Decimals;
import vn.giamngheo.report.ReportFigure.ReportFile;
import vn.giamngheo.shared.persistence.NativeRows;

/** Reads the figures of sections that somebody has found the caller to see, with the files that prove them. */
@ApplicationScoped
class FigureRepository {
    private final EntityManager entityManager;

    FigureRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A figure with its names. */
    record Named(
            UUID sectionId,
            UUID indicatorId,
            String indicatorCode,
            String indicatorName,
            UUID areaId,
            String areaName,
            ReportFigure figure) {

        /** The same with the figure as it was then. */
        Named saying(ReportFigure then) {
            return new Named(sectionId, indicatorId, indicatorCode, indicatorName, areaId, areaName, then);
        }
    }

    @SuppressWarnings("unchecked") // a native query of several columns gives no closer type than Object[]
    List<Named> of(Scope scope, Collection<UUID> sectionIds) {
        if (sectionIds.isEmpty()) {
            return List.of();
        }
        List<Object[]> rows = entityManager
                .createNativeQuery("""
                        select x.section_id, x.indicator_id, i.code, i.name, x.area_id, a.name, x.id, x.value, x.numerator,
                               x.denominator, x.words, x.note
                          from result x join indicator i on i.id = x.indicator_id join area a on a.id = x.area_id
                         where x.section_id in (:sections) order by i.position, a.code, x.id
                        """, Object[].class)
                .setParameter("sections", sectionIds)
                .getResultList();
        Map<UUID, List<ReportFile>> files = files(sectionIds);
        return rows.stream()
                .map(row -> named(row, files.getOrDefault((UUID) row[6], List.of())))
                .toList();
    }

    private Map<UUID, List<ReportFile>> files(Collection<UUID> sectionIds) {
        // Most sections have none, and to plan how files are looked for takes longer than everything else that is asked
        // here.
        if (!haveFiles(sectionIds)) {
            return Map.of();
        }
        Query query = entityManager.createNativeQuery("""
                        select x.id, a.id, a.file_name
                          from result x join result_attachment f on f.result_id = x.id join attachment a on a.id = f.attachment_id
                         where x.section_id in (:sections) order by a.uploaded_at, a.id
                        """, Object[].class).setParameter("sections", sectionIds);
        return NativeRows.of(query).stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(
                                row -> new ReportFile((UUID) row[1], (String) row[2]), Collectors.toList())));
    }

    private boolean haveFiles(Collection<UUID> sectionIds) {
        return !entityManager
                .createNativeQuery("""
                        select 1 from result x join result_attachment f on f.result_id = x.id
                         where x.section_id in (:sections) limit 1
                        """)
                .setParameter("sections", sectionIds)
                .getResultList()
                .isEmpty();
    }

    private static Named named(@Nullable Object[] row, List<ReportFile> files) {
        return new Named(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (UUID) row[4],
                (String) row[5],
                new ReportFigure(
                        (UUID) row[6],
                        Decimals.plain((BigDecimal) row[7]),
                        (Long) row[8],
                        (Long) row[9],
                        (String) row[10],
                        (String) row[11],
                        files));
    }
}
