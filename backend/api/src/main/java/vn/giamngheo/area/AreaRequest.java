package vn.giamngheo.area;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Texts;

/**
 * An area to register, or what it is to become.
 *
 * @param code the code of the General Statistics Office, unique at a time
 * @param validTo the last day that it exists; absent while it does
 * @param tileColumn its place on the tile map, from 0; absent where it is not on one
 */
public record AreaRequest(
        @NotNull @Pattern(regexp = "[0-9]{2,5}") String code,
        @NotBlank @Size(max = Texts.NAME) String name,
        @NotNull AreaKind kind,
        @Nullable UUID parentId,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable @Min(0) @Max(MOST_TILES) Integer tileColumn,
        @Nullable @Min(0) @Max(MOST_TILES) Integer tileRow,
        @NotNull @Valid Source source) {
    private static final int MOST_TILES = 100;

    /** Whether it does not end before it begins. */
    @AssertTrue(message = "/validTo")
    boolean isEndedAfterItsBeginning() {
        return validTo == null || validFrom == null || !validTo.isBefore(validFrom);
    }

    /** Whether its place on the map is whole. */
    @AssertTrue(message = "/tileRow")
    boolean isPlacedWhole() {
        return (tileColumn == null) == (tileRow == null);
    }
}
