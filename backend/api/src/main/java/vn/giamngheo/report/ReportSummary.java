package vn.giamngheo.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A report as lists show it to one caller, with the sections that they see.
 *
 * @param lateDays by how many days it came in late, or is late today; 0 where it is not
 * @param asked how many figures are asked for in these sections
 * @param filled how many of them are told
 */
@Schema(name = "ReportSummary", description = "A report as lists show it, with the sections that the caller sees")
public record ReportSummary(
        UUID id,
        UUID planId,
        UUID roundId,
        String roundName,
        LocalDate dataFrom,
        LocalDate dataTo,
        boolean roundOpen,
        UUID agencyId,
        String agencyCode,
        String agencyName,
        String agencyShortName,
        LocalDate dueOn,
        int lateDays,
        SectionState state,
        int asked,
        int filled,
        List<SectionView> sections,
        int version) {}
