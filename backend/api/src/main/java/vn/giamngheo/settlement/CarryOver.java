package vn.giamngheo.settlement;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was left of a settled year, drafted as a decision in the plan of the year after.
 *
 * @param unplaced codes of sub-projects that the next plan has none of: what is left of them was not drafted
 */
@Schema(description = "What was left of a settled year, drafted as a decision in the plan of the year after")
public record CarryOver(UUID planId, UUID decisionId, int lines, long total, List<String> unplaced) {}
