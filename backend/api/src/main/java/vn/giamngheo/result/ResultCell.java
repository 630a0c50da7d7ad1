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
 * What somebody writes in one cell. All of a figure absent empties the cell, unless the figure stays.
 *
 * @param version the version of the cell that they have seen
 * @param figureStays whether the note and the files alone are written
 * @param cumulativeBefore what the periods before came to, where a sum was reckoned from it: where that is another by now, the sum
 *     means another figure of the period, and is a conflict
 * @param files absent leaves them as they are
 */
@Schema(
        description =
                "What is written in one cell; where value, numerator, denominator and words are all absent it is empty again,"
                        + " unless the figure stays")
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

        @Schema(
                description =
                        "Whether the figure is left as it is, and its note and files alone are written; then it is not told here")
        @Nullable
        Boolean figureStays,

        @Nullable ResultFigure cumulativeBefore,
        @Nullable @Size(max = Texts.PARAGRAPH) String note,
        @Nullable @Valid ResultFiles files) {

    /** What is told in the cell, whatever came before it. */
    public ResultCell(
            UUID resultId,
            Integer version,
            @Nullable BigDecimal value,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable String words,
            @Nullable Boolean cumulative,
            @Nullable String note,
            @Nullable ResultFiles files) {
        this(resultId, version, value, numerator, denominator, words, cumulative, null, null, note, files);
    }

    boolean stays() {
        return Boolean.TRUE.equals(figureStays);
    }

    boolean saysNothing() {
        return value == null && numerator == null && denominator == null && words == null;
    }
}
