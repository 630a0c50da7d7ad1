package vn.giamngheo.provisioning;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.provisioning.ProvisioningTaskService.Claimed;

/** Does what the register's changes ask of Keycloak. Any number of instances may do so at once: what one is at the others pass over. */
@ApplicationScoped
class ProvisioningJob {
    private static final Logger LOG = Logger.getLogger(ProvisioningJob.class);
    private static final Scope SYSTEM = Scope.system("provisioning");
    /** Then others have their turn. */
    private static final int MOST_ROUNDS = 20;

    private final ProvisioningTaskService tasks;
    private final UnitDirectory directory;
    private final Mending mending;

    ProvisioningJob(ProvisioningTaskService tasks, UnitDirectory directory, Mending mending) {
        this.tasks = tasks;
        this.directory = directory;
        this.mending = mending;
    }

    /** Looks, on every instance, at its own time. */
    @Scheduled(
            identity = "provisioning",
            every = "{giam-ngheo.provisioning.every}",
            delayed = "{giam-ngheo.provisioning.delay}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Claimed> claimed = tasks.claim(SYSTEM);
            if (claimed.isEmpty() || !isDone(claimed)) {
                return;
            }
        }
    }

    /** Does them, each unit once; tells whether it makes sense to go on. */
    private boolean isDone(List<Claimed> claimed) {
        Map<String, List<Claimed>> byCode =
                claimed.stream().collect(Collectors.groupingBy(Claimed::code, LinkedHashMap::new, Collectors.toList()));
        TaskFailure away = null;
        for (Map.Entry<String, List<Claimed>> unit : byCode.entrySet()) {
            if (away == null) {
                away = failureAt(unit.getKey(), unit.getValue());
            } else {
                // Whoever is away is asked once, not once for each unit.
                for (Claimed task : unit.getValue()) {
                    tasks.putOff(SYSTEM, task, away);
                }
            }
        }
        return away == null;
    }

    /** Does the tasks of one unit. Tells why the others needn't be tried; null where they should. */
    private @Nullable TaskFailure failureAt(String code, List<Claimed> claimed) {
        try {
            WantedUnit wanted = tasks.wanted(SYSTEM, code);
            List<Difference> mended = mending.mend(wanted, directory.unit(code));
            claimed.forEach(task -> tasks.finish(SYSTEM, task, mended));
            tasks.lookAgain(SYSTEM, wanted);
            return null;
        } catch (KeycloakAway away) {
            LOG.warnf("The unit %s waits for Keycloak: %s", code, away.getMessage());
            claimed.forEach(task -> tasks.putOff(SYSTEM, task, away.failure()));
            return away.failure() == TaskFailure.AWAY ? TaskFailure.AWAY : null;
        }
    }
}
