package vn.giamngheo.result;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A section of a report, as far as its figures need to know.
 *
 * @param state where it stands
 */
record SectionOfReport(
        UUID id,
        UUID reportId,
        UUID planId,
        UUID roundId,
        String roundName,
        LocalDate dataFrom,
        LocalDate dataTo,
        String state,
        UUID agencyId,
        String agencyCode,
        String agencyName) {}
