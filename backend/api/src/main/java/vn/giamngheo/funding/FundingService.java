package vn.giamngheo.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.ProblemException;

/** Keeps what the plan's text states about money, and sums it. */
@ApplicationScoped
@Transactional
public class FundingService {
    private final StatedFundingRepository statedFunding;
    private final PlanService plans;

    FundingService(StatedFundingRepository statedFunding, PlanService plans) {
        this.statedFunding = statedFunding;
        this.plans = plans;
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
        plans.get(scope, planId);
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
    public UUID enter(Scope scope, @Valid StatedFundingRequest request) {
        StatedFunding line = new StatedFunding(request);
        statedFunding.persist(line);
        return line.id();
    }
}
