package vn.giamngheo.round;

import java.util.UUID;
import vn.giamngheo.report.Verifiers;

/**
 * One figure to ask for.
 *
 * @param agencyId who is asked
 * @param verifiers who verifies it
 */
record Asked(UUID agencyId, Verifiers verifiers, UUID indicatorId, UUID areaId) {}
