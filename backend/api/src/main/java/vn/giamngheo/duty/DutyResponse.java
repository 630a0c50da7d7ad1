package vn.giamngheo.duty;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.http.Tagged;
import vn.giamngheo.shared.persistence.Source;

/** A duty as the API shows it. */
@Schema(name = "Duty", description = "What one agency has to do on one sub-project, or on one policy or task")
public record DutyResponse(
        UUID id,
        UUID planId,
        UUID agencyId,
        DutyRole role,
        @Nullable UUID subProjectId,
        @Nullable UUID policyId,
        @Schema(description = "The plan's own words") String text,
        int position,
        Source source,
        int version)
        implements Tagged {

    /** What would be sent to leave it as it is. */
    public DutyRequest toRequest() {
        return new DutyRequest(planId, agencyId, role, subProjectId, policyId, text, position, source);
    }
}
