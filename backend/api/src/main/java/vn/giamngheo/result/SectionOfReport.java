package vn.giamngheo.result;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A section of a report, as far as its figures need to know.
 *
 * @param party whether the caller has a part in it, or in all: only they see the files that prove its figures
 */
record SectionOfReport(
        UUID id,
        UUID reportId,
        UUID planId,
        UUID roundId,
        String roundName,
        LocalDate dataFrom,
        LocalDate dataTo,
        String agencyName,
        boolean party) {}
