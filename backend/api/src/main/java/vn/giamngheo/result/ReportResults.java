package vn.giamngheo.result;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.giamngheo.round.RoundKind;

/**
 * All cells of a report.
 *
 * @param roundKind only figures of a base round may be told as sums since the beginning of the year
 */
@Schema(description = "All figures that are asked for in a report")
public record ReportResults(
        UUID reportId,
        UUID planId,
        UUID roundId,
        RoundKind roundKind,
        LocalDate dataFrom,
        LocalDate dataTo,
        List<ResultRow> rows) {}
