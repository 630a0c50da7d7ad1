package vn.giamngheo.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.report.ReportResponse.Narrative;

/** What is kept of a section with the step by which it goes in, and read again to compare. */
@ApplicationScoped
class ReportVersions {
    private static final TypeReference<List<ReportFigure>> FIGURES = new TypeReference<>() {};
    private final ObjectMapper mapper;

    ReportVersions(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Figures and words as they go in. */
    ReportEvent.Kept keep(List<ReportFigure> figures, Narrative narrative) {
        try {
            return new ReportEvent.Kept(mapper.writeValueAsString(figures), mapper.writeValueAsString(narrative));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The figures that were kept with a step. */
    Map<UUID, ReportFigure> figures(ReportEvent submission) {
        String kept = submission.figures();
        return kept == null
                ? Map.of()
                : read(kept, FIGURES).stream().collect(Collectors.toMap(ReportFigure::resultId, Function.identity()));
    }

    /** The words that were kept with a step; none where it is of a time when they were not. */
    @Nullable
    Narrative narrative(ReportEvent submission) {
        String kept = submission.narrative();
        return kept == null ? null : read(kept, new TypeReference<Narrative>() {});
    }

    private <T> T read(String json, TypeReference<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
