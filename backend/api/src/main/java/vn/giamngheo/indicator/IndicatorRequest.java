package vn.giamngheo.indicator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Texts;

/**
 * An indicator to enter into a plan, or what it is to become.
 *
 * @param words the plan's own words
 * @param nature absent for a qualitative indicator
 * @param denominatorLabel what a rate is divided by; absent where the plan does not define it
 */
public record IndicatorRequest(
        @NotNull UUID planId,
        @NotBlank @Size(max = Texts.CODE) String code,
        @NotBlank @Size(max = Texts.NAME) String name,
        @NotBlank @Size(max = Texts.PARAGRAPH) String words,
        @NotBlank @Size(max = Texts.NAME) String unit,
        @NotNull IndicatorKind kind,
        @Nullable Nature nature,
        @Nullable Direction direction,
        @Min(0) @Max(4) int decimals,
        @Nullable @Size(max = Texts.NAME) String numeratorLabel,
        @Nullable @Size(max = Texts.NAME) String denominatorLabel,
        @Nullable UUID parentId,
        @Nullable Parts parts,
        @NotNull @Valid Assignment assignment,
        @Nullable UUID annexId,
        @NotNull @Size(max = MOST_SUBJECTS) List<@NotNull UUID> subProjectIds,
        @NotNull @Size(max = MOST_SUBJECTS) List<@NotNull UUID> policyIds,
        @PositiveOrZero int position,
        @NotNull @Valid Source source) {
    private static final int MOST_SUBJECTS = 200;

    /** Whether it says how its figures behave, unless it is made of words. */
    @AssertTrue(message = "/kind")
    public boolean isMeasuredUnlessQualitative() {
        boolean qualitative = kind == IndicatorKind.QUALITATIVE;
        return qualitative == (nature == null) && qualitative == (direction == null);
    }

    /** Whether the other of two that verify stands beside a first. */
    @AssertTrue(message = "/assignment/coVerifierId")
    public boolean isSecondOfTwo() {
        return assignment == null || assignment.coVerifierId() == null || assignment.verifierId() != null;
    }

    /** Whether the other of two that verify is not the first once more. */
    @AssertTrue(message = "/assignment/coVerifierId")
    public boolean isAnotherThanTheFirst() {
        return assignment == null
                || assignment.coVerifierId() == null
                || !assignment.coVerifierId().equals(assignment.verifierId());
    }

    /** Whether a part says how it lies within its parent. */
    @AssertTrue(message = "/parts")
    public boolean isPartOfItsParent() {
        return (parentId == null) == (parts == null);
    }
}
