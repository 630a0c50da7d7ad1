package vn.giamngheo.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The lists of a plan's document, whole and in their order.
 *
 * @param annexes each with its own number, by which what refers to it finds it again
 */
public record PlanDocumentRequest(
        @NotNull @Size(max = MOST) List<@NotNull @Valid LegalBasisView> legalBases,
        @NotNull @Size(max = MOST) List<@NotNull @Valid RecipientView> recipients,
        @NotNull @Size(max = MOST) List<@NotNull @Valid AnnexView> annexes) {
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
}
