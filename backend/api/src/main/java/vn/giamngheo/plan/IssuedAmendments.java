package vn.giamngheo.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.access.Scope;

/** The amendments that plans have been changed by; the amendment feature tells. */
public interface IssuedAmendments {
    /** The day of the plan's first amendment, if it has one. */
    Optional<LocalDate> firstDayOf(Scope scope, UUID planId);
}
