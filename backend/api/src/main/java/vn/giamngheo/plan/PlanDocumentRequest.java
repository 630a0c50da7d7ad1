package vn.giamngheo.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The lists of a plan's document, whole and in their order, and its extent.
 *
 * @param annexes each with its own number, by which what refers to it finds it again
 * @param extent absent where it stays as it is
 */
public record PlanDocumentRequest(
        @NotNull @Size(max = MOST) List<@NotNull @Valid LegalBasisView> legalBases,
        @NotNull @Size(max = MOST) List<@NotNull @Valid RecipientView> recipients,
        @NotNull @Size(max = MOST) List<@NotNull @Valid AnnexView> annexes,

        @Schema(description = "Null where it stays as it is") @Nullable @Valid
        PlanExtent extent) {
    private static final int MOST = 200;

    /** Whether no two annexes have one number. */
    @AssertTrue(message = "/annexes")
    public boolean isNumberedOnce() {
        Set<Integer> numbers = new HashSet<>();
        return annexes == null
                || annexes.stream()
                        .filter(Objects::nonNull)
                        .map(AnnexView::number)
                        .allMatch(numbers::add);
    }

    /** Whether no node is declared not applicable twice. */
    @AssertTrue(message = "/extent/notApplicable")
    public boolean isNamedOnce() {
        return extent == null || extent.namesEachOnce();
    }
}
