package vn.giamngheo.provisioning;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agency as the register has it, as far as its roles depend on it.
 *
 * @param successorName who carries on its work today; absent where nobody does
 * @param unfinished whether a plan of a year in which it existed is not closed
 */
record RegisteredAgency(
        UUID id,
        String code,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successorName,
        boolean participates,
        boolean unfinished) {

    UnitState stateOn(LocalDate day) {
        if (!participates || validFrom.isAfter(day)) {
            return UnitState.WITHOUT_STAFF;
        }
        if (!hasEndedOn(day)) {
            return UnitState.IN_FORCE;
        }
        return unfinished ? UnitState.UNFINISHED : UnitState.ENDED;
    }

    boolean hasEndedOn(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }
}
