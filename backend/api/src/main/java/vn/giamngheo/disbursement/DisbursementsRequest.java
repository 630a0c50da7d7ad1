package vn.giamngheo.disbursement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Many vouchers of one plan, all of them or none. */
public record DisbursementsRequest(
        @NotNull UUID planId,

        @NotEmpty @Size(max = DisbursementsRequest.MOST_LINES)
        List<@NotNull @Valid DisbursementRequest> lines) {
    /** How many lines are typed or pasted at once; files may have more. */
    static final int MOST_LINES = 1_000;
}
