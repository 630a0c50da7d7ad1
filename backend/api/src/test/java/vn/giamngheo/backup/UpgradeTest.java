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

    @Test
    void marksWhatDraftsHaveOfOtherPlans() throws Exception {
        try (LocalPostgres postgres = LocalPostgres.temporary()) {
            Server server = Clusters.server(postgres);
            new Restore(server, Clock.systemUTC()).from(previousRelease(), false);
            Migrations.run(server, Server.SYSTEM, "20261201.07");
            try (PgConnection connection = server.connect(Server.SYSTEM)) {
                Server.execute(
                        connection,
                        "select set_config('giam_ngheo.actor', 'a test', false), set_config('giam_ngheo.operation', 'test', false)",
                        copied(2025, "DRAFT"),
                        copied(2026, "ISSUED"),
                        copied(2027, "CLOSED"));
            }

            Migrations.run(server, Server.SYSTEM, "latest");

            try (PgConnection connection = server.connect(Server.SYSTEM)) {
                String marked = "2025 COPIED 1, 2026 ASSUMED 0, 2027 COPIED 1";
                assertThat(Server.texts(connection, told("plan p", "p"))).containsExactly(marked);
                assertThat(Server.texts(connection, told("recipient part join plan p on p.id = part.plan_id", "part")))
                        .containsExactly(marked);
                assertThat(Server.number(
                                connection,
                                "select count(*) from audit_event where actor = 'system system:migration'"
                                        + " and operation = 'plan.copy' and after ->> 'source_provenance' = 'COPIED'"
                                        + " and before ->> 'source_provenance' = 'ASSUMED'"))
                        .isEqualTo(4);
            }
        }
    }

    /** A plan of that year, and a line of it, as copying the plan of 2024 made them. */
    private static String copied(int year, String status) {
        String source = "'ASSUMED', 'sao từ kế hoạch 2024; chuyển cho đơn vị kế thừa'";
        return """
                with copy as (insert into plan (id, version, programme_id, area_id, year, title, status, managing_agency_id,
                    issuing_agency_id, general_objective, source_provenance, source_note)
                    select gen_random_uuid(), 0, programme_id, area_id, %d, title, '%s', managing_agency_id, issuing_agency_id,
                        general_objective, %s from plan where year = 2024 and parent_plan_id is null returning id)
                insert into recipient (id, version, plan_id, position, text, source_provenance, source_note)
                    select gen_random_uuid(), 0, id, 1, 'Như trên', %s from copy""".formatted(year, status, source, source);
    }

    private static String told(String from, String part) {
        return "select string_agg(p.year || ' ' || %2$s.source_provenance || ' ' || %2$s.version, ', ' order by p.year) from %1$s where p.year > 2024"
                .formatted(from, part);
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
