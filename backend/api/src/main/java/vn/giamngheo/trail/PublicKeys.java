package vn.giamngheo.trail;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.stream.Collectors;

/** Publishes the keys that seals are verified with: for anybody, as whoever verifies need not trust, nor know, this system. */
@ApplicationScoped
class PublicKeys {
    private static final String PATH = "/api/trail-keys.pem";
    private final ConfiguredKeys keys;

    PublicKeys(ConfiguredKeys keys) {
        this.keys = keys;
    }

    void publish(@Observes Router router) {
        String pem = text();
        router.get(PATH)
                .handler(context -> context.response()
                        .putHeader("Content-Type", "application/x-pem-file")
                        .putHeader("Cache-Control", "no-cache")
                        .end(pem));
    }

    private String text() {
        String signing = keys.get().signingId().orElse("");
        return keys.get().known().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> "# " + one.getKey() + (one.getKey().equals(signing) ? " seals now" : " has sealed") + "\n"
                        + SealKeys.pem(one.getValue()))
                .collect(Collectors.joining());
    }
}
