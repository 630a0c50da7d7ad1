package vn.giamngheo.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.indicator.Decimals;

/** Reads the figures of sections that somebody has found the caller to see, and those that went in before. */
@ApplicationScoped
class FigureRepository {
    private static final TypeReference<List<ReportFigure>> FIGURES = new TypeReference<>() {};
    private final EntityManager entityManager;
    private final ObjectMapper mapper;

    FigureRepository(EntityManager entityManager, ObjectMapper mapper) {
        this.entityManager = entityManager;
        this.mapper = mapper;
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
        return rows.stream().map(FigureRepository::named).toList();
    }

    private static Named named(@Nullable Object[] row) {
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
                        (String) row[11]));
    }

    /** The figures as they are kept with the step by which they go in. */
    String json(List<ReportFigure> figures) {
        try {
            return mapper.writeValueAsString(figures);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The figures that were kept with a step. */
    Map<UUID, ReportFigure> kept(String json) {
        try {
            return mapper.readValue(json, FIGURES).stream()
                    .collect(Collectors.toMap(ReportFigure::resultId, Function.identity()));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
