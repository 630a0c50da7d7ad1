package vn.giamngheo.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.jdbc.PgConnection;
import vn.giamngheo.backup.Manifest.Dumped;
import vn.giamngheo.backup.Manifest.Table;

/** Takes a backup while everything runs: each database as it was at one moment, the moments a few milliseconds apart. */
final class Backup {
    private static final String HISTORY = "flyway_schema_history";

    private final Server server;
    private final Clock clock;

    Backup(Server server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /** Writes the archive; it is there whole and on the disk when this returns, and not at all when this throws. */
    Manifest to(Path archive) {
        Map<String, PgConnection> connections = new LinkedHashMap<>();
        try (ArchiveWriter writer = new ArchiveWriter(archive)) {
            for (String database : List.of(Server.SYSTEM, Server.KEYCLOAK)) {
                PgConnection connection = server.connect(database);
                connections.put(database, connection);
                // The snapshot is taken by the first query after it.
                Server.execute(connection, "begin isolation level repeatable read read only", "select 1");
            }
            PgConnection system = connections.get(Server.SYSTEM);
            if (system == null || !Catalogue.tables(system).contains(HISTORY)) {
                throw new BackupFailure("The database is empty: there is nothing to back up before the first start");
            }
            List<Dumped> dumped = new ArrayList<>();
            for (Map.Entry<String, PgConnection> database : connections.entrySet()) {
                dumped.add(dump(database.getKey(), database.getValue(), writer));
            }
            Manifest manifest = new Manifest(
                    Manifest.FORMAT,
                    clock.instant(),
                    (int) Server.number(system, "select current_setting('server_version_num')::int"),
                    Migrations.applied(system),
                    dumped);
            writer.finish(manifest);
            return manifest;
        } catch (SQLException refused) {
            throw new BackupFailure("The backup was broken off, nothing was kept: " + refused.getMessage(), refused);
        } catch (IOException full) {
            throw new BackupFailure(
                    "The backup can't be written to " + archive + " (" + full.getMessage()
                            + "); what was written is deleted again, older archives are as they were",
                    full);
        } finally {
            connections.values().forEach(Backup::close);
        }
    }

    private static Dumped dump(String database, PgConnection connection, ArchiveWriter writer)
            throws SQLException, IOException {
        Catalogue.requireNothingBesideTables(connection);
        boolean ours = database.equals(Server.SYSTEM);
        List<Table> tables = new ArrayList<>();
        for (String table : Catalogue.tables(connection)) {
            tables.add(writer.copy(
                    database,
                    table,
                    Catalogue.columns(connection, table),
                    Catalogue.order(connection, table),
                    connection));
        }
        return new Dumped(
                database,
                ours ? List.of() : Catalogue.definition(connection),
                ours ? List.of() : Catalogue.constraints(connection),
                tables,
                Catalogue.sequences(connection));
    }

    private static void close(PgConnection connection) {
        try {
            connection.close();
        } catch (SQLException gone) {
            // It was only read from.
        }
    }
}
