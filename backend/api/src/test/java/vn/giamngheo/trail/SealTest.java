package vn.giamngheo.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giamngheo.local.LocalPostgres;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.TestStack;

/** The seals hold what was committed, all of it and once; whatever somebody changes behind them is found and named. */
@ApiTest
class SealTest {
    private static final String ACTOR =
            "select set_config('giam_ngheo.actor', 'tester', true), set_config('giam_ngheo.operation', 'test', true)";
    private static final String CHANGE = "update area set tile_column = tile_column where code = '21970'";
    private static final String LAST = "(select max(number) from audit_seal)";
    /** An event in the middle of the last seal. */
    private static final String EVENT = "(select min(id) + 1 from audit_event where id >="
            + " (select first_event_id from audit_seal order by number desc limit 1))";

    @TempDir
    Path folder;

    @BeforeEach
    void sealTwice() throws SQLException {
        write();
        Sealing.now();
        write();
        assertThat(Sealing.now()).isEqualTo(1);
    }

    @Test
    void holdsEveryEventThatWasCommitted() {
        assertAllSealedOnce();
    }

    private static void assertAllSealedOnce() {
        try (Database database = Database.asOwner()) {
            assertThat(database.number("select count(*) from audit_event"))
                    .isEqualTo(database.number("select sum(event_count) from audit_seal"));
            assertThat(database.number("select count(*) from audit_seal later join audit_seal earlier"
                            + " on earlier.number = later.number - 1"
                            + " where later.first_event_id <> earlier.last_event_id + 1"))
                    .isZero();
            assertThat(Sealing.now()).as("nothing is sealed twice").isZero();
        }
        assertThat(found()).isEmpty();
    }

    /** The event of a write that is under way has its id before those that are committed meanwhile. */
    @Test
    void waitsForWritesThatAreUnderWayAndMissesNone() throws Exception {
        try (Database slow = Database.asApi()) {
            Connection connection = slow.connection();
            connection.setAutoCommit(false);
            slow.run(ACTOR);
            slow.run(CHANGE);
            write("21973");
            CompletableFuture<Integer> sealing = CompletableFuture.supplyAsync(Sealing::now);
            Thread.sleep(500);
            assertThat(sealing).isNotDone();
            connection.commit();

            assertThat(sealing.get()).isEqualTo(1);
        }
        assertAllSealedOnce();
    }

    @Test
    void leavesOutWhatWasTakenBack() throws SQLException {
        takeAWriteBack();

        assertAllSealedOnce();
    }

    private static void takeAWriteBack() throws SQLException {
        try (Database slow = Database.asApi()) {
            slow.connection().setAutoCommit(false);
            slow.run(ACTOR);
            slow.run(CHANGE);
            slow.connection().rollback();
        }
        write();
        Sealing.now();
    }

    @Test
    void namesTheEventThatWasChanged() {
        for (String change : List.of(
                "actor = 'somebody else'",
                "occurred_at = occurred_at + interval '1 microsecond'",
                "after = after || '{\"tile_column\": 9}'",
                "origin = '10.0.0.1'",
                "actor_roles = actor_roles || ' '",
                "entity_id = gen_random_uuid()")) {
            long id = number("select " + EVENT);
            assertThat(found("update audit_event set " + change + " where id = " + EVENT))
                    .as(change)
                    .containsExactly("EVENT_CHANGED " + last() + " " + id);
        }
    }

    @Test
    void namesTheEventThatWasRemoved() {
        long id = number("select " + EVENT);

        assertThat(found("delete from audit_event where id = " + EVENT))
                .containsExactly("EVENT_REMOVED " + last() + " " + id);
    }

    @Test
    void namesTheEventThatWasInserted() throws SQLException {
        // An id that nobody has: that of a write that was taken back.
        takeAWriteBack();
        long id = number("select id from generate_series(1, (select max(last_event_id) from audit_seal)) id"
                + " where not exists (select from audit_event event where event.id = id.id) order by id desc limit 1");

        assertThat(found(
                        "insert into audit_event overriding system value select (jsonb_populate_record(event, '{\"id\": "
                                + id + "}')).* from audit_event event where id = " + EVENT))
                .singleElement()
                .asString()
                .matches("EVENT_INSERTED \\d+ " + id);
    }

