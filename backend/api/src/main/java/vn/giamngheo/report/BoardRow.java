package vn.giamngheo.report;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report as the board needs it. */
record BoardRow(
        UUID roundId,
        String roundName,
        LocalDate dataFrom,
        LocalDate dataTo,
        boolean roundOpen,
        UUID agencyId,
        String agencyCode,
        String agencyName,
        String agencyShortName,
        UUID reportId,
        SectionState state,
        LocalDate dueOn,
        @Nullable LocalDate submittedOn) {}
