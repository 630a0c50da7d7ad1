package vn.giamngheo.round;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the days of a round are put together from, by the calendar of NĐ 09/2019/NĐ-CP, art. 12.
 *
 * @param rounds the rounds of base periods that make them up, in the order of their periods
 * @param missing those that the calendar has and nobody has opened: what they would ask for is not in it
 */
@Schema(name = "RoundParts", description = "What the days of a round are put together from")
public record RoundParts(List<RoundResponse> rounds, List<RoundProposal> missing) {}
