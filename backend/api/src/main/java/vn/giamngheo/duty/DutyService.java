package vn.giamngheo.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.audit.HistoryService;
import vn.giamngheo.plan.PlanAgencies;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.ProblemException;

/** Keeps policies, duties and reporting duties. */
@ApplicationScoped
@Transactional
public class DutyService {
    private final PolicyRepository policies;
    private final DutyRepository duties;
    private final ReportingDutyRepository reportingDuties;

    private final PlanAgencies agencies;
    private final PlanService plans;
    private final HistoryService history;

    DutyService(
            PolicyRepository policies,
            DutyRepository duties,
            ReportingDutyRepository reportingDuties,
            PlanAgencies agencies,
            PlanService plans,
            HistoryService history) {
        this.policies = policies;
        this.duties = duties;
        this.reportingDuties = reportingDuties;
        this.agencies = agencies;
        this.plans = plans;
        this.history = history;
    }

    /** The policies and tasks of the plans within the scope. */
    public Page<PolicyResponse> listPolicies(
            Scope scope, @Nullable UUID planId, @Nullable PolicyKind kind, @Nullable String search, PageRequest page) {
        return policies.list(scope, planId, kind, search, page);
    }

    /** One policy or task; not found where there is none within the scope. */
    public PolicyResponse getPolicy(Scope scope, UUID id) {
        return policies.one(scope, id).orElseThrow(() -> ProblemException.notFound("policy", id));
    }

    /** The duties within the scope that meet the filter. */
    public Page<DutyResponse> list(Scope scope, DutyFilter filter, PageRequest page) {
        return duties.list(scope, filter, page);
    }

    /** One duty; not found where there is none within the scope. */
    public DutyResponse get(Scope scope, UUID id) {
        return duties.one(scope, id).orElseThrow(() -> ProblemException.notFound("duty", id));
    }

    /** The reporting duties within the scope, of one plan or agency where they are named. */
    public Page<ReportingDutyResponse> listReportingDuties(
            Scope scope, @Nullable UUID planId, @Nullable UUID agencyId, PageRequest page) {
        return reportingDuties
                .reportingDuties(scope)
                .filter("r.planId = :planId", "planId", planId)
                .filter("r.agencyId = :agencyId", "agencyId", agencyId)
                .page(page)
                .map(ReportingDuty::toResponse);
    }

    /** All policies and tasks of a plan. */
    public List<PolicyResponse> policiesOf(Scope scope, UUID planId) {
        return policies.policies(scope)
                .where("y.planId = :planId", Map.of("planId", planId))
                .all();
    }

    /** All duties of a plan. */
    public List<DutyResponse> dutiesOf(Scope scope, UUID planId) {
        return duties.duties(scope)
                .where("d.planId = :planId", Map.of("planId", planId))
                .all();
    }

    /** All reporting duties of a plan. */
    public List<ReportingDutyResponse> reportingDutiesOf(Scope scope, UUID planId) {
        return reportingDuties
                .reportingDuties(scope)
                .where("r.planId = :planId", Map.of("planId", planId))
                .all()
                .stream()
                .map(ReportingDuty::toResponse)
                .toList();
    }

    /** Enters a policy or task. */
    @Audited("policy.enter")
    public UUID enterPolicy(Scope scope, @Valid PolicyRequest request) {
        Policy policy = new Policy(request);
        policies.persist(policy);
        return policy.id();
    }

    /** Enters a duty. */
    @Audited("duty.enter")
    public UUID enter(Scope scope, @NotNull @Valid DutyRequest request) {
        Duty duty = new Duty(request);
        duties.persist(duty);
        return duty.id();
    }

    /** Enters a reporting duty. */
    @Audited("reporting-duty.enter")
    public UUID enterReportingDuty(Scope scope, @NotNull @Valid ReportingDutyRequest request) {
        ReportingDuty duty = new ReportingDuty(request);
        reportingDuties.persist(duty);
        return duty.id();
    }

    /** Enters a duty on somebody's request, and shows it. */
    @Audited("duty.create")
    public DutyResponse create(Scope scope, @NotNull @Valid DutyRequest request) {
        plans.requireEditable(scope, request.planId(), request.source().provenance());
        agencies.requireInForce(scope, request.planId(), null, request.agencyId(), "/agencyId");
        return saved(scope, enter(scope, request));
    }

    /** Describes a duty anew. */
    @Audited("duty.change")
    public DutyResponse change(Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid DutyRequest request) {
        Duty duty = known(scope, id, ifMatch);
        plans.requireEditable(
                scope,
                duty.planId(),
                duty.source().provenance(),
                request.source().provenance());
        agencies.requireInForce(scope, duty.planId(), duty.agencyId(), request.agencyId(), "/agencyId");
        duty.change(request);
        return saved(scope, id);
    }

    /** Takes a duty out of its plan. */
    @Audited("duty.delete")
    public void delete(Scope scope, UUID id, IfMatch ifMatch) {
        Duty duty = known(scope, id, ifMatch);
        plans.requireEditable(scope, duty.planId(), duty.source().provenance());
        duties.delete(duty);
        duties.flush();
    }

    /** What was done to a duty, newest first. */
    public Page<HistoryEntry> history(Scope scope, UUID id, PageRequest page) {
        get(scope, id);
        return history.of(scope, "duty", id, page);
    }

    private Duty known(Scope scope, UUID id, IfMatch ifMatch) {
        Duty duty = duties.entity(scope, id).orElseThrow(() -> ProblemException.notFound("duty", id));
        ifMatch.require(duty.version());
        return duty;
    }

    private DutyResponse saved(Scope scope, UUID id) {
        duties.flush();
        return get(scope, id);
    }
}
