package vn.giamngheo.indicator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Texts;

/** Cells of a grid of targets that were written in; all others stay as they are. */
@Schema(description = "Cells of a grid of targets that were written in; all others stay as they are")
public record TargetGridRequest(@NotEmpty @Size(max = 2_000) List<@NotNull @Valid Cell> cells) {

    /**
     * What somebody writes in one cell. Without a value, a pair and words it is empty again.
     *
     * @param version the version of the target that they have seen; absent where they saw none
     * @param source whose word it is; absent leaves that of the target as it is
     */
    @Schema(
            name = "TargetGridCell",
            description = "What is written in one cell; without a value, a pair and words it is empty again")
    public record Cell(
            @NotNull UUID indicatorId,
            @NotNull UUID areaId,

            @Schema(description = "Of the target that was seen; absent where there was none") @Nullable @PositiveOrZero
            Integer version,

            @Schema(description = "In the indicator's unit", minimum = "0") @Nullable @DecimalMax("10000000000000")
            BigDecimal value,

            @Schema(description = "Of a rate, with the denominator; the value is then what both come to")
            @Nullable
            @PositiveOrZero
            @Max(Rate.MOST)
            Long numerator,

            @Nullable @Positive @Max(Rate.MOST) Long denominator,

            @Schema(description = "Of an indicator that is told in words; the plan's words beside a value stay")
            @Nullable
            @Size(max = Texts.PARAGRAPH)
            String words,

            @Schema(description = "Whose word it is; absent leaves it as it is") @Nullable @Valid
            Source source) {}
}
