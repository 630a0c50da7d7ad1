package vn.giamngheo.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.duty.DutyRequest;
import vn.giamngheo.duty.DutyService;
import vn.giamngheo.duty.ReportingDutyRequest;
import vn.giamngheo.duty.ReportingDutyService;
import vn.giamngheo.funding.FundingService;
import vn.giamngheo.funding.StatedFundingRequest;
import vn.giamngheo.indicator.IndicatorRequest;
import vn.giamngheo.indicator.IndicatorService;
import vn.giamngheo.indicator.TargetRequest;
import vn.giamngheo.indicator.TargetService;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.plan.PlanUpdateRequest;
import vn.giamngheo.project.SubProjectRequest;
import vn.giamngheo.project.SubProjectService;
import vn.giamngheo.shared.http.IfMatch;

/** The things that amendments change, read and written through the features that own them, with every rule of theirs. */
@ApplicationScoped
class AmendedThings {
    private final PlanService plans;
    private final SubProjectService subProjects;
    private final FundingService funding;
    private final IndicatorService indicators;
    private final TargetService targets;
    private final DutyService duties;
    private final ReportingDutyService reportingDuties;

    AmendedThings(
            PlanService plans,
            SubProjectService subProjects,
            FundingService funding,
            IndicatorService indicators,
            TargetService targets,
            DutyService duties,
            ReportingDutyService reportingDuties) {
        this.plans = plans;
        this.subProjects = subProjects;
        this.funding = funding;
        this.indicators = indicators;
        this.targets = targets;
        this.duties = duties;
        this.reportingDuties = reportingDuties;
    }

    /** What the thing says now. */
    AmendmentContent content(Scope scope, AmendmentKind kind, UUID id) {
        return AmendmentContent.of(
                switch (kind) {
                    case PLAN -> plans.get(scope, id).toRequest();
                    case SUB_PROJECT -> subProjects.asWritten(scope, id);
                    case STATED_FUNDING -> funding.get(scope, id).toRequest();
                    case INDICATOR -> indicators.get(scope, id).toRequest();
                    case TARGET -> indicators.getTarget(scope, id).toRequest();
                    case DUTY -> duties.get(scope, id).toRequest();
                    case REPORTING_DUTY -> reportingDuties.get(scope, id).toRequest();
                });
    }

    /** The plan that the content writes to; null where it does not name it. */
    static @Nullable UUID planOf(@Nullable Record content) {
        return switch (content) {
            case SubProjectRequest subProject -> subProject.planId();
            case StatedFundingRequest line -> line.planId();
            case IndicatorRequest indicator -> indicator.planId();
            case TargetRequest target -> target.planId();
            case DutyRequest duty -> duty.planId();
            case ReportingDutyRequest duty -> duty.planId();
            case null, default -> null;
        };
    }

    /** Enters what is new, and tells its id. */
    UUID create(Scope scope, Record content) {
        return switch (content) {
            case SubProjectRequest subProject ->
                subProjects.create(scope, subProject).id();
            case StatedFundingRequest line -> funding.create(scope, line).id();
            case IndicatorRequest indicator ->
                indicators.create(scope, indicator).id();
            case TargetRequest target -> targets.create(scope, target).id();
            case DutyRequest duty -> duties.create(scope, duty).id();
            case ReportingDutyRequest duty ->
                reportingDuties.create(scope, duty).id();
            default -> throw new IllegalArgumentException("No " + content.getClass() + " is new");
        };
    }

    /** Describes a thing anew. */
    void change(Scope scope, UUID id, int version, Record content) {
        IfMatch read = IfMatch.of(version);
        switch (content) {
            case PlanUpdateRequest plan -> plans.change(scope, id, read, plan);
            case SubProjectRequest subProject -> subProjects.change(scope, id, read, subProject);
            case StatedFundingRequest line -> funding.change(scope, id, read, line);
            case IndicatorRequest indicator -> indicators.change(scope, id, read, indicator);
            case TargetRequest target -> targets.change(scope, id, read, target);
            case DutyRequest duty -> duties.change(scope, id, read, duty);
            case ReportingDutyRequest duty -> reportingDuties.change(scope, id, read, duty);
            default -> throw new IllegalArgumentException("No " + content.getClass() + " is changed");
        }
    }

    /** Takes a thing out of the plan. */
    void remove(Scope scope, AmendmentKind kind, UUID id, int version) {
        IfMatch read = IfMatch.of(version);
        switch (kind) {
            case SUB_PROJECT -> subProjects.delete(scope, id, read);
            case STATED_FUNDING -> funding.delete(scope, id, read);
            case INDICATOR -> indicators.delete(scope, id, read);
            case TARGET -> targets.delete(scope, id, read);
            case DUTY -> duties.delete(scope, id, read);
            case REPORTING_DUTY -> reportingDuties.delete(scope, id, read);
            case PLAN -> throw new IllegalArgumentException("A plan stays");
        }
    }

    /** The content of that kind, which a change that is no removal has. */
    static Record required(@Nullable AmendmentContent content, AmendmentKind kind) {
        return Objects.requireNonNull(Objects.requireNonNull(content).of(kind));
    }
}
