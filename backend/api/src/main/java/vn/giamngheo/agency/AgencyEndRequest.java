package vn.giamngheo.agency;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an agency ends.
 *
 * @param validTo its last day
 * @param successorId who carries on its work from the day after; absent where nobody does
 */
public record AgencyEndRequest(
        @NotNull LocalDate validTo, @Nullable UUID successorId) {}
