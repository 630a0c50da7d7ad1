package vn.giamngheo.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.audit.HistoryPart;
import vn.giamngheo.audit.HistoryService;
import vn.giamngheo.plan.PlanAgencies;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.ProblemException;

/** Keeps single reporting duties; {@link DutyService} lists them. */
@ApplicationScoped
@Transactional
public class ReportingDutyService {
    private static final HistoryPart RECIPIENTS = new HistoryPart("reporting_duty_recipient", "reporting_duty_id");
    private final ReportingDutyRepository duties;
    private final PlanAgencies agencies;
    private final PlanService plans;
    private final HistoryService history;

    ReportingDutyService(
            ReportingDutyRepository duties, PlanAgencies agencies, PlanService plans, HistoryService history) {
        this.duties = duties;
        this.agencies = agencies;
        this.plans = plans;
        this.history = history;
    }

    /** One reporting duty; not found where there is none within the scope. */
    public ReportingDutyResponse get(Scope scope, UUID id) {
        return found(scope, id).toResponse();
    }

    /** Enters a reporting duty on somebody's request, and shows it. */
    @Audited("reporting-duty.create")
    public ReportingDutyResponse create(Scope scope, @NotNull @Valid ReportingDutyRequest request) {
        plans.requireEditable(scope, request.planId(), request.source().provenance());
        requireInForce(scope, request.planId(), null, request);
        ReportingDuty duty = new ReportingDuty(request);
        duties.persist(duty);
        duties.flush();
        return duty.toResponse();
    }

    /** Describes a reporting duty anew. */
    @Audited("reporting-duty.change")
    public ReportingDutyResponse change(
            Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid ReportingDutyRequest request) {
        ReportingDuty duty = known(scope, id, ifMatch);
        plans.requireEditable(
                scope,
                duty.planId(),
                duty.source().provenance(),
                request.source().provenance());
        requireInForce(scope, duty.planId(), duty.toResponse(), request);
        duty.change(request);
        duties.flush();
        return duty.toResponse();
    }

    /** Takes a reporting duty out of its plan. */
    @Audited("reporting-duty.delete")
    public void delete(Scope scope, UUID id, IfMatch ifMatch) {
        ReportingDuty duty = known(scope, id, ifMatch);
        plans.requireEditable(scope, duty.planId(), duty.source().provenance());
        duties.delete(duty);
        duties.flush();
    }

    /** What was done to a reporting duty and its recipients, newest first. */
    public Page<HistoryEntry> history(Scope scope, UUID id, PageRequest page) {
        found(scope, id);
        return history.of(scope, "reporting_duty", id, page, RECIPIENTS);
    }

    private void requireInForce(
            Scope scope, UUID planId, @Nullable ReportingDutyResponse before, ReportingDutyRequest request) {
        agencies.requireInForce(
                scope, planId, before == null ? null : before.agencyId(), request.agencyId(), "/agencyId");
        agencies.requireInForce(
                scope,
                planId,
                before == null ? List.of() : before.recipientIds(),
                request.recipientIds(),
                "/recipientIds");
    }

    private ReportingDuty found(Scope scope, UUID id) {
        return duties.reportingDuties(scope).one(id).orElseThrow(() -> ProblemException.notFound("reporting duty", id));
    }

    private ReportingDuty known(Scope scope, UUID id, IfMatch ifMatch) {
        ReportingDuty duty = found(scope, id);
        ifMatch.require(duty.version());
        return duty;
    }
}
