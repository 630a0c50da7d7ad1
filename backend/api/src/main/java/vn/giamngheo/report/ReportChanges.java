package vn.giamngheo.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The figures of a report that differ from those that went in before. */
@Schema(name = "ReportChanges", description = "The figures of a report that differ from those that went in before")
public record ReportChanges(UUID reportId, List<Change> items) {

    /**
     * A figure that has changed.
     *
     * @param submittedAt when the figures went in that it is compared with
     */
    @Schema(name = "ReportChange", description = "A figure that differs from the one that went in before")
    public record Change(
            UUID sectionId,
            UUID resultId,
            UUID indicatorId,
            String indicatorCode,
            String indicatorName,
            UUID areaId,
            String areaName,
            Instant submittedAt,
            @Nullable ReportFigure before,
            ReportFigure now) {}
}
