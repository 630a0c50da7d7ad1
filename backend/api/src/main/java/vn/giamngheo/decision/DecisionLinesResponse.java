package vn.giamngheo.decision;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.giamngheo.shared.http.Tagged;

/** The lines of a decision that the caller sees. */
@Schema(
        name = "DecisionLines",
        description = "The lines of a decision that the caller sees, with the decision's version")
public record DecisionLinesResponse(UUID id, List<DecisionLineView> lines, int version) implements Tagged {
    @Override
    public boolean looksTheSameToAll() {
        return false;
    }
}
