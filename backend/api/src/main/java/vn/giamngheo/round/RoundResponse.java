package vn.giamngheo.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.indicator.Frequency;
import vn.giamngheo.report.ReportCounts;
import vn.giamngheo.shared.http.Tagged;

/** A round as the API shows it. */
@Schema(name = "Round", description = "One request for results: of a base period, or ad hoc")
public record RoundResponse(
        UUID id,
        UUID planId,
        RoundKind kind,
        @Nullable Frequency frequency,
        String name,
        LocalDate dataFrom,
        LocalDate dataTo,
        LocalDate communeDueOn,
        LocalDate agencyDueOn,
        LocalDate consolidatedDueOn,
        RoundStatus status,
        String openedByName,
        Instant openedAt,
        @Nullable String note,
        ReportCounts counts,
        List<RoundAction> allowedActions,
        int version)
        implements Tagged {

    /** Whether figures of these days are the round's own: of an ad hoc one all are, else those of the base periods that make it up. */
    public boolean takesIn(LocalDate partFrom, LocalDate partTo) {
        return kind == RoundKind.AD_HOC || ReportingCalendar.counts(partFrom, partTo, dataFrom, dataTo);
    }

    /** How many reports are in changes without it, and what is allowed differs by caller. */
    @Override
    public boolean looksTheSameToAll() {
        return false;
    }
}
