package vn.giamngheo.duty;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.http.Tagged;
import vn.giamngheo.shared.persistence.Source;

/** A reporting duty as the API shows it. */
@Schema(name = "ReportingDuty", description = "That an agency reports, to whom, and how often where the plan says so")
public record ReportingDutyResponse(
        UUID id,
        UUID planId,
        UUID agencyId,
        List<UUID> recipientIds,
        boolean periodic,
        boolean adHoc,
        @Nullable ReportingFrequency frequency,
        @Nullable String dueWords,
        Clarity clarity,
        @Schema(description = "The plan's own words") String text,
        int position,
        Source source,
        int version)
        implements Tagged {

    /** What would be sent to leave it as it is. */
    public ReportingDutyRequest toRequest() {
        return new ReportingDutyRequest(
                planId, agencyId, recipientIds, periodic, adHoc, frequency, dueWords, clarity, text, position, source);
    }
}
