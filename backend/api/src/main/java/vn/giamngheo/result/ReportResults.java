package vn.giamngheo.result;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All cells of a report.
 *
 * @param takesSums whether flows may be told as sums since the beginning of the year; figures of an ad hoc round may not
 */
@Schema(description = "All figures that are asked for in a report")
public record ReportResults(
        UUID reportId,
        UUID planId,
        UUID roundId,
        LocalDate dataFrom,
        LocalDate dataTo,
        boolean takesSums,
        List<ResultRow> rows) {}
