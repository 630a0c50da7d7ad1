package vn.giamngheo.plancheck;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that a plan lacks. */
@Schema(name = "PlanCheck", description = "All that a plan lacks, the same rules together")
public record PlanCheckResponse(UUID planId, List<Finding> findings) {}
