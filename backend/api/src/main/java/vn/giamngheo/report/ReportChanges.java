package vn.giamngheo.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.report.ReportResponse.Narrative;

/**
 * What of a report differs from what went in before.
 *
 * @param items the figures that do, or their notes or files
 * @param words the words of both; null where none went in before, or it was before words were kept
 */
@Schema(name = "ReportChanges", description = "What of a report differs from what went in before: figures, and words")
public record ReportChanges(
        UUID reportId, List<Change> items, @Nullable Words words) {

    /**
     * The words of the report, which may be the same.
     *
     * @param submittedAt when the words went in that they are compared with
     */
    @Schema(name = "ReportWordsThenAndNow", description = "The words of a report, and those that went in before")
    public record Words(Instant submittedAt, Narrative before, Narrative now) {}

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
