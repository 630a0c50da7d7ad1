package vn.giamngheo.result;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Texts;

/**
 * What somebody writes in one cell. All of a figure absent empties the cell.
 *
 * @param version the version of the cell that they have seen
 * @param files absent leaves them as they are
 */
@Schema(
        description =
                "What is written in one cell; where value, numerator, denominator and words are all absent it is empty again")
public record ResultCell(
        @NotNull UUID resultId,
        @NotNull @PositiveOrZero Integer version,

        @Schema(description = "Of a count") @Nullable @DecimalMin("0") @DecimalMax("1000000000000")
        BigDecimal value,

        @Schema(description = "Of a rate or of points, with the denominator")
        @Nullable
        @PositiveOrZero
        @Max(1_000_000_000_000L)
        Long numerator,

        @Nullable @PositiveOrZero @Max(1_000_000_000_000L) Long denominator,

        @Schema(description = "Of what is told in words") @Nullable @Size(max = Texts.SECTION)
        String words,

        @Schema(description = "Whether it is the sum since the beginning of the year; the period's own figure is kept")
        @Nullable
        Boolean cumulative,

        @Nullable @Size(max = Texts.PARAGRAPH) String note,
        @Nullable @Valid ResultFiles files) {

    boolean saysNothing() {
        return value == null && numerator == null && denominator == null && words == null;
    }
}
