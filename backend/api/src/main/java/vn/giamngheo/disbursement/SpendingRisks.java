package vn.giamngheo.disbursement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.giamngheo.funding.CapitalKind;
import vn.giamngheo.funding.FundingSource;

/**
 * Money that will not be spent by the year's end if it goes on as it did: what is spent so far, drawn out in a straight line.
 *
 * @param sample whether made-up decisions or disbursements are among what it is made of
 * @param atRisk the sum of the items
 */
@Schema(description = "Money that will be left at the year's end if spending goes on as until that day")
public record SpendingRisks(
        UUID planId,
        LocalDate asOf,
        LocalDate yearEnd,

        @Schema(description = "Whether sample decisions or disbursements are among what it is made of")
        boolean sample,

        long atRisk,
        List<Risk> items) {

    /** The money of one agency that is at risk. */
    @Schema(name = "SpendingRisk", description = "The money of one agency that is at risk")
    public record Risk(
            UUID subProjectId,
            FundingSource fundingSource,
            CapitalKind capitalKind,
            UUID agencyId,
            long available,
            long spent,

            @Schema(description = "What should be spent by that day, in VND")
            long expected,

            @Schema(description = "What will be spent by the year's end, in VND")
            long projected,

            @Schema(description = "What will be left then, in VND")
            long atRisk) {}
}
