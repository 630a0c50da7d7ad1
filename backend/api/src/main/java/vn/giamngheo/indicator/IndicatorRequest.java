package vn.giamngheo.indicator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;

/**
 * An indicator to enter into a plan.
 *
 * @param words the plan's own words
 * @param nature absent for a qualitative indicator
 * @param denominatorLabel what a rate is divided by; absent where the plan does not define it
 */
public record IndicatorRequest(
        @NotNull UUID planId,
        @NotBlank String code,
        @NotBlank String name,
        @NotBlank String words,
        @NotBlank String unit,
        @NotNull IndicatorKind kind,
        @Nullable Nature nature,
        @Nullable Direction direction,
        @Min(0) @Max(4) int decimals,
        @Nullable String numeratorLabel,
        @Nullable String denominatorLabel,
        @Nullable UUID parentId,
        @Nullable Parts parts,
        @NotNull @Valid Assignment assignment,
        @Nullable UUID annexId,
        List<@NotNull UUID> subProjectIds,
        List<@NotNull UUID> policyIds,
        int position,
        @NotNull Source source) {

    /** Whether it says how its figures behave, unless it is made of words. */
    @AssertTrue
    public boolean isMeasuredUnlessQualitative() {
        boolean qualitative = kind == IndicatorKind.QUALITATIVE;
        return qualitative == (nature == null) && qualitative == (direction == null);
    }

    /** Whether a part says how it lies within its parent. */
    @AssertTrue
    public boolean isPartOfItsParent() {
        return (parentId == null) == (parts == null);
    }
}
