package vn.giamngheo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;

/** A real Keycloak server on the loopback address, with the realm of the repository; it keeps its data. */
public final class LocalKeycloak implements AutoCloseable {
    /** Administrates the server itself; for this machine only. */
    public static final String ADMINISTRATOR = "admin";

    /** The demo's service accounts, by the names that tests and scripts call them. */
    private static final Map<String, String> SYSTEMS =
            Map.of("integrator", RealmFile.INTEGRATOR_CLIENT, "writer", RealmFile.WRITER_CLIENT);

    private static final String DEMO_PASSWORD = "demo";
    private static final String IMPORTED = "imported-realm.properties";
    private static final int MOST_CONNECTIONS = 16;
    private static final Duration FIRST_START = Duration.ofMinutes(4);
    private static final Duration STOP = Duration.ofSeconds(15);

    /** Making the cache is part of stopping after a training run. */
    private static final Duration STOP_AFTER_TRAINING = Duration.ofMinutes(4);

    private final Child server;
    private final int port;
    private final RealmFile realm;

    private LocalKeycloak(Child server, int port, RealmFile realm) {
        this.server = server;
        this.port = port;
        this.realm = realm;
    }

    /** Starts a server with the realm as it is in the file, on its database in that PostgreSQL; port 0 takes any free one. */
    public static LocalKeycloak start(Path distribution, LocalPostgres postgres, Path data, int port, Path realmFile) {
        return start(new Setup(
                distribution,
                postgres.jdbcUrl(LocalPostgres.KEYCLOAK),
                data,
                port,
                realmFile,
                0,
                data.resolveSibling("keycloak.log"),
                List.of(),
                line -> {}));
    }

    /**
     * How to start a server.
     *
     * @param database the JDBC address of its database
     * @param data the folder of what the launcher notes about it
     * @param webPort the port of the web server that people sign in on; 0 when the realm's own addresses will do
     * @param jvmOptions come first in the command line
     * @param progress told of what takes its time
     */
    record Setup(
            Path distribution,
            String database,
            Path data,
            int port,
            Path realmFile,
            int webPort,
            Path log,
            List<String> jvmOptions,
            Consumer<String> progress) {}

    static LocalKeycloak start(Setup setup) {
        KeycloakServer distribution = prepared(setup);
        List<String> options = new ArrayList<>(setup.jvmOptions());
        if (JavaRuntime.hasAotCache()) {
            options.add("-XX:+UseCompactObjectHeaders");
            if (Files.exists(distribution.aotCache())) {
                options.add("-XX:AOTCache=" + distribution.aotCache());
            }
        }
        return launch(distribution, setup, options);
    }

    /** One run that only teaches the JVM what a start loads, where the JDK can keep that; does nothing the next time. */
    static void train(Setup setup) {
        KeycloakServer distribution = prepared(setup);
        if (!JavaRuntime.hasAotCache() || Files.exists(distribution.aotCache())) {
            return;
        }
        setup.progress().accept("Keycloak: making its start-up cache, once (about a minute)");
        List<String> options = new ArrayList<>(setup.jvmOptions());
        options.add("-XX:+UseCompactObjectHeaders");
        Path unfinished = Path.of(distribution.aotCache() + ".new");
        options.add("-XX:AOTCacheOutput=" + unfinished);
        LocalKeycloak keycloak = launch(distribution, setup, options);
        keycloak.token("manager");
        keycloak.server.stop(STOP_AFTER_TRAINING);
        Folders.moveIfPresent(unfinished, distribution.aotCache());
    }

    private static KeycloakServer prepared(Setup setup) {
        KeycloakServer distribution = new KeycloakServer(setup.distribution());
        if (!distribution.isPrepared()) {
            setup.progress().accept("Keycloak: preparing the server, once (about 20 s)");
            distribution.prepare(setup.log().resolveSibling("keycloak-build.log"));
        }
        return distribution;
    }

