package vn.giamngheo.provisioning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What Keycloak should have of the unit of one code, by the register.
 *
 * @param agencyId the agency whose unit it is; absent where the register has none of that code
 * @param name the agency's name; the code where there is none
 * @param endedOn the last day of an agency that has ended
 * @param successorName who carries on its work today; absent where nobody does
 */
record WantedUnit(
        String code,
        @Nullable UUID agencyId,
        String name,
        UnitState state,
        @Nullable LocalDate endedOn,
        @Nullable String successorName) {

    /** Those in use go before those that are over, and of these the latest counts: a code is used again. */
    private static final Comparator<RegisteredAgency> LATER =
            Comparator.comparing(RegisteredAgency::validFrom).reversed();

    /** The unit of a code, of all agencies that bear it at any time. */
    static WantedUnit of(String code, Collection<RegisteredAgency> agencies, LocalDate today) {
        return agencies.stream()
                .min(Comparator.comparing((RegisteredAgency agency) -> agency.stateOn(today))
                        .thenComparing(LATER))
                .map(agency -> new WantedUnit(
                        code,
                        agency.id(),
                        agency.name(),
                        agency.stateOn(today),
                        agency.hasEndedOn(today) ? agency.validTo() : null,
                        agency.successorName()))
                .orElseGet(() -> new WantedUnit(code, null, code, UnitState.UNKNOWN, null, null));
    }
}
