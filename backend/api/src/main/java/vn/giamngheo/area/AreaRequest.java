package vn.giamngheo.area;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;

/**
 * An area to register.
 *
 * @param code the code of the General Statistics Office, unique at a time
 * @param validTo the last day that it exists; absent while it does
 * @param tileColumn its place on the tile map, from 0; absent where it is not on one
 */
public record AreaRequest(
        @Pattern(regexp = "[0-9]{2,5}") String code,
        @NotBlank String name,
        @NotNull AreaKind kind,
        @Nullable UUID parentId,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Integer tileColumn,
        @Nullable Integer tileRow,
        @NotNull Source source) {}
