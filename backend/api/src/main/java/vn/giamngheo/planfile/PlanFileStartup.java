package vn.giamngheo.planfile;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.giamngheo.access.Sight;

/** Loads the plan file that the installation names, at each start: the second time it changes nothing. */
@ApplicationScoped
class PlanFileStartup {
    private static final Logger LOG = Logger.getLogger(PlanFileStartup.class);
    private static final String CLASSPATH = "classpath:";

    private final PlanFileService planFiles;
    private final Sight sight;
    private final Optional<String> location;

    PlanFileStartup(
            PlanFileService planFiles,
            Sight sight,
            @ConfigProperty(name = "giam-ngheo.plan-file") Optional<String> location) {
        this.planFiles = planFiles;
        this.sight = sight;
        this.location = location;
    }

    void load(@Observes StartupEvent start) {
        location.filter(where -> !where.isBlank()).ifPresent(where -> {
            var outcome = sight.asSystem("plan-file", system -> planFiles.load(system, where, read(where)));
            LOG.infof("Plan file %s: %s", where, outcome.result());
        });
    }

    private static byte[] read(String where) {
        try {
            if (!where.startsWith(CLASSPATH)) {
                return Files.readAllBytes(Path.of(where));
            }
            String resource = where.substring(CLASSPATH.length());
            try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalArgumentException("There is no plan file " + where);
                }
                return in.readAllBytes();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The plan file " + where + " can't be read", unreadable);
        }
    }
}
