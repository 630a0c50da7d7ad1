package vn.giamngheo.duty;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.giamngheo.shared.http.Tagged;
import vn.giamngheo.shared.persistence.Source;

/** A policy or task as the API shows it. */
@Schema(name = "Policy", description = "A policy or task of a plan that is no sub-project")
public record PolicyResponse(
        UUID id,
        UUID planId,
        String code,
        String name,
        PolicyKind kind,
        @Schema(description = "The plan's own words") String text,
        int position,
        Source source,
        int version)
        implements Tagged {

    /** What would be sent to leave it as it is. */
    public PolicyRequest toRequest() {
        return new PolicyRequest(planId, code, name, kind, text, position, source);
    }
}
