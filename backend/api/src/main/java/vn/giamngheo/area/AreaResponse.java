package vn.giamngheo.area;

import java.time.LocalDate;
import java.time.Month;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.http.Tagged;
import vn.giamngheo.shared.persistence.Source;

/** An area as the API shows it. */
@Schema(
        name = "Area",
        description = "An administrative unit for as long as it exists; its code may be another unit's at another time")
public record AreaResponse(
        UUID id,
        String code,
        String name,
        AreaKind kind,
        @Nullable UUID parentId,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Integer tileColumn,
        @Nullable Integer tileRow,
        Source source,
        int version)
        implements Tagged {

    /** The last day of a year, or its own where it has ended by then: what lies below it that day is what it had that year. */
    public LocalDate lastDayIn(int year) {
        return lastDayBy(LocalDate.of(year, Month.DECEMBER, 31));
    }

    /** That day, or its own last where it has ended by then: it may lie before whatever is asked about. */
    public LocalDate lastDayBy(LocalDate day) {
        return hasEndedBefore(day) ? Objects.requireNonNull(validTo) : day;
    }

    /** Whether that day comes after its last. */
    public boolean hasEndedBefore(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }

    /** Whether it exists on that day. */
    public boolean existsOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }
}
