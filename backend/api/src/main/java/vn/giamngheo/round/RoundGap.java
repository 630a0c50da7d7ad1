package vn.giamngheo.round;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An indicator that a round can't ask for, as who was to collect it has ended and nobody succeeds them.
 *
 * @param code the code of the indicator
 * @param agencyId who was to collect it
 */
@Schema(name = "RoundGap", description = "An indicator that nobody is left to be asked for")
public record RoundGap(UUID indicatorId, String code, UUID agencyId, String agencyShortName) {}
