package vn.giamngheo.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server on the loopback address, with the roles and databases of the system.
 *
 * <p>{@code giam_ngheo_owner} owns the database and changes its schema; {@code giam_ngheo_api} may only log in until a
 * migration grants it more; {@code keycloak} has a database of its own. Each role's password is its name: this server is for one machine and for demo data.
 */
public final class LocalPostgres implements AutoCloseable {
    public static final String DATABASE = "giam_ngheo";
    public static final String OWNER = "giam_ngheo_owner";
    public static final String API = "giam_ngheo_api";
    public static final String SUPERUSER = "postgres";
    /** The role of Keycloak, and the name of its database. */
    public static final String KEYCLOAK = "keycloak";

    private static final String KEYCLOAK_MADE = "giam-ngheo-keycloak";

    private static final String PASSWORDS = "scram-sha-256";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Child server;
    private final int port;
    private final @Nullable Path temporary;

    private LocalPostgres(Child server, int port, @Nullable Path temporary) {
        this.server = server;
        this.port = port;
        this.temporary = temporary;
    }

    /** Starts a server that keeps its data; port 0 takes any free one. */
    public static LocalPostgres start(Path data, int port) {
        return start(data, port, data.resolveSibling("postgres.log"));
    }

    static LocalPostgres start(Path data, int port, Path log) {
        return start(data.toAbsolutePath(), Ports.orAnyFree(port), log, List.of(), null);
    }

    /** Starts a server for one test: any free port, data that goes when it is closed, and no waiting for the disk. */
    public static LocalPostgres temporary() {
        try {
            Path folder = Files.createTempDirectory("giam-ngheo-postgres-");
            return start(
                    folder.resolve("data"),
                    Ports.anyFree(),
                    folder.resolve("postgres.log"),
                    List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"),
                    folder);
        } catch (IOException e) {
            throw new StackFailure("No temporary folder can be made: " + e.getMessage(), e);
        }
    }

    private static LocalPostgres start(
            Path data, int port, Path log, List<String> extraSettings, @Nullable Path temporary) {
        PostgresBinaries binaries = PostgresBinaries.unpackedIn(Folders.cache());
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            create(binaries, data, log);
        }
        addKeycloak(binaries, data, log);
        List<String> settings = new ArrayList<>(
                List.of("listen_addresses=127.0.0.1", "port=" + port, "unix_socket_directories=", "timezone=UTC"));
        settings.addAll(extraSettings);
        List<String> arguments = new ArrayList<>(List.of("-D", data.toString()));
        settings.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        Child server =
                Child.start("PostgreSQL", binaries.command("postgres", arguments), Map.of(), log, Child.Stop.INT);
        LocalPostgres postgres = new LocalPostgres(server, port, temporary);
        try {
            server.awaitReady(PATIENCE, () -> saysItIsReady(data, server.pid()));
        } catch (StackFailure e) {
            postgres.close();
            throw e;
        }
        return postgres;
    }

    /** Makes a new cluster beside the goal and renames it, so that a broken start leaves nothing half-made. */
    private static void create(PostgresBinaries binaries, Path data, Path log) {
        Path work = data.resolveSibling(data.getFileName() + ".new");
        Path secret = data.resolveSibling(data.getFileName() + ".password");
        Path script = data.resolveSibling(data.getFileName() + ".sql");
        Folders.delete(work);
        Folders.create(work);
        try {
            Files.writeString(secret, SUPERUSER + "\n");
            Child.run(
                    "PostgreSQL's initdb",
                    binaries.command(
                            "initdb",
                            List.of(
                                    "--pgdata=" + work,
                                    "--username=" + SUPERUSER,
                                    "--pwfile=" + secret,
                                    "--auth=" + PASSWORDS,
                                    "--encoding=UTF8",
                                    "--locale-provider=builtin",
                                    "--builtin-locale=C.UTF-8",
                                    "--locale=C",
                                    "--no-sync",
                                    "--no-instructions")),
                    Map.of(),
                    log);
            Files.writeString(script, rolesAndDatabase(), StandardCharsets.UTF_8);
            singleUser(binaries, work, script, log);
            Files.deleteIfExists(data);
            Files.move(work, data);
        } catch (IOException e) {
            throw new StackFailure("PostgreSQL's data cannot be made in " + data + ": " + e.getMessage(), e);
        } finally {
            deleteQuietly(secret);
            deleteQuietly(script);
        }
    }

    /** Data of earlier versions has no database for Keycloak yet: it gets one, once, before the server starts. */
    private static void addKeycloak(PostgresBinaries binaries, Path data, Path log) {
        Path made = data.resolve(KEYCLOAK_MADE);
        if (Files.exists(made)) {
            return;
        }
        Path script = data.resolveSibling(data.getFileName() + ".sql");
        try {
            Files.writeString(script, keycloakRoleAndDatabase(), StandardCharsets.UTF_8);
            singleUser(binaries, data, script, log);
            Files.writeString(made, "");
        } catch (IOException e) {
            throw new StackFailure("Keycloak's database cannot be made in " + data + ": " + e.getMessage(), e);
        } finally {
            deleteQuietly(script);
        }
    }

    /** In single-user mode no port is open and no password is needed: each line is one statement. */
    private static void singleUser(PostgresBinaries binaries, Path data, Path script, Path log) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" <\"$0\"", script.toString()));
        command.addAll(binaries.command("postgres", List.of("--single", "-j", "-D", data.toString(), "postgres")));
        Child.run("PostgreSQL's set-up", command, Map.of(), log);
    }

    static String rolesAndDatabase() {
        return String.join(
                "\n\n",
                "CREATE ROLE %1$s LOGIN PASSWORD '%1$s';".formatted(OWNER),
                "CREATE ROLE %1$s LOGIN PASSWORD '%1$s';".formatted(API),
                "CREATE DATABASE %s OWNER %s;".formatted(DATABASE, OWNER),
                "REVOKE ALL ON DATABASE %s FROM PUBLIC;".formatted(DATABASE),
                "GRANT CONNECT ON DATABASE %s TO %s;".formatted(DATABASE, API),
                "");
    }

    private static String keycloakRoleAndDatabase() {
        return String.join(
                "\n\n",
                "CREATE ROLE %1$s LOGIN PASSWORD '%1$s';".formatted(KEYCLOAK),
                "CREATE DATABASE %1$s OWNER %1$s;".formatted(KEYCLOAK),
                "REVOKE ALL ON DATABASE %s FROM PUBLIC;".formatted(KEYCLOAK),
                "");
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // A left-over file of the set-up is overwritten the next time.
            file.toFile().deleteOnExit();
        }
    }

    /** The server's own note of its state: the first line is its process, the eighth says when it takes connections. */
    private static boolean saysItIsReady(Path data, long pid) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return lines.size() >= 8
                    && lines.getFirst().strip().equals(Long.toString(pid))
                    && lines.get(7).strip().equals("ready");
        } catch (IOException e) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    Child child() {
        return server;
    }

    @Override
    public void close() {
        server.stop(Duration.ofSeconds(20));
        if (temporary != null) {
            Folders.delete(temporary);
        }
    }
}
