package vn.giamngheo.disbursement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.funding.FundingSource;

/**
 * How much of the money is spent. Numerators and denominators are summed apart: an average of rates would be wrong.
 *
 * @param sample whether made-up decisions or disbursements are among what it is made of
 * @param total over the items
 */
@Schema(description = "How much of the money is spent, each rate as its numerator (spent) and denominator (available)")
public record SpendingRates(
        UUID planId,
        LocalDate asOf,
        RateDimension by,

        @Schema(description = "Whether sample decisions or disbursements are among what it is made of")
        boolean sample,

        Rate total,
        List<Rate> items) {

    /** One rate; of what it is about the others are absent. */
    @Schema(name = "SpendingRate", description = "One rate: spent of available")
    public record Rate(
            @Nullable UUID subProjectId,
            @Nullable FundingSource fundingSource,
            @Nullable UUID agencyId,
            @Nullable UUID areaId,
            @Schema(description = "VND; the denominator") long available,

            @Schema(description = "VND; the numerator, advances with it")
            long spent,

            @Schema(description = "VND advanced and not accounted for")
            long openAdvances,

            long remaining) {

        /** The sum of the rows, as the rate of nothing in particular. */
        static Rate of(Collection<Spending> rows) {
            long available = 0;
            long spent = 0;
            long openAdvances = 0;
            for (Spending row : rows) {
                available = Math.addExact(available, row.available());
                spent = Math.addExact(spent, row.spent());
                openAdvances = Math.addExact(openAdvances, row.openAdvances());
            }
            return new Rate(null, null, null, null, available, spent, openAdvances, available - spent);
        }

        Rate of(@Nullable UUID subProject, @Nullable FundingSource source, @Nullable UUID agency, @Nullable UUID area) {
            return new Rate(subProject, source, agency, area, available, spent, openAdvances, remaining);
        }
    }
}
