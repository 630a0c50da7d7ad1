package vn.giamngheo.round;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The rounds of a plan's year that the calendar has and nobody has opened, in the order of their periods.
 *
 * @param daysOffKnown whether any day off of the year has been entered; else only weekends are avoided
 */
@Schema(name = "RoundProposals", description = "The rounds of a plan's year that have not been opened")
public record RoundProposals(List<RoundProposal> items, boolean daysOffKnown) {}