    @Test
    void namesEventsThatWereSwapped() {
        long id = number("select " + EVENT);

        assertThat(found(
                        "update audit_event set before = (select after from audit_event where id = " + id
                                + " - 1) || '{\"x\": 1}'" + " where id = " + id,
                        "update audit_event set before = '{\"x\": 2}' where id = " + id + " - 1"))
                .containsExactly("EVENT_CHANGED " + last() + " " + (id - 1), "EVENT_CHANGED " + last() + " " + id);
    }

    @Test
    void namesTheLastSealWhenItIsGone() {
        assertThat(found("delete from audit_seal where number = " + LAST)).containsExactly("SEAL_MISSING " + last());
    }

    @Test
    void namesASealThatIsGoneFromTheMiddle() {
        assertThat(found("delete from audit_seal where number = " + LAST + " - 1"))
                .containsExactly("SEAL_MISSING " + (last() - 1));
    }

    @Test
    void namesTheSealWhoseStatementWasChanged() {
        assertThat(found("update audit_seal set sealed_at = sealed_at - interval '1 day' where number = " + LAST))
                .containsExactly("SEAL_SIGNATURE_WRONG " + last());
        assertThat(found("update audit_seal set previous_hash = repeat('0', 64) where number = " + LAST))
                .containsExactly("SEAL_CHAIN_BROKEN " + last(), "SEAL_SIGNATURE_WRONG " + last());
    }

    @Test
    void tellsDamagedLeavesFromChangedEvents() {
        String damage =
                "update audit_seal set leaves = overlay(leaves placing '\\x00'::bytea from 20) where number = " + LAST;

        assertThat(found(damage)).containsExactly("LEAVES_DAMAGED " + last());
        assertThat(found(damage, "delete from audit_event where id = " + EVENT))
                .containsExactly("EVENTS_DIFFER " + last());
    }

    /** Somebody rewrites an event, and its seal to go with it, and signs that with a key of their own. */
    @Test
    void findsASealThatWasSignedByAnotherKey() throws Exception {
        SealKeys.make(folder, false);
        SealKeys forger = SealKeys.in(folder);

        assertThat(forged(forger, forger.signingId().orElseThrow())).containsExactly("SEAL_KEY_UNKNOWN " + last());
        assertThat(forged(forger, ours().signingId().orElseThrow())).containsExactly("SEAL_SIGNATURE_WRONG " + last());
    }

    /** Against whoever has the database and the key there is the seal that somebody has kept elsewhere. */
    @Test
    void findsThatTheTrailWasRewrittenByASealThatWasKeptElsewhere() throws Exception {
        Path kept = folder.resolve("kept.json");
        assertThat(command("seal-file", kept.toString())).startsWith("0 Seal ");
        assertThat(command("verify", kept.toString())).startsWith("0 ").contains("All is as it was sealed.");
        try (Database database = Database.asSuperuser()) {
            Seal seal = new SealStore(database.connection()).last().orElseThrow();
            List<TrailFinding> findings = tampered(database, () -> {
                database.run("delete from audit_seal where number = " + LAST);
                Seal other = ours().sign(new Seal(
                        seal.number(),
                        seal.firstEventId(),
                        seal.lastEventId(),
                        seal.eventCount(),
                        "0".repeat(64),
                        seal.previousHash(),
                        seal.sealedAt(),
                        seal.keyId(),
                        ""));
                new SealStore(database.connection())
                        .add(
                                other,
                                new SealStore(database.connection()).leaves(1).subList(0, 1));
                return Verification.against(database.connection(), ours(), seal);
            });

            assertThat(words(findings)).containsExactly("SEAL_REPLACED " + last());
        }
    }

    @Test
    void goesOnWhereARequestHasToStop() throws Exception {
        try (Database database = Database.asApi()) {
            TrailVerificationResponse first = new Verification(database.connection(), ours()).from(1, Duration.ZERO);
            assertThat(first.seals()).isEqualTo(1);
            assertThat(first.continueWith()).isEqualTo(2);

            TrailVerificationResponse rest =
                    new Verification(database.connection(), ours()).from(2, Duration.ofMinutes(1));
            assertThat(rest.continueWith()).isNull();
            assertThat(rest.findings()).isEmpty();
            assertThat(rest.events() + first.events()).isEqualTo(number("select count(*) from audit_event"));
        }
    }

