package vn.giamngheo.sample;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.giamngheo.access.Sight;

/** Gives the demo's plan its sample money and reports at the first start, where the installation asks for it. */
@ApplicationScoped
class SampleStartup {
    private static final Logger LOG = Logger.getLogger(SampleStartup.class);
    private static final int YEAR = 2024;

    private final SampleService samples;
    private final Sight sight;
    private final boolean wanted;

    SampleStartup(SampleService samples, Sight sight, @ConfigProperty(name = "giam-ngheo.sample") boolean wanted) {
        this.samples = samples;
        this.sight = sight;
        this.wanted = wanted;
    }

    /** After the plan file has been loaded. */
    void load(@Observes @Priority(Interceptor.Priority.APPLICATION + 1000) StartupEvent start) {
        if (!wanted) {
            return;
        }
        sight.asSystem("sample", system -> samples.plansWithout(YEAR)).stream()
                .filter(planId -> samples.enter(planId, YEAR))
                .forEach(planId -> LOG.info("The demo's plan has its sample decisions, vouchers and reports"));
    }
}
