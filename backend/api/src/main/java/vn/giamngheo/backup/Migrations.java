package vn.giamngheo.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** The tables of the system, made by the same migrations that the API runs when it starts. */
final class Migrations {
    private Migrations() {}

    /** The last migration that a database has had. */
    static String applied(Connection connection) throws SQLException {
        return Server.texts(connection, """
                        select version from flyway_schema_history
                        where success and version is not null order by installed_rank desc limit 1
                        """).getFirst();
    }

    /** Refuses a version that this release does not know. */
    static void requireKnown(Server server, String version) {
        boolean known = Arrays.stream(flyway(server, "postgres", MigrationVersion.LATEST)
                        .info()
                        .all())
                .map(MigrationInfo::getVersion)
                .anyMatch(MigrationVersion.fromVersion(version)::equals);
        if (!known) {
            throw new BackupFailure("The archive was made by a newer release (its data is at version " + version
                    + ", which this release does not know): restore it with that release");
        }
    }

    /** Makes the tables as they were at a version. */
    static void run(Server server, String database, String version) {
        flyway(server, database, MigrationVersion.fromVersion(version)).migrate();
    }

    private static Flyway flyway(Server server, String database, MigrationVersion target) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(server.url(database), server.user(), server.password())
                .initSql("set role " + Server.OWNERS.get(Server.SYSTEM))
                .locations("classpath:db/migration")
                .placeholders(Map.of("apiRole", Server.API_ROLE))
                .target(target)
                .load();
    }
}
