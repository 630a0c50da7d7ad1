package vn.giamngheo.integration;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import vn.giamngheo.access.Sight;

/** Tells of reports that have become overdue, each once; any number of instances may do so at once. */
@ApplicationScoped
class OverdueJob {
    private static final Logger LOG = Logger.getLogger(OverdueJob.class);
    private final ChangeService changes;
    private final Sight sight;

    OverdueJob(ChangeService changes, Sight sight) {
        this.changes = changes;
        this.sight = sight;
    }

    /** Looks, on every instance, at its own time. */
    @Scheduled(
            identity = "overdue",
            every = "{giam-ngheo.overdue.every}",
            delayed = "{giam-ngheo.overdue.delay}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        int told = sight.asSystem("overdue", changes::tellOverdue);
        if (told > 0) {
            LOG.infof("Told of %d reports that are overdue", told);
        }
    }
}
