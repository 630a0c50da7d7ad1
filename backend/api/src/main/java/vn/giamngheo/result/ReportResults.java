package vn.giamngheo.result;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All cells of a report. */
@Schema(description = "All figures that are asked for in a report")
public record ReportResults(
        UUID reportId, UUID planId, UUID roundId, LocalDate dataFrom, LocalDate dataTo, List<ResultRow> rows) {}
