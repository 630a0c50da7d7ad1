package vn.giamngheo.counterpart;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.http.Tagged;
import vn.giamngheo.shared.persistence.Source;

/**
 * The counterpart rule on a plan.
 *
 * @param id the plan's
 * @param asOf what decisions up to this day allocated
 * @param chosen the class that holds; absent where no law of the plan's year is known
 * @param source whose word the class is; assumed as the strictest where nobody has set it
 * @param classes the classes of the plan's year
 * @param stated held against what the plan states
 * @param allocated held against what decisions of the year allocated, without what was carried over; absent for who does not see
 *     all money of the plan
 * @param sample whether made-up decisions are among what was allocated
 * @param version of the choice; 0 where nobody has set it
 */
@Schema(
        name = "Counterpart",
        description = "How much the local budgets add to the central support, held against the law's least share")
public record CounterpartResponse(
        @Schema(description = "The plan's id") UUID id,
        LocalDate asOf,

        @Schema(description = "The class that holds; null where no law of the plan's year is known") @Nullable
        CounterpartClassView chosen,

        @Schema(description = "Whose word the class is: assumed as the strictest where nobody has set it")
        Source source,

        List<CounterpartClassView> classes,
        @Nullable CounterpartCheck stated,

        @Schema(description = "Without what the year before left; null also for who does not see all money of the plan")
        @Nullable
        CounterpartCheck allocated,

        @Schema(description = "Whether sample decisions are among what was allocated")
        boolean sample,

        @Schema(description = "The version of the choice of the class; 0 where nobody has set it")
        int version)
        implements Tagged {

    @Override
    public boolean looksTheSameToAll() {
        return false;
    }
}
