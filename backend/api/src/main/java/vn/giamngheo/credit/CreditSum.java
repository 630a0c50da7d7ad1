package vn.giamngheo.credit;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A sum of totals: of a programme over all communes, or of a commune over all programmes.
 *
 * @param programme of which; absent in sums by commune
 * @param areaId of which commune; absent in sums by programme
 * @param households how many owe it; absent over several programmes, as one household may owe to more than one
 */
@Schema(description = "A sum of credit totals")
public record CreditSum(
        @Nullable CreditProgramme programme,
        @Nullable UUID areaId,
        long loans,
        long lent,
        long outstanding,

        @Schema(description = "null over several programmes: one household may owe to more than one") @Nullable
        Long households) {}
