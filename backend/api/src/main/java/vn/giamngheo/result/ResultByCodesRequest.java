package vn.giamngheo.result;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.indicator.Frequency;
import vn.giamngheo.shared.persistence.Texts;

/**
 * What another system tells of one figure, which it names by codes.
 *
 * @param version the version that it has read; absent where what was there does not matter to it
 */
@Schema(
        description =
                "One figure by codes. Where value, numerator, denominator and words are all null it is empty again,"
                        + " which is not 0")
public record ResultByCodesRequest(
        @Schema(description = "The round; or frequency and dataTo of a base round") @Nullable
        UUID roundId,

        @Nullable Frequency frequency,

        @Schema(description = "The last day of the round's data") @Nullable
        LocalDate dataTo,

        @NotBlank @Size(max = Texts.CODE) String indicatorCode,

        @Schema(description = "The area's code on the last day of the round's data") @NotBlank @Size(max = Texts.CODE)
        String areaCode,

        @Schema(description = "Who is asked; needed only where several agencies tell the same of one area")
        @Nullable
        @Size(max = Texts.CODE)
        String agencyCode,

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

        @Schema(description = "Null leaves the note as it is, an empty one takes it away")
        @Nullable
        @Size(max = Texts.PARAGRAPH)
        String note,

        @Schema(description = "The version that was read; null: whatever is there") @Nullable @PositiveOrZero
        Integer version) {

    /** Whether it says which round it is of. */
    @AssertTrue(message = "/roundId")
    public boolean isOfARound() {
        return roundId != null || (frequency != null && dataTo != null);
    }

    /** The same as it would be written in its cell. */
    ResultCell in(Cell cell) {
        return new ResultCell(
                cell.id(),
                Objects.requireNonNullElse(version, cell.version()),
                value,
                numerator,
                denominator,
                words,
                cumulative,
                note == null ? cell.note() : note,
                null);
    }
}
