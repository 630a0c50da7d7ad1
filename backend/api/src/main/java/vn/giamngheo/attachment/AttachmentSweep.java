package vn.giamngheo.attachment;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import vn.giamngheo.access.Scope;
import vn.giamngheo.access.Sight;

/**
 * Takes away files that were uploaded and never attached: a form that was given up leaves them behind. Each goes in a transaction of
 * its own, and what another instance is at is passed over, so any number of them may sweep at once.
 */
@ApplicationScoped
class AttachmentSweep {
    private static final Logger LOG = Logger.getLogger(AttachmentSweep.class);
    private static final int MOST = 500;
    private final AttachmentService attachments;
    private final Clock clock;
    private final Duration kept;
    private final Sight sight;

    AttachmentSweep(
            AttachmentService attachments,
            Sight sight,
            Clock clock,
            @ConfigProperty(name = "giam-ngheo.attachment.kept-unattached") Duration kept) {
        this.attachments = attachments;
        this.sight = sight;
        this.clock = clock;
        this.kept = kept;
    }

    /** Sweeps, on every instance, at its own time. */
    @Scheduled(
            identity = "attachment-sweep",
            every = "{giam-ngheo.attachment.sweep-every}",
            delayed = "{giam-ngheo.attachment.sweep-delay}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        int swept = sweep();
        if (swept > 0) {
            LOG.infof("Took away %d files that were attached to nothing", swept);
        }
    }

    /** Sweeps once; tells how many files went. */
    int sweep() {
        return sight.asSystem("attachment-sweep", this::sweep);
    }

    private int sweep(Scope system) {
        Instant broughtBefore = clock.instant().minus(kept);
        int swept = 0;
        List<UUID> left = attachments.unattached(system, broughtBefore, MOST);
        for (UUID id : left) {
            if (isSwept(system, id)) {
                swept++;
            }
        }
        return swept;
    }

    private boolean isSwept(Scope system, UUID id) {
        try {
            return attachments.sweep(system, id);
        } catch (ConstraintViolationException | OptimisticLockException overtaken) {
            // Somebody has attached it since it was looked for, or has taken it away themselves.
            LOG.debugf("The file %s is no longer to be swept", id);
            return false;
        }
    }
}
