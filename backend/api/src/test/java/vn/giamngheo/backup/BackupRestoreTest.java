package vn.giamngheo.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.jdbc.PgConnection;
import vn.giamngheo.local.LocalPostgres;

/** An archive brings everything back as it was, or changes nothing. */
class BackupRestoreTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T01:02:03Z"), ZoneOffset.UTC);
    private static final List<String> BOTH = List.of(Server.SYSTEM, Server.KEYCLOAK);

    @TempDir
    private static Path folder;

    private static LocalPostgres from;
    private static LocalPostgres to;
    private static Path archive;

    @BeforeAll
    static void takeABackup() throws SQLException {
        from = LocalPostgres.temporary();
        to = LocalPostgres.temporary();
        Server server = Clusters.server(from);
        new Restore(server, CLOCK).from(UpgradeTest.previousRelease(), false);
        Clusters.fillKeycloak(server);
        archive = folder.resolve("whole.zip");
        new Backup(server, CLOCK).to(archive);
    }

    @AfterAll
    static void stop() {
        from.close();
        to.close();
    }

    @Test
    void bringsBackEveryRowKeyRightAndCounter() throws SQLException {
        restore(archive);

        for (String database : BOTH) {
            assertThat(Clusters.rows(Clusters.server(to), database))
                    .isEqualTo(Clusters.rows(Clusters.server(from), database));
            assertThat(Clusters.shape(Clusters.server(to), database))
                    .isEqualTo(Clusters.shape(Clusters.server(from), database));
        }
        try (PgConnection connection = Clusters.server(to).connect(Server.SYSTEM)) {
            assertThat(Server.number(connection, "select nextval('audit_event_id_seq')"))
                    .isEqualTo(Server.number(connection, "select max(id) + 1 from audit_event"));
        }
    }

    /** Else the history of a thing would name an amendment of another server as what changed it. */
    @Test
    void takesNoNumberOfATransactionThatTheTrailHasAlready() throws SQLException {
        try (LocalPostgres elsewhere = LocalPostgres.temporary();
                LocalPostgres fresh = LocalPostgres.temporary()) {
            new Restore(Clusters.server(elsewhere), CLOCK).from(archive, false);
            try (PgConnection connection = Clusters.server(elsewhere).connect(Server.SYSTEM)) {
                Server.execute(
                        connection,
                        "set session_replication_role = replica",
                        "update audit_event set transaction_id = '30000' where id = 7");
            }
            Path later = folder.resolve("later.zip");
            new Backup(Clusters.server(elsewhere), CLOCK).to(later);

            new Restore(Clusters.server(fresh), CLOCK).from(later, false);

            try (PgConnection connection = Clusters.server(fresh).connect(Server.SYSTEM)) {
                assertThat(Server.number(connection, "select pg_current_xact_id()"))
                        .isGreaterThan(30_000);
            }
        }
    }

    @Test
    void keepsWhatItReplacesAndAsksFirst() throws SQLException {
        restore(archive);
        assertThatThrownBy(() -> new Restore(Clusters.server(to), CLOCK).from(archive, false))
                .isInstanceOf(BackupFailure.class)
                .hasMessageContaining("There is data already: giam_ngheo (1277 rows), keycloak (8 rows)");

        List<String> kept = new Restore(Clusters.server(to), CLOCK).from(archive, true);

        assertThat(kept).containsExactly("giam_ngheo_before_20261124_010203", "keycloak_before_20261124_010203");
        assertThat(Clusters.rows(Clusters.server(to), kept.getFirst()))
                .isEqualTo(Clusters.rows(Clusters.server(to), Server.SYSTEM));
    }

    @Test
    void refusesWhileSomethingIsConnected() throws SQLException {
        restore(archive);
        try (PgConnection user = Clusters.server(to).connect(Server.SYSTEM)) {
            assertThat(user.isClosed()).isFalse();
            assertThatThrownBy(() -> new Restore(Clusters.server(to), CLOCK).from(archive, true))
                    .isInstanceOf(BackupFailure.class)
                    .hasMessageContaining("giam_ngheo is in use")
                    .hasMessageContaining("stop the API and Keycloak first");
        }
    }

    @Test
    void refusesAnArchiveWithADamagedByteAnywhere() throws IOException, SQLException {
        Map<String, List<String>> before = present();
        byte[] whole = Files.readAllBytes(archive);
        for (int place = 100; place < whole.length; place += whole.length / 12) {
            byte[] damaged = whole.clone();
            damaged[place] ^= 0x10;
            Path file = Files.write(folder.resolve("damaged-" + place + ".zip"), damaged);

            assertThatThrownBy(() -> restore(file)).as("byte " + place).isInstanceOf(BackupFailure.class);
        }
        assertThat(present()).isEqualTo(before);
    }

    @Test
    void refusesAnArchiveThatEndsEarly() throws IOException {
        byte[] whole = Files.readAllBytes(archive);
        Path half = Files.write(folder.resolve("half.zip"), java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> restore(half))
                .isInstanceOf(BackupFailure.class)
                .hasMessageContaining("is damaged");
    }

    @Test
    void refusesAnArchiveOfANewerRelease() throws IOException {
        Path newerForm = changed("form.zip", manifest -> manifest.put("format", Manifest.FORMAT + 1));
        Path newerData = changed("data.zip", manifest -> manifest.put("schemaVersion", "20991231.01"));
        Path newerServer = changed("server.zip", manifest -> manifest.put("postgresVersion", 990_001));

        assertThatThrownBy(() -> restore(newerForm)).hasMessageContaining("made by a newer release");
        assertThatThrownBy(() -> restore(newerData)).hasMessageContaining("made by a newer release");
        assertThatThrownBy(() -> restore(newerServer)).hasMessageContaining("comes from PostgreSQL 99");
    }

    @Test
    void changesNothingWhenTheLastStepFails() throws IOException, SQLException {
        restore(archive);
        Map<String, List<String>> before = present();
        // The rows arrive; then a reference among them can't be made.
        Path broken = changed("broken.zip", manifest -> {
            ObjectNode keycloak = (ObjectNode) manifest.path("databases").path(1);
            keycloak.withArray("constraints").add("alter table public.realm add check (not enabled)");
        });

        assertThatThrownBy(() -> new Restore(Clusters.server(to), CLOCK).from(broken, true))
                .isInstanceOf(BackupFailure.class)
                .hasMessageContaining("nothing was changed");

        assertThat(present()).isEqualTo(before);
        assertThat(Clusters.databases(Clusters.server(to))).noneMatch(name -> name.endsWith("_restoring"));
    }

    @Test
    void overwritesNoArchiveAndLeavesNoHalfOne() throws IOException {
        Path goal = Files.writeString(folder.resolve("mine.zip"), "an older archive");
        Path nowhere = folder.resolve("missing").resolve("a.zip");

        assertThatThrownBy(() -> new Backup(Clusters.server(from), CLOCK).to(goal))
                .hasMessageContaining("never overwrites another");
        assertThatThrownBy(() -> new Backup(Clusters.server(from), CLOCK).to(nowhere))
                .hasMessageContaining("There is no folder");
        assertThat(goal).hasContent("an older archive");
        assertThat(folder.resolve("mine.zip.unfinished")).doesNotExist();
    }

    private static void restore(Path file) {
        dropFormer();
        new Restore(Clusters.server(to), CLOCK).from(file, true);
        dropFormer();
    }

    private static void dropFormer() {
        try (PgConnection connection = Clusters.server(to).connect("postgres")) {
            for (String former :
                    Server.texts(connection, "select datname from pg_database where datname like '%_before_%'")) {
                Server.execute(connection, "drop database " + former);
            }
        } catch (SQLException stubborn) {
            throw new AssertionError(stubborn);
        }
    }

    private static Map<String, List<String>> present() throws SQLException {
        return Clusters.rows(Clusters.server(to), Server.SYSTEM);
    }

    /** A copy of the archive with another manifest. */
    private static Path changed(String name, Consumer<ObjectNode> change) throws IOException {
        Path copy = folder.resolve(name);
        Files.copy(archive, copy);
        try (FileSystem zip = FileSystems.newFileSystem(copy)) {
            Path manifest = zip.getPath(Manifest.NAME);
            ObjectNode tree = (ObjectNode) ArchiveWriter.JSON.readTree(Files.readString(manifest));
            change.accept(tree);
            Files.writeString(manifest, ArchiveWriter.JSON.writeValueAsString(tree));
        }
        return copy;
    }
}
