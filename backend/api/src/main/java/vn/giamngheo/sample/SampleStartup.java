package vn.giamngheo.sample;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.giamngheo.access.Sight;
import vn.giamngheo.plan.PlanFilter;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.shared.page.PageRequest;

/** Gives the demo's plan its sample money and reports at the first start, where the installation asks for it. */
@ApplicationScoped
class SampleStartup {
    private static final Logger LOG = Logger.getLogger(SampleStartup.class);
    private static final int YEAR = 2024;
    private static final PageRequest ALL = new PageRequest(100, null, null);

    private final SampleService samples;
    private final PlanService plans;
    private final Sight sight;
    private final boolean wanted;

    SampleStartup(
            SampleService samples,
            PlanService plans,
            Sight sight,
            @ConfigProperty(name = "giam-ngheo.sample") boolean wanted) {
        this.samples = samples;
        this.sight = sight;
        this.plans = plans;
        this.wanted = wanted;
    }

    /** After the plan file has been loaded. */
    void load(@Observes @Priority(Interceptor.Priority.APPLICATION + 1000) StartupEvent start) {
        if (!wanted) {
            return;
        }
        sight
                .asSystem("sample", system -> plans.list(system, new PlanFilter(YEAR, null, null, null), ALL))
                .items()
                .stream()
                .filter(plan -> plan.parentPlanId() == null)
                .filter(plan -> samples.enter(plan.id(), YEAR))
                .forEach(plan -> LOG.info("The demo's plan has its sample decisions, vouchers and reports"));
    }
}
