package vn.giamngheo.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.local.Folders;
import vn.giamngheo.local.LocalKeycloak;
import vn.giamngheo.local.LocalPostgres;

/** Starts a PostgreSQL and a Keycloak for the run of the tests, and tells the API where they are. */
public final class TestStack implements QuarkusTestResourceLifecycleManager {
    private static @Nullable LocalPostgres postgres;
    private static @Nullable LocalKeycloak keycloak;

    @Override
    public Map<String, String> start() {
        LocalPostgres database = LocalPostgres.temporary();
        LocalKeycloak identity = LocalKeycloak.start(Folders.keycloak(), temporaryFolder(), 0, Folders.realmFile());
        postgres = database;
        keycloak = identity;
        return Map.of(
                "GIAM_NGHEO_DB_URL", database.jdbcUrl(),
                "GIAM_NGHEO_OIDC_URL", identity.issuer(),
                "GIAM_NGHEO_OIDC_SECRET", identity.apiSecret(),
                "GIAM_NGHEO_PLAN_FILE", "classpath:plan/tuy-phuoc-2024.yaml",
                "GIAM_NGHEO_DOCS", "true");
    }

    @Override
    public void stop() {
        keycloak().close();
        postgres().close();
    }

    /** The database of this run. */
    public static LocalPostgres postgres() {
        return Objects.requireNonNull(postgres, "the stack is not running");
    }

    /** The Keycloak of this run. */
    public static LocalKeycloak keycloak() {
        return Objects.requireNonNull(keycloak, "the stack is not running");
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("giam-ngheo-keycloak");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
