package vn.giamngheo.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.agency.AgencyService;
import vn.giamngheo.plan.PlanResponse;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.plan.PlanStatus;
import vn.giamngheo.shared.sheet.SheetWords;
import vn.giamngheo.shared.sheet.Title;

/** Makes the title block of a plan's tables: whose plan it is, of which year, and whether it is still a draft. */
@ApplicationScoped
public class PlanTitles {
    private final PlanService plans;
    private final AgencyService agencies;

    PlanTitles(PlanService plans, AgencyService agencies) {
        this.plans = plans;
        this.agencies = agencies;
    }

    /** The title of a table of the plan; not found where the plan is not within sight. */
    public Title of(Scope scope, UUID planId, String name) {
        PlanResponse plan = plans.get(scope, planId);
        return Title.of(name + " năm " + plan.year())
                .by(agencies.get(scope, plan.issuingAgencyId()).name())
                .ofPlan("Kế hoạch năm " + plan.year() + " (" + SheetWords.of(plan.status()) + ")")
                .notingIf(plan.status() == PlanStatus.DRAFT, "Dự thảo: số liệu có thể còn thay đổi.");
    }
}
