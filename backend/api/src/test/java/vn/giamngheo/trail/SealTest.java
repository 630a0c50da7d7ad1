package vn.giamngheo.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.trail.TamperedTrail.ACTOR;
import static vn.giamngheo.trail.TamperedTrail.CHANGE;
import static vn.giamngheo.trail.TamperedTrail.EVENT;
import static vn.giamngheo.trail.TamperedTrail.LAST;
import static vn.giamngheo.trail.TamperedTrail.command;
import static vn.giamngheo.trail.TamperedTrail.forged;
import static vn.giamngheo.trail.TamperedTrail.found;
import static vn.giamngheo.trail.TamperedTrail.foundLately;
import static vn.giamngheo.trail.TamperedTrail.last;
import static vn.giamngheo.trail.TamperedTrail.number;
import static vn.giamngheo.trail.TamperedTrail.ours;
import static vn.giamngheo.trail.TamperedTrail.tampered;
import static vn.giamngheo.trail.TamperedTrail.words;
import static vn.giamngheo.trail.TamperedTrail.write;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Database;

/** The seals hold what was committed, all of it and once; whatever somebody changes behind them is found and named. */
@ApiTest
class SealTest {
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

    @Test
    void keepsEventsInTheOrderOfTheirNumbersAndNotOfTheirDigits() throws SQLException {
        try (Database database = Database.asOwner()) {
            SealStore store = new SealStore(database.connection());
            List<Leaf> first = store.leaves(1);

            assertThat(first).hasSizeGreaterThan(100);
            assertThat(first.stream().map(Leaf::id)).isSorted();
        }
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
            assertThat(foundLately("update audit_event set " + change + " where id = " + EVENT))
                    .as(change)
                    .containsExactly("EVENT_CHANGED " + last() + " " + id);
        }
    }

    @Test
    void namesTheEventThatWasRemoved() {
        long id = number("select " + EVENT);

        assertThat(foundLately("delete from audit_event where id = " + EVENT))
                .containsExactly("EVENT_REMOVED " + last() + " " + id);
    }

    @Test
    void namesTheEventThatWasInserted() throws SQLException {
        // An id that nobody has: that of a write that was taken back.
        takeAWriteBack();
        long id = number("select id from generate_series(1, (select max(last_event_id) from audit_seal)) id"
                + " where not exists (select from audit_event event where event.id = id.id) order by id desc limit 1");

        assertThat(foundLately(
                        "insert into audit_event overriding system value select (jsonb_populate_record(event, '{\"id\": "
                                + id + "}')).* from audit_event event where id = " + EVENT))
                .singleElement()
                .asString()
                .matches("EVENT_INSERTED \\d+ " + id);
    }

    @Test
    void namesEventsThatWereSwapped() {
        long id = number("select " + EVENT);

        assertThat(foundLately(
                        "update audit_event set before = (select after from audit_event where id = " + id
                                + " - 1) || '{\"x\": 1}'" + " where id = " + id,
                        "update audit_event set before = '{\"x\": 2}' where id = " + id + " - 1"))
                .containsExactly("EVENT_CHANGED " + last() + " " + (id - 1), "EVENT_CHANGED " + last() + " " + id);
    }

    @Test
    void namesTheLastSealWhenItIsGone() {
        assertThat(foundLately("delete from audit_seal where number = " + LAST))
                .containsExactly("SEAL_MISSING " + last());
    }

    @Test
    void namesASealThatIsGoneFromTheMiddle() {
        assertThat(foundLately("delete from audit_seal where number = " + LAST + " - 1"))
                .containsExactly("SEAL_MISSING " + (last() - 1));
    }

    @Test
    void namesTheSealWhoseStatementWasChanged() {
        assertThat(foundLately("update audit_seal set sealed_at = sealed_at - interval '1 day' where number = " + LAST))
                .containsExactly("SEAL_SIGNATURE_WRONG " + last());
        assertThat(foundLately("update audit_seal set previous_hash = repeat('0', 64) where number = " + LAST))
                .containsExactly("SEAL_CHAIN_BROKEN " + last(), "SEAL_SIGNATURE_WRONG " + last());
    }

    @Test
    void tellsDamagedLeavesFromChangedEvents() {
        String damage =
                "update audit_seal set leaves = overlay(leaves placing '\\x00'::bytea from 20) where number = " + LAST;

        assertThat(foundLately(damage)).containsExactly("LEAVES_DAMAGED " + last());
        assertThat(foundLately(damage, "delete from audit_event where id = " + EVENT))
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
                SealStore store = new SealStore(database.connection());
                List<Leaf> leaves = store.leaves(seal.number());
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
                store.add(other, leaves);
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
}
