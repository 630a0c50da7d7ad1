package vn.giamngheo.contribution;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was given and used in a plan's year, by fund; reversed entries and their reversals count for nothing.
 *
 * @param funds each fund that has any entry
 */
@Schema(description = "What was given and used, by fund")
public record ContributionSummary(UUID planId, List<ContributionFundSum> funds) {}
