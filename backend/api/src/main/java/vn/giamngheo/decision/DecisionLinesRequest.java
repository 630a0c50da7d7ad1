package vn.giamngheo.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** All lines of a draft, in their order: what is not among them is gone. */
public record DecisionLinesRequest(
        @NotNull @Size(max = DecisionLinesRequest.MOST) List<@NotNull @Valid DecisionLineRequest> lines) {
    /** How many lines a grid holds. */
    static final int MOST = 2_000;
}
