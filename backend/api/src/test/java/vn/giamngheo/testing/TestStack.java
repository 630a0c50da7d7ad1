package vn.giamngheo.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.local.DemoSealKey;
import vn.giamngheo.local.Folders;
import vn.giamngheo.local.LocalKeycloak;
import vn.giamngheo.local.LocalPostgres;

/** Starts a PostgreSQL and a Keycloak for the run of the tests, and tells the API where they are. */
public final class TestStack implements QuarkusTestResourceLifecycleManager {
    private static @Nullable LocalPostgres postgres;
    private static @Nullable LocalKeycloak keycloak;
    private static @Nullable Path keycloakFolder;
    private static @Nullable GreenMail mail;

    @Override
    public Map<String, String> start() {
        LocalPostgres database = LocalPostgres.temporary();
        Path folder = temporaryFolder();
        LocalKeycloak identity =
                LocalKeycloak.start(Folders.keycloak(), database, folder.resolve("data"), 0, Folders.realmFile());
        keycloakFolder = folder;
        postgres = database;
        keycloak = identity;
        GreenMail server = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        mail = server;
        return Map.ofEntries(
                Map.entry("GIAM_NGHEO_DB_URL", database.jdbcUrl()),
                Map.entry("GIAM_NGHEO_OIDC_URL", identity.issuer()),
                Map.entry("GIAM_NGHEO_OIDC_SECRET", identity.apiSecret()),
                Map.entry("GIAM_NGHEO_PLAN_FILE", "classpath:plan/tuy-phuoc-2024.yaml"),
                Map.entry("GIAM_NGHEO_DOCS", "true"),
                // One user asks what thousands do; what is asked too often is tried with a debt of its own.
                Map.entry("GIAM_NGHEO_RATE_BURST", "1000000"),
                // Tests send mail when they mean to, and not by the clock.
                Map.entry("GIAM_NGHEO_REMIND_EVERY", "off"),
                Map.entry("GIAM_NGHEO_SMTP_HOST", "127.0.0.1"),
                Map.entry(
                        "GIAM_NGHEO_SMTP_PORT",
                        Integer.toString(server.getSmtp().getPort())),
                Map.entry("GIAM_NGHEO_SMTP_STARTTLS", "false"),
                Map.entry("GIAM_NGHEO_SMTP_FROM", "giam-ngheo@district.example"),
                Map.entry("GIAM_NGHEO_PROVISIONING_EVERY", "off"),
                Map.entry("GIAM_NGHEO_KEYCLOAK_CONSOLE", "http://console.example/admin/giam-ngheo/console"),
                // Tests send and look by themselves, when they want to.
                Map.entry("GIAM_NGHEO_WEBHOOK_EVERY", "off"),
                Map.entry("GIAM_NGHEO_OVERDUE_EVERY", "off"),
                Map.entry("GIAM_NGHEO_SEAL_EVERY", "off"),
                Map.entry(
                        "GIAM_NGHEO_SEAL_KEYS",
                        DemoSealKey.in(folder.resolve("seal-keys")).toString()),
                Map.entry("GIAM_NGHEO_WEBHOOK_TIMEOUT", "PT1S"),
                Map.entry("GIAM_NGHEO_WEBHOOK_THIS_MACHINE", "true"));
    }

    @Override
    public void stop() {
        mail().stop();
        keycloak().close();
        postgres().close();
        delete(Objects.requireNonNull(keycloakFolder));
    }

    /** The database of this run. */
    public static LocalPostgres postgres() {
        return Objects.requireNonNull(postgres, "the stack is not running");
    }

    /** The Keycloak of this run. */
    public static LocalKeycloak keycloak() {
        return Objects.requireNonNull(keycloak, "the stack is not running");
    }

    /** Where the keys of the seals of this run are. */
    public static Path sealKeys() {
        return Objects.requireNonNull(keycloakFolder, "the stack is not running")
                .resolve("seal-keys");
    }

    /** The mail server of this run. */
    public static GreenMail mail() {
        return Objects.requireNonNull(mail, "the stack is not running");
    }

    /** One that stays the same when the server is stopped and started again. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("giam-ngheo-keycloak");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException stubborn) {
            throw new UncheckedIOException(stubborn);
        }
    }
}
