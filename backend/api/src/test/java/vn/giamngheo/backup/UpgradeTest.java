package vn.giamngheo.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.postgresql.jdbc.PgConnection;
import vn.giamngheo.backup.Manifest.Table;
import vn.giamngheo.local.LocalPostgres;

/** The data of the release before comes through every migration that has been added since. */
class UpgradeTest {
    /** A backup of the release before this one, with the plan of 2024 in it. */
    static Path previousRelease() {
        try {
            return Path.of(Objects.requireNonNull(UpgradeTest.class.getResource("/backup/release-20261123.01.zip"))
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void keepsEveryRowOfTheReleaseBefore() throws Exception {
        try (LocalPostgres postgres = LocalPostgres.temporary()) {
            Server server = Clusters.server(postgres);
            new Restore(server, Clock.systemUTC()).from(previousRelease(), false);

            Migrations.run(server, Server.SYSTEM, "latest");

            try (ArchiveReader archive = ArchiveReader.open(previousRelease());
                    PgConnection connection = server.connect(Server.SYSTEM)) {
                assertThat(archive.manifest().rows()).isGreaterThan(1_000);
                for (Table before : archive.manifest().databases().getFirst().tables()) {
                    if (!before.name().equals("flyway_schema_history")
                            && !before.name().equals("audit_event")) {
                        assertThat(rowsOf(connection, before.name()))
                                .as(before.name())
                                .isGreaterThanOrEqualTo(before.rows());
                    }
                }
                // What was done by whom is never rewritten, whatever a migration does.
                Table trail = archive.manifest().databases().getFirst().tables().stream()
                        .filter(table -> table.name().equals("audit_event"))
                        .findFirst()
                        .orElseThrow();
                assertThat(trailAsItWas(connection, trail)).isEqualTo(trail.sha256());
            }
        }
    }

    private static long rowsOf(PgConnection connection, String table) throws SQLException {
        return Server.number(connection, "select count(*) from public." + Server.quoted(table));
    }

    /** The first rows of the trail, as many as there were. */
    private static String trailAsItWas(PgConnection connection, Table trail) throws Exception {
        Server.execute(
                connection, "create table public.trail as select * from audit_event order by id limit " + trail.rows());
        return Copies.out(connection, "trail", trail.columns(), trail.order(), OutputStream.nullOutputStream())
                .sha256();
    }
}
