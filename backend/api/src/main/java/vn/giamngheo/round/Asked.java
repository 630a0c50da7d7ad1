package vn.giamngheo.round;

import java.util.Optional;
import java.util.UUID;

/**
 * One figure to ask for.
 *
 * @param agencyId who is asked
 * @param verifierId who verifies; nobody stands for the programme's manager
 */
record Asked(UUID agencyId, Optional<UUID> verifierId, UUID indicatorId, UUID areaId) {}
