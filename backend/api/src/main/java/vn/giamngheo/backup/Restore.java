package vn.giamngheo.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.jdbc.PgConnection;
import vn.giamngheo.backup.Manifest.Dumped;
import vn.giamngheo.backup.Manifest.Sequence;
import vn.giamngheo.backup.Manifest.Table;

/**
 * Puts an archive in the place of what is there: into new databases beside the present ones, read back and compared, then both
 * renamed in one transaction. What was there is kept under another name.
 */
final class Restore {
    private static final String NEW = "_restoring";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss").withZone(ZoneOffset.UTC);

    /**
     * The trail tells by its number which events were written together; a new server counts from its beginning, and would give numbers
     * that the trail has already. A transaction that does nothing takes one: some ten thousand of them a second.
     */
    private static final String COUNT_ON = """
            do $$
            declare
                last xid8 := (select transaction_id from audit_event order by transaction_id desc limit 1);
            begin
                set synchronous_commit = off;
                while pg_current_xact_id() <= last loop
                    commit;
                end loop;
                reset synchronous_commit;
            end $$""";

    private final Server server;
    private final Clock clock;

    Restore(Server server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /**
     * Restores the archive.
     *
     * @param replace whether data that is there may be put aside
     * @return the names under which the former databases are kept
     */
    List<String> from(Path file, boolean replace) {
        try (ArchiveReader archive = ArchiveReader.open(file);
                PgConnection control = server.connect("postgres")) {
            Manifest manifest = archive.manifest();
            Migrations.requireKnown(server, manifest.schemaVersion());
            requireServer(control, manifest);
            boolean empty = requireRoom(control, manifest, replace);
            try {
                for (Dumped database : manifest.databases()) {
                    fill(control, archive, manifest, database);
                }
                List<String> former = takeTheirPlace(control, manifest);
                if (!empty) {
                    return former;
                }
                return leftOver(control, former);
            } catch (SQLException | IOException | RuntimeException failed) {
                discard(control, manifest);
                throw failed;
            }
        } catch (SQLException | IOException failed) {
            throw new BackupFailure("The restore was broken off, nothing was changed: " + failed.getMessage(), failed);
        }
    }

    /** Those of the databases put aside, which hold nothing, that could not be dropped: the archive is in its place all the same. */
    private static List<String> leftOver(PgConnection control, List<String> former) {
        List<String> left = new ArrayList<>();
        for (String name : former) {
            try {
                Server.execute(control, "drop database " + name);
            } catch (SQLException inUse) {
                left.add(name);
            }
        }
        return left;
    }

    private void requireServer(PgConnection control, Manifest manifest) throws SQLException {
        int here = (int) Server.number(control, "select current_setting('server_version_num')::int");
        if (manifest.postgresVersion() / 10_000 > here / 10_000) {
            throw new BackupFailure("The archive comes from PostgreSQL " + manifest.postgresVersion() / 10_000
                    + ", this is " + here / 10_000);
        }
        for (Dumped database : manifest.databases()) {
            String owner = Server.OWNERS.get(database.name());
            if (owner == null) {
                throw new BackupFailure(
                        "The archive holds a database that this release does not know: " + database.name());
            }
            if (Server.texts(control, "select rolname from pg_roles where rolname = ?", owner)
                    .isEmpty()) {
                throw new BackupFailure(
                        "The role " + owner + " is missing: backend/database/create-databases.sh makes it");
            }
        }
    }

    /** The databases must be out of use; and hold nothing, unless what they hold may go. Tells whether they hold nothing. */
    private boolean requireRoom(PgConnection control, Manifest manifest, boolean replace) throws SQLException {
        List<String> full = new ArrayList<>();
        for (Dumped database : manifest.databases()) {
            if (!server.has(control, database.name())) {
                continue;
            }
            List<String> users = Server.texts(control, """
                    select coalesce(nullif(application_name, ''), usename) from pg_stat_activity
                    where datname = ? and pid <> pg_backend_pid() and backend_type = 'client backend'
                    """, database.name());
            if (!users.isEmpty()) {
                throw new BackupFailure("The database " + database.name() + " is in use ("
                        + users.stream().distinct().collect(Collectors.joining(", "))
                        + "): stop the API and Keycloak first");
            }
            try (PgConnection connection = server.connect(database.name())) {
                long rows = 0;
                for (String table : Catalogue.tables(connection)) {
                    rows += Server.number(connection, "select count(*) from public." + Server.quoted(table));
                }
                if (rows > 0) {
                    full.add(database.name() + " (" + rows + " rows)");
                }
            }
        }
        if (!full.isEmpty() && !replace) {
            throw new BackupFailure(
                    "There is data already: " + String.join(", ", full)
                            + ". To put it aside and restore the archive in its place, say so: with make YES=1, else --replace");
        }
        return full.isEmpty();
    }

    private void fill(PgConnection control, ArchiveReader archive, Manifest manifest, Dumped database)
            throws SQLException, IOException {
        String fresh = database.name() + NEW;
        String owner = Server.OWNERS.get(database.name());
        Server.execute(
                control,
                "drop database if exists " + fresh,
                "create database %s owner %s template template0".formatted(fresh, owner),
                "revoke all on database %s from public".formatted(fresh));
        boolean ours = database.name().equals(Server.SYSTEM);
        if (ours) {
            Server.execute(control, "grant connect on database %s to %s".formatted(fresh, Server.API_ROLE));
            Migrations.run(server, fresh, manifest.schemaVersion());
        }
        try (PgConnection connection = server.connect(fresh)) {
            connection.setAutoCommit(false);
            if (!ours) {
                Server.execute(connection, "set local role " + owner);
                Server.execute(connection, database.definition().toArray(String[]::new));
                Server.execute(connection, "reset role");
            }
            // The rows are a state that held already: triggers would refuse history and write a trail of the restore.
            Server.execute(connection, "set local session_replication_role = replica");
            fillTables(connection, archive, database);
            Server.execute(connection, "set local session_replication_role = origin", "set local role " + owner);
            Server.execute(connection, database.constraints().toArray(String[]::new));
            for (Sequence sequence : database.sequences()) {
                Server.execute(
                        connection,
                        "select setval('public.%s', %d, %b)"
                                .formatted(Server.quoted(sequence.name()), sequence.value(), sequence.called()));
            }
            connection.commit();
            connection.setAutoCommit(true);
            Server.execute(connection, "analyze");
            compare(connection, database);
            if (ours) {
                Server.execute(connection, COUNT_ON);
            }
        }
    }

    private static void fillTables(PgConnection connection, ArchiveReader archive, Dumped database)
            throws SQLException, IOException {
        List<String> present = Catalogue.tables(connection);
        Set<String> archived = database.tables().stream().map(Table::name).collect(Collectors.toSet());
        if (!new HashSet<>(present).equals(archived)) {
            throw new BackupFailure(
                    "The tables of " + database.name() + " in the archive are not those of its version");
        }
        if (!present.isEmpty()) {
            Server.execute(
                    connection,
                    "truncate " + present.stream().map(Server::quoted).collect(Collectors.joining(", ")));
        }
        for (Table table : database.tables()) {
            try (InputStream rows = archive.rows(database, table)) {
                Copies.in(connection, table, rows);
            }
        }
    }

    /** Copies everything out again: what is there now must be byte for byte what the archive holds. */
    private static void compare(PgConnection connection, Dumped database) throws SQLException, IOException {
        for (Table table : database.tables()) {
            Table now = Copies.out(
                    connection, table.name(), table.columns(), table.order(), OutputStream.nullOutputStream());
            if (!now.equals(table)) {
                throw new BackupFailure("The table " + table.name() + " of " + database.name()
                        + " did not arrive as it is in the archive: nothing was changed");
            }
        }
    }

    private List<String> takeTheirPlace(PgConnection control, Manifest manifest) throws SQLException {
        String stamp = STAMP.format(clock.instant());
        List<String> kept = new ArrayList<>();
        control.setAutoCommit(false);
        for (Dumped database : manifest.databases()) {
            String name = database.name();
            if (server.has(control, name)) {
                String former = name + "_before_" + stamp;
                Server.execute(control, "alter database %s rename to %s".formatted(name, former));
                kept.add(former);
            }
            Server.execute(control, "alter database %s rename to %s".formatted(name + NEW, name));
        }
        control.commit();
        control.setAutoCommit(true);
        return kept;
    }

    private static void discard(PgConnection control, Manifest manifest) {
        try {
            control.rollback();
        } catch (SQLException nothingUnderWay) {
            // Then there is nothing to take back.
        }
        try {
            control.setAutoCommit(true);
            for (Dumped database : manifest.databases()) {
                Server.execute(control, "drop database if exists " + database.name() + NEW);
            }
        } catch (SQLException stubborn) {
            // The next restore deletes it first.
        }
    }
}
