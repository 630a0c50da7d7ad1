package vn.giamngheo.amendment;

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
import vn.giamngheo.plan.PlanDocumentRequest;
import vn.giamngheo.plan.PlanUpdateRequest;
import vn.giamngheo.project.ProjectRequest;
import vn.giamngheo.project.SubProjectRequest;

/** What a thing says, as it would be written: under the property of its kind, the others being null. */
@Schema(
        name = "AmendmentContent",
        description =
                "What a thing says, as it would be written: under the property of its kind, the others being null")
public record AmendmentContent(
        @Nullable PlanUpdateRequest plan,
        @Nullable PlanDocumentRequest planDocument,
        @Nullable ProjectRequest project,
        @Nullable SubProjectRequest subProject,
        @Nullable StatedFundingRequest statedFunding,
        @Nullable IndicatorRequest indicator,
        @Nullable TargetRequest target,
        @Nullable PolicyRequest policy,
        @Nullable DutyRequest duty,
        @Nullable ReportingDutyRequest reportingDuty,
        @Nullable CommuneTargetRequest communeTarget,
        @Nullable CommuneTaskRequest communeTask,
        @Nullable CommuneBudgetLineRequest communeBudgetLine) {

    static AmendmentContent of(Record request) {
        return new AmendmentContent(
                request instanceof PlanUpdateRequest plan ? plan : null,
                request instanceof PlanDocumentRequest document ? document : null,
                request instanceof ProjectRequest project ? project : null,
                request instanceof SubProjectRequest subProject ? subProject : null,
                request instanceof StatedFundingRequest line ? line : null,
                request instanceof IndicatorRequest indicator ? indicator : null,
                request instanceof TargetRequest target ? target : null,
                request instanceof PolicyRequest policy ? policy : null,
                request instanceof DutyRequest duty ? duty : null,
                request instanceof ReportingDutyRequest duty ? duty : null,
                request instanceof CommuneTargetRequest target ? target : null,
                request instanceof CommuneTaskRequest task ? task : null,
                request instanceof CommuneBudgetLineRequest line ? line : null);
    }

    /** What is held under that kind's property. */
    @Nullable
    Record of(AmendmentKind kind) {
        return switch (kind) {
            case PLAN -> plan;
            case PLAN_DOCUMENT -> planDocument;
            case PROJECT -> project;
            case SUB_PROJECT -> subProject;
            case STATED_FUNDING -> statedFunding;
            case INDICATOR -> indicator;
            case TARGET -> target;
            case POLICY -> policy;
            case DUTY -> duty;
            case REPORTING_DUTY -> reportingDuty;
            case COMMUNE_TARGET -> communeTarget;
            case COMMUNE_TASK -> communeTask;
            case COMMUNE_BUDGET_LINE -> communeBudgetLine;
        };
    }
}
