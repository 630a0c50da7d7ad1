package vn.giamngheo.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the draft of another year does not have of the plan that it is copied from.
 *
 * @param remark what a reader should know of its agencies; absent where they are those of that plan
 */
public record OtherYear(
        int year,
        UUID areaId,
        UUID managingAgencyId,
        UUID issuingAgencyId,
        @Nullable String remark) {
    /** What the remark calls who manages the plan. */
    public static final String MANAGING = "cơ quan quản lý";

    /** What the remark calls who issues it. */
    public static final String ISSUING = "cơ quan ban hành";
}
