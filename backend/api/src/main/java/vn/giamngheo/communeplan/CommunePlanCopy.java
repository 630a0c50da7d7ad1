package vn.giamngheo.communeplan;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.shared.http.Tagged;

/**
 * The draft that a commune's plan was copied into, and what of it is not there any more.
 *
 * @param targets those of indicators that the district's new plan has not
 * @param tasks those for sub-projects that the district's new plan has not
 * @param budgetLines those for sub-projects that the district's new plan has not
 */
@Schema(description = "The draft that a commune's plan was copied into, and what of it was not carried over")
public record CommunePlanCopy(
        PlanResponse plan, List<LeftBehind> targets, List<LeftBehind> tasks, List<LeftBehind> budgetLines)
        implements Tagged {

    @Override
    public UUID id() {
        return plan.id();
    }

    @Override
    public int version() {
        return plan.version();
    }

    /**
     * Something that was not carried over.
     *
     * @param name what it is called in the plan before
     * @param missing what it refers to, by code and name, and the district's new plan has not
     */
    @Schema(name = "CommunePlanLeftBehind", description = "Something of a commune's plan that was not carried over")
    public record LeftBehind(
            String name,

            @Schema(description = "What it refers to, by code and name, and the district's new plan has not")
            String missing) {}
}
