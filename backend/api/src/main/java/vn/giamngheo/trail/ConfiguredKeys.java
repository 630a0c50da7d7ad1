package vn.giamngheo.trail;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The keys that this installation is told of. Without a key the API works on, and says that nothing is sealed. */
@ApplicationScoped
class ConfiguredKeys {
    private static final Logger LOG = Logger.getLogger(ConfiguredKeys.class);
    private final SealKeys keys;

    ConfiguredKeys(@ConfigProperty(name = "giam-ngheo.trail.keys") Optional<String> folder) {
        keys = folder.filter(name -> !name.isBlank()).map(ConfiguredKeys::read).orElseGet(SealKeys::none);
    }

    SealKeys get() {
        return keys;
    }

    private static SealKeys read(String folder) {
        try {
            return SealKeys.in(Path.of(folder));
        } catch (IOException | GeneralSecurityException unreadable) {
            LOG.errorf("The keys of the seals can't be read from %s, nothing is sealed: %s", folder, unreadable);
            return SealKeys.none();
        }
    }
}
