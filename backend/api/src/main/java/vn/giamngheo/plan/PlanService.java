package vn.giamngheo.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.ProblemException;

/** Keeps plans. */
@ApplicationScoped
@Transactional
public class PlanService {
    private final PlanRepository plans;

    PlanService(PlanRepository plans) {
        this.plans = plans;
    }

    /** The plans within the scope that meet the filter. */
    public Page<PlanSummary> list(Scope scope, PlanFilter filter, PageRequest page) {
        return plans.list(scope, filter, page);
    }

    /** One plan; not found where there is none within the scope. */
    public PlanResponse get(Scope scope, UUID id) {
        return plans.one(scope, id)
                .orElseThrow(() -> ProblemException.notFound("plan", id))
                .toResponse();
    }

    /** The id of the plan of that programme, area and year, if it is there. */
    public Optional<UUID> idOf(UUID programmeId, UUID areaId, int year) {
        return plans.idOf(programmeId, areaId, year);
    }

    /** The id of the plan that was loaded from the file with this fingerprint, if there is one. */
    public Optional<UUID> idOfLoaded(String fingerprint) {
        return plans.idOfLoaded(fingerprint);
    }

    /** Enters a plan with its legal bases, recipients and annexes. One a programme, area and year. */
    @Audited("plan.enter")
    public UUID enter(Scope scope, @Valid PlanRequest request) {
        Plan plan = new Plan(request);
        plans.persist(plan);
        return plan.id();
    }

    /** The ids of a plan's annexes by their numbers. */
    public Map<Integer, UUID> annexIds(Scope scope, UUID planId) {
        return plans.one(scope, planId).orElseThrow(() -> ProblemException.notFound("plan", planId)).annexes().stream()
                .collect(Collectors.toMap(Annex::number, Annex::id));
    }
}
