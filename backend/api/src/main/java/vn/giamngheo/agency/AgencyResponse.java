package vn.giamngheo.agency;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.http.Tagged;
import vn.giamngheo.shared.persistence.Source;

/**
 * An agency as the API shows it.
 *
 * @param selfSigns whether its one person may sign the figures that they have entered
 * @param selfSigningReason why that is so, or no longer; absent where nobody has said anything of it
 */
@Schema(name = "Agency", description = "A body that takes part in the programme, or that a plan names")
public record AgencyResponse(
        UUID id,
        String code,
        String name,
        String shortName,
        AgencyKind kind,
        UUID areaId,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable UUID successorId,
        boolean participates,
        boolean selfSigns,
        @Nullable String selfSigningReason,
        Source source,
        int version)
        implements Tagged {

    /** Whether it exists on that day. */
    public boolean existsOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }

    /** Whether that day comes after its last. */
    public boolean hasEndedBefore(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }
}