    private static LocalKeycloak launch(KeycloakServer distribution, Setup setup, List<String> options) {
        Path data = setup.data().toAbsolutePath();
        int port = Ports.orAnyFree(setup.port());
        RealmFile realm = RealmFile.read(setup.realmFile());
        if (setup.webPort() != 0) {
            realm.allowSignInOn(setup.webPort());
        }
        Folders.create(data);
        Child server = Child.start(
                "Keycloak",
                distribution.command(
                        options,
                        List.of(
                                "start",
                                "--optimized",
                                "--cache=local",
                                "--http-enabled=true",
                                "--http-host=127.0.0.1",
                                "--http-port=" + port,
                                "--hostname=http://localhost:" + port,
                                "--db-url=" + setup.database(),
                                "--db-pool-max-size=" + MOST_CONNECTIONS,
                                // The sign-in pages' look lies beside the realm that names it.
                                "--spi-theme--folder--dir="
                                        + setup.realmFile().toAbsolutePath().resolveSibling("themes"),
                                "--spi-password-policy--password-blacklist--blacklists-path="
                                        + setup.realmFile().toAbsolutePath().resolveSibling("passwords"))),
                Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMINISTRATOR,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        ADMINISTRATOR,
                        "KC_DB_USERNAME",
                        LocalPostgres.KEYCLOAK,
                        "KC_DB_PASSWORD",
                        LocalPostgres.KEYCLOAK),
                setup.log(),
                Child.Stop.TERM);
        LocalKeycloak keycloak = new LocalKeycloak(server, port, realm);
        try (KeycloakAdmin admin = keycloak.admin()) {
            server.awaitReady(FIRST_START, () -> admin.answersFor("master"));
            keycloak.bringRealmUpToDate(admin, data.resolve(IMPORTED), setup);
        } catch (StackFailure e) {
            keycloak.close();
            throw e;
        }
        return keycloak;
    }

    /** The realm is imported when its file has changed; what people change in Keycloak itself stays until then. */
    private void bringRealmUpToDate(KeycloakAdmin admin, Path note, Setup setup) {
        Properties wanted = new Properties();
        wanted.setProperty("realm", realm.fingerprint());
        wanted.setProperty("webPort", Integer.toString(setup.webPort()));
        Properties imported = read(note);
        boolean present = admin.answersFor(realm.name());
        if (imported.equals(wanted) && present) {
            return;
        }
        admin.signIn(ADMINISTRATOR, ADMINISTRATOR);
        if (present && realm.fingerprint().equals(imported.getProperty("realm"))) {
            admin.updateAddresses(realm.name(), realm.client(RealmFile.API_CLIENT));
        } else {
            setup.progress()
                    .accept(
                            present
                                    ? "Keycloak: the realm's file has changed, importing it again"
                                    : "Keycloak: importing the realm");
            admin.replaceRealm(realm.json());
        }
        write(note, wanted);
    }

    private static Properties read(Path note) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(note)) {
            properties.load(reader);
        } catch (IOException e) {
            // No note: nothing was imported yet.
            properties.clear();
        }
        return properties;
    }

    private static void write(Path note, Properties properties) {
        try (var writer = Files.newBufferedWriter(note)) {
            properties.store(writer, "What the realm was last imported from");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private KeycloakAdmin admin() {
        return new KeycloakAdmin(address());
    }

    /** The server's process, for who wants to hold it up. */
    public long pid() {
        return server.pid();
    }

    public int port() {
        return port;
    }

    public String address() {
        return "http://localhost:" + port;
    }

    /** The realm's name. */
    String realmName() {
        return realm.name();
    }

    /** The realm's address, which is what tokens name as their issuer. */
    public String issuer() {
        return address() + "/realms/" + realm.name();
    }

    /** The secret of the API's own client. */
    public String apiSecret() {
        return realm.secretOf(RealmFile.API_CLIENT);
    }

    /** An access token of a demo user, or of the demo integrators under the names {@code integrator} and {@code writer}. */
    public String token(String user) {
        try (KeycloakAdmin admin = admin()) {
            if (SYSTEMS.containsKey(user)) {
                String client = SYSTEMS.get(user);
                return admin.token(
                        realm.name(),
                        Map.of(
                                "grant_type",
                                "client_credentials",
                                "client_id",
                                client,
                                "client_secret",
                                realm.secretOf(client)));
            }
            return admin.token(
                    realm.name(),
                    Map.of(
                            "grant_type",
                            "password",
                            "client_id",
                            RealmFile.CLI_CLIENT,
                            "username",
                            user,
                            "password",
                            DEMO_PASSWORD));
        }
    }

    Child child() {
        return server;
    }

    @Override
    public void close() {
        server.stop(STOP);
    }
}
