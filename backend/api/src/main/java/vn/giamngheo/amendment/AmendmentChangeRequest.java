package vn.giamngheo.amendment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.communeplan.CommuneBudgetLineRequest;
import vn.giamngheo.communeplan.CommuneTargetRequest;
import vn.giamngheo.communeplan.CommuneTaskRequest;
import vn.giamngheo.duty.DutyRequest;
import vn.giamngheo.duty.PolicyRequest;
import vn.giamngheo.duty.ReportingDutyRequest;
import vn.giamngheo.funding.StatedFundingRequest;
import vn.giamngheo.indicator.IndicatorRequest;
import vn.giamngheo.indicator.TargetRequest;
import vn.giamngheo.indicator.TargetResponse;
import vn.giamngheo.plan.PlanDocumentRequest;
import vn.giamngheo.plan.PlanUpdateRequest;
import vn.giamngheo.project.ProjectRequest;
import vn.giamngheo.project.SubProjectRequest;

/**
 * What a draft amendment is to do to one thing: the content stands under the property of the kind, as the thing's own operations
 * take it.
 *
 * @param thingId what is changed or removed; absent for what is new, which is told its id
 * @param thingVersion the version of it that was read; absent for what is new
 * @param position at which place a new change of the draft goes, where that is free, as where it was dropped and comes back; absent,
 *     it is the last. One that is said anew keeps its place
 */
public record AmendmentChangeRequest(
        @NotNull UUID amendmentId,
        @NotNull AmendmentKind kind,
        @NotNull AmendmentOperation operation,
        @Nullable UUID thingId,
        @Nullable @PositiveOrZero Integer thingVersion,

        @Schema(
                description =
                        "At which place a new change goes, where that is free, as where it was dropped; null or taken: it is the last")
        @Nullable
        @Positive
        @Max(LAST)
        Integer position,

        @Nullable @Valid PlanUpdateRequest plan,
        @Nullable @Valid PlanDocumentRequest planDocument,
        @Nullable @Valid ProjectRequest project,
        @Nullable @Valid SubProjectRequest subProject,
        @Nullable @Valid StatedFundingRequest statedFunding,
        @Nullable @Valid IndicatorRequest indicator,
        @Nullable @Valid TargetRequest target,
        @Nullable @Valid PolicyRequest policy,
        @Nullable @Valid DutyRequest duty,
        @Nullable @Valid ReportingDutyRequest reportingDuty,
        @Nullable @Valid CommuneTargetRequest communeTarget,
        @Nullable @Valid CommuneTaskRequest communeTask,
        @Nullable @Valid CommuneBudgetLineRequest communeBudgetLine) {
    private static final int LAST = 1_000_000;

    /** What is to be done to a target; without content it is removed. */
    static AmendmentChangeRequest ofTarget(
            UUID amendmentId, @Nullable TargetResponse there, @Nullable TargetRequest target) {
        AmendmentOperation operation = target == null
                ? AmendmentOperation.REMOVE
                : there == null ? AmendmentOperation.CREATE : AmendmentOperation.CHANGE;
        return new AmendmentChangeRequest(
                amendmentId,
                AmendmentKind.TARGET,
                operation,
                there == null ? null : there.id(),
                there == null ? null : there.version(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                target,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Whether it has the content of its kind and no other; what is removed has none. */
    @AssertTrue(message = "/kind")
    boolean isOfItsKind() {
        if (kind == null || operation == null) {
            return true;
        }
        long contents = Arrays.stream(AmendmentKind.values())
                .filter(one -> content().of(one) != null)
                .count();
        return operation == AmendmentOperation.REMOVE
                ? contents == 0
                : contents == 1 && content().of(kind) != null;
    }

    /** Whether it names what is there in the version that was read, and nothing for what is new. */
    @AssertTrue(message = "/thingId")
    boolean isAboutWhatIsThere() {
        boolean isNew = operation == AmendmentOperation.CREATE;
        return operation == null || (isNew == (thingId == null) && isNew == (thingVersion == null));
    }

    /** Whether the plan itself stays. */
    @AssertTrue(message = "/operation")
    boolean isKeepingThePlan() {
        return kind == null || !kind.isPlanItself() || operation == null || operation == AmendmentOperation.CHANGE;
    }

    AmendmentContent content() {
        return new AmendmentContent(
                plan,
                planDocument,
                project,
                subProject,
                statedFunding,
                indicator,
                target,
                policy,
                duty,
                reportingDuty,
                communeTarget,
                communeTask,
                communeBudgetLine);
    }
}
