package vn.giamngheo.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many reports of a round stand where.
 *
 * @param returned came back, or were opened again
 * @param late are owed and past their day
 */
@Schema(name = "ReportCounts", description = "How many reports of a round stand where")
public record ReportCounts(
        int reports,
        int notStarted,
        int draft,
        int ready,
        int submitted,
        int verified,
        int returned,
        int accepted,
        int late) {

    /** Of a round without reports. */
    public static final ReportCounts NONE = new ReportCounts(0, 0, 0, 0, 0, 0, 0, 0, 0);
}
