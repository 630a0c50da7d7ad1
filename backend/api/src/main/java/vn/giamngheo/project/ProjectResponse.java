package vn.giamngheo.project;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.giamngheo.shared.http.Tagged;
import vn.giamngheo.shared.persistence.Source;

/** A project as the API shows it. */
@Schema(name = "Project", description = "A project of the national programme as one plan carries it out")
public record ProjectResponse(
        UUID id, UUID planId, UUID programmeNodeId, String code, String name, int position, Source source, int version)
        implements Tagged {

    /** What would be sent to leave it as it is. */
    public ProjectRequest toRequest() {
        return new ProjectRequest(planId, programmeNodeId, code, name, position, source);
    }
}
