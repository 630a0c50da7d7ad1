package vn.giamngheo.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.giamngheo.shared.http.Reused;

/**
 * How far the indicators of a plan have come in one area.
 *
 * @param yearFrom the first day of the year of results, 15 December of the year before
 */
@Schema(description = "How far the indicators of a plan have come in one area, as of a day")
public record Progress(
        UUID planId,
        UUID areaId,
        String areaName,
        LocalDate asOf,
        LocalDate yearFrom,
        LocalDate yearTo,
        List<ProgressRow> rows)
        implements Reused {}
