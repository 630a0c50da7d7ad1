package vn.giamngheo.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.jdbc.PgConnection;
import vn.giamngheo.backup.Manifest.Table;
import vn.giamngheo.local.LocalPostgres;

/** The data of the release before comes through every migration that has been added since. */
class UpgradeTest {
    /** A backup of an earlier release, with the plan of 2024 in it. */
    static Path previousRelease() {
        return backupOf("20261123.01");
    }

    private static Path backupOf(String release) {
        try {
            return Path.of(Objects.requireNonNull(UpgradeTest.class.getResource("/backup/release-" + release + ".zip"))
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Of each release a backup with a row of nearly everything that people could enter by then, and the tables in which migrations
     * since have written something else into what was there, and nothing but that.
     */
    static Stream<Arguments> releases() {
        return Stream.of(Arguments.of("20261123.01", Set.of()), Arguments.of("20261130.04", Set.of()));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void keepsEveryRowOfAnEarlierRelease(String release, Set<String> rewritten) throws Exception {
        try (LocalPostgres postgres = LocalPostgres.temporary()) {
            Server server = Clusters.server(postgres);
            new Restore(server, Clock.systemUTC()).from(backupOf(release), false);

            Migrations.run(server, Server.SYSTEM, "latest");

            Set<String> other = new TreeSet<>();
            try (ArchiveReader archive = ArchiveReader.open(backupOf(release));
                    PgConnection connection = server.connect(Server.SYSTEM)) {
                assertThat(archive.manifest().rows()).isGreaterThan(1_000);
                for (Table before : archive.manifest().databases().getFirst().tables()) {
                    if (!before.name().equals("flyway_schema_history")
                            && !before.name().equals("audit_event")) {
                        assertThat(rowsOf(connection, before.name()))
                                .as(before.name())
                                .isGreaterThanOrEqualTo(before.rows());
                        if (!saysTheSame(connection, before)) {
                            other.add(before.name());
                        }
                    }
                }
                assertThat(other).isEqualTo(rewritten);
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

    private static boolean saysTheSame(PgConnection connection, Table before) throws Exception {
        return Copies.out(connection, before.name(), before.columns(), before.order(), OutputStream.nullOutputStream())
                .sha256()
                .equals(before.sha256());
    }

    /** The first rows of the trail, as many as there were. */
    private static String trailAsItWas(PgConnection connection, Table trail) throws Exception {
        Server.execute(
                connection, "create table public.trail as select * from audit_event order by id limit " + trail.rows());
        return Copies.out(connection, "trail", trail.columns(), trail.order(), OutputStream.nullOutputStream())
                .sha256();
    }
}
