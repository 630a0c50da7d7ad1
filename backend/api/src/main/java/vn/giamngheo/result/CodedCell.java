package vn.giamngheo.result;

import java.time.LocalDate;
import java.util.UUID;

/** A cell within sight, with the codes that other systems know it by. */
record CodedCell(
        UUID resultId,
        UUID sectionId,
        UUID reportId,
        LocalDate dataTo,
        UUID roundId,
        String indicatorCode,
        String areaCode,
        String agencyCode) {}
