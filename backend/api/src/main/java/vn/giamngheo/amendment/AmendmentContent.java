package vn.giamngheo.amendment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.duty.DutyRequest;
import vn.giamngheo.duty.ReportingDutyRequest;
import vn.giamngheo.funding.StatedFundingRequest;
import vn.giamngheo.indicator.IndicatorRequest;
import vn.giamngheo.indicator.TargetRequest;
import vn.giamngheo.plan.PlanUpdateRequest;
import vn.giamngheo.project.SubProjectRequest;

/** What a thing says, as it would be written: under the property of its kind, the others being null. */
@Schema(
        name = "AmendmentContent",
        description =
                "What a thing says, as it would be written: under the property of its kind, the others being null")
public record AmendmentContent(
        @Nullable PlanUpdateRequest plan,
        @Nullable SubProjectRequest subProject,
        @Nullable StatedFundingRequest statedFunding,
        @Nullable IndicatorRequest indicator,
        @Nullable TargetRequest target,
        @Nullable DutyRequest duty,
        @Nullable ReportingDutyRequest reportingDuty) {

    static AmendmentContent of(Record request) {
        return new AmendmentContent(
                request instanceof PlanUpdateRequest plan ? plan : null,
                request instanceof SubProjectRequest subProject ? subProject : null,
                request instanceof StatedFundingRequest line ? line : null,
                request instanceof IndicatorRequest indicator ? indicator : null,
                request instanceof TargetRequest target ? target : null,
                request instanceof DutyRequest duty ? duty : null,
                request instanceof ReportingDutyRequest duty ? duty : null);
    }

    /** What is held under that kind's property. */
    @Nullable
    Record of(AmendmentKind kind) {
        return switch (kind) {
            case PLAN -> plan;
            case SUB_PROJECT -> subProject;
            case STATED_FUNDING -> statedFunding;
            case INDICATOR -> indicator;
            case TARGET -> target;
            case DUTY -> duty;
            case REPORTING_DUTY -> reportingDuty;
        };
    }
}
