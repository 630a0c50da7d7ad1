package vn.giamngheo.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.audit.HistoryEntry;
import vn.giamngheo.audit.HistoryService;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.ProblemException;

/** Keeps what the plan's text states about money, and sums it. */
@ApplicationScoped
@Transactional
public class FundingService {
    private final StatedFundingRepository statedFunding;
    private final PlanService plans;

    private final HistoryService history;

    FundingService(StatedFundingRepository statedFunding, PlanService plans, HistoryService history) {
        this.statedFunding = statedFunding;
        this.plans = plans;
        this.history = history;
    }

    /** The stated funding within the scope that meets the filter. */
    public Page<StatedFundingResponse> list(Scope scope, StatedFundingFilter filter, PageRequest page) {
        return statedFunding.list(scope, filter, page);
    }

    /** One line of stated funding; not found where there is none within the scope. */
    public StatedFundingResponse get(Scope scope, UUID id) {
        return statedFunding.one(scope, id).orElseThrow(() -> ProblemException.notFound("stated funding", id));
    }

    /** The plan's stated money, by source and by project, to the đồng. */
    public FundingSummary summary(Scope scope, UUID planId) {
        plans.frame(scope, planId);
        Long statedTotal = statedFunding.statedTotal(scope, planId).orElse(null);
        return FundingSummary.of(planId, statedTotal, statedFunding.lines(scope, planId));
    }

    /** All stated funding of a plan. */
    public List<StatedFundingResponse> of(Scope scope, UUID planId) {
        return statedFunding
                .funding(scope)
                .where("f.planId = :planId", Map.of("planId", planId))
                .all();
    }

    /** Enters one line of stated funding. */
    @Audited("stated-funding.enter")
    public UUID enter(Scope scope, @NotNull @Valid StatedFundingRequest request) {
        StatedFunding line = new StatedFunding(request);
        statedFunding.persist(line);
        return line.id();
    }

    /** Enters one line of stated funding on somebody's request, and shows it. */
    @Audited("stated-funding.create")
    public StatedFundingResponse create(Scope scope, @NotNull @Valid StatedFundingRequest request) {
        plans.requireEditable(scope, request.planId(), request.source().provenance());
        StatedFunding entered = new StatedFunding(request);
        statedFunding.persist(entered);
        statedFunding.flush();
        return get(scope, entered.id());
    }

    /** Describes one line of stated funding anew. */
    @Audited("stated-funding.change")
    public StatedFundingResponse change(
            Scope scope, UUID id, IfMatch ifMatch, @NotNull @Valid StatedFundingRequest request) {
        StatedFunding known = known(scope, id, ifMatch);
        plans.requireEditable(
                scope,
                known.planId(),
                known.source().provenance(),
                request.source().provenance());
        known.change(request);
        statedFunding.flush();
        return get(scope, id);
    }

    /** Takes one line of stated funding out of its plan. */
    @Audited("stated-funding.delete")
    public void delete(Scope scope, UUID id, IfMatch ifMatch) {
        StatedFunding known = known(scope, id, ifMatch);
        plans.requireEditable(scope, known.planId(), known.source().provenance());
        statedFunding.delete(known);
        statedFunding.flush();
    }

    /** What was done to one line of stated funding, newest first. */
    public Page<HistoryEntry> history(Scope scope, UUID id, PageRequest page) {
        get(scope, id);
        return history.of(scope, "stated_funding", id, page);
    }

    private StatedFunding known(Scope scope, UUID id, IfMatch ifMatch) {
        StatedFunding known = statedFunding
                .entity(scope, id)
                .orElseThrow(() -> ProblemException.notFound("line of stated funding", id));
        ifMatch.require(known.version());
        return known;
    }
}