    @Test
    void changesItsKeyWithoutLosingOlderSeals() throws Exception {
        String first = SealKeys.make(folder, false);
        assertThat(command("make-key", folder.toString())).startsWith("3 There is a private key already");
        String second = SealKeys.make(folder, true);

        assertThat(SealKeys.in(folder).signingId()).contains(second);
        assertThat(SealKeys.in(folder).known()).containsOnlyKeys(first, second);
        assertThat(Files.readString(folder.resolve("private.pem"))).startsWith("-----BEGIN PRIVATE KEY-----");
    }

    private interface Tampering<T> {
        T done() throws Exception;
    }

    /** Tampers as the superuser, past all triggers, and takes it back. */
    private static <T> T tampered(Database database, Tampering<T> tampering) {
        try {
            Connection connection = database.connection();
            connection.setAutoCommit(false);
            database.run("set local session_replication_role = replica");
            try {
                return tampering.done();
            } finally {
                connection.rollback();
            }
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    /** What a verification finds after these statements. */
    private static List<String> found(String... statements) {
        try (Database database = Database.asSuperuser()) {
            return tampered(database, () -> {
                for (String statement : statements) {
                    database.run(statement);
                }
                return words(new Verification(database.connection(), ours())
                        .from(1, Duration.ofMinutes(1))
                        .findings());
            });
        }
    }

    private static List<String> forged(SealKeys forger, String keyId) {
        try (Database database = Database.asSuperuser()) {
            return tampered(database, () -> {
                SealStore store = new SealStore(database.connection());
                Seal seal = store.last().orElseThrow();
                database.run("update audit_event set actor = 'somebody else' where id = " + EVENT);
                database.run("delete from audit_seal where number = " + LAST);
                List<Leaf> leaves = new ArrayList<>();
                MerkleTree tree = new MerkleTree();
                store.each(seal.firstEventId(), seal.lastEventId(), Integer.MAX_VALUE, leaf -> {
                    leaves.add(leaf);
                    tree.add(leaf.hash());
                });
                store.add(
                        forger.sign(new Seal(
                                seal.number(),
                                seal.firstEventId(),
                                seal.lastEventId(),
                                seal.eventCount(),
                                Hash.hex(tree.root()),
                                seal.previousHash(),
                                seal.sealedAt(),
                                keyId,
                                "")),
                        leaves);
                return words(new Verification(database.connection(), ours())
                        .from(1, Duration.ofMinutes(1))
                        .findings());
            });
        }
    }

    private static List<String> words(List<TrailFinding> findings) {
        return findings.stream()
                .map(one -> one.kind() + " " + one.seal() + (one.event() == null ? "" : " " + one.event()))
                .toList();
    }

    private static String command(String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int ended = TrailCommand.run(
                List.of(arguments),
                Map.of(
                        "GIAM_NGHEO_DB_URL",
                        TestStack.postgres().jdbcUrl(),
                        "GIAM_NGHEO_DB_API_USER",
                        LocalPostgres.API,
                        "GIAM_NGHEO_DB_API_PASSWORD",
                        LocalPostgres.API,
                        "GIAM_NGHEO_SEAL_KEYS",
                        TestStack.sealKeys().toString()),
                new PrintStream(said, true, StandardCharsets.UTF_8));
        return ended + " " + said.toString(StandardCharsets.UTF_8);
    }

    private static SealKeys ours() {
        try {
            return SealKeys.in(TestStack.sealKeys());
        } catch (IOException | GeneralSecurityException failed) {
            throw new AssertionError(failed);
        }
    }

    private static void write() throws SQLException {
        write("21970");
    }

    private static void write(String area) throws SQLException {
        try (Database database = Database.asApi()) {
            database.runTogether(ACTOR, CHANGE.replace("21970", area), CHANGE.replace("21970", area));
        }
    }

    private static long last() {
        return number("select " + LAST);
    }

    private static long number(String sql) {
        try (Database database = Database.asOwner()) {
            return database.number(sql);
        }
    }
}
