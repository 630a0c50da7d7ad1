package vn.giamngheo.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * For how much money a plan is in all, and what of the national programme it leaves out.
 *
 * @param statedTotal the total that the text itself states, in VND; absent where it states none, which is not 0
 * @param notApplicable nodes of the programme's catalogue that it declares not applicable here, each once
 */
@Schema(
        name = "PlanExtent",
        description = "For how much money a plan is in all, and what of the national programme it leaves out")
public record PlanExtent(
        @Schema(description = "In VND; null where the text states none, or for who sees no figures")
        @Nullable
        @PositiveOrZero
        @Max(MOST_MONEY)
        Long statedTotal,

        @NotNull @Size(max = MOST) List<@NotNull @Valid NotApplicableView> notApplicable) {
    private static final long MOST_MONEY = 9_000_000_000_000_000L;
    private static final int MOST = 200;

    /** Whether no node is named twice. */
    boolean namesEachOnce() {
        Set<UUID> nodes = new HashSet<>();
        return notApplicable == null
                || notApplicable.stream()
                        .filter(Objects::nonNull)
                        .map(NotApplicableView::nodeId)
                        .filter(Objects::nonNull)
                        .allMatch(nodes::add);
    }

    /** Whether both say the same; the order of nodes says nothing. */
    boolean agreesWith(PlanExtent other) {
        return Objects.equals(statedTotal, other.statedTotal)
                && Set.copyOf(notApplicable).equals(Set.copyOf(other.notApplicable));
    }
}
