package vn.giamngheo.disbursement;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;

/** Which lines of the register are asked for; what is absent keeps all. */
public record DisbursementFilter(
        @QueryParam("planId") @Nullable UUID planId,
        @QueryParam("subProjectId") @Nullable UUID subProjectId,
        @QueryParam("fundingSource") @Nullable FundingSource fundingSource,
        @QueryParam("capitalKind") @Nullable CapitalKind capitalKind,
        @QueryParam("agencyId") @Nullable UUID agencyId,
        @QueryParam("kind") @Nullable DisbursementKind kind,
        @QueryParam("flag") @Nullable DisbursementFlag flag,

        @QueryParam("standing")
        @Parameter(description = "true: neither reversed nor a reversal; false: one of them")
        @Nullable
        Boolean standing,

        @QueryParam("from") @Parameter(description = "Paid on that day or later") @Nullable
        LocalDate from,

        @QueryParam("to") @Parameter(description = "Paid on that day or before") @Nullable
        LocalDate to,

        @QueryParam("search")
        @Size(max = 200)
        @Parameter(description = "Words of voucher, payee or content; accents and case aside")
        @Nullable
        String search) {

    /** All lines of a plan that were paid in a period. */
    public static DisbursementFilter ofPeriod(UUID planId, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new DisbursementFilter(planId, null, null, null, null, null, null, null, from, to, null);
    }
}
