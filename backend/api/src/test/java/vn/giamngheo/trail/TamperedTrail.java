package vn.giamngheo.trail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.giamngheo.local.LocalPostgres;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.TestStack;

/** What somebody does to the trail who is superuser, in a transaction that is taken back; and what a verification says to it. */
final class TamperedTrail {
    static final String ACTOR =
            "select set_config('giam_ngheo.actor', 'tester', true), set_config('giam_ngheo.operation', 'test', true)";
    static final String CHANGE = "update area set tile_column = tile_column where code = '21970'";
    static final String LAST = "(select max(number) from audit_seal)";
    /** An event in the middle of the last seal. */
    static final String EVENT = "(select min(id) + 1 from audit_event where id >="
            + " (select first_event_id from audit_seal order by number desc limit 1))";

    private TamperedTrail() {}

    interface Tampering<T> {
        T done() throws Exception;
    }

    /** Tampers as the superuser, past all triggers, and takes it back. */
    static <T> T tampered(Database database, Tampering<T> tampering) {
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

    /** What a verification of the whole trail finds after these statements. */
    static List<String> found(String... statements) {
        return foundFrom(1, statements);
    }

    /** What a verification finds that begins shortly before the last seals, which these statements are about. */
    static List<String> foundLately(String... statements) {
        return foundFrom(Math.max(1, last() - 3), statements);
    }

    private static List<String> foundFrom(long number, String... statements) {
        try (Database database = Database.asSuperuser()) {
            return tampered(database, () -> {
                for (String statement : statements) {
                    database.run(statement);
                }
                return words(new Verification(database.connection(), ours())
                        .from(number, Duration.ofMinutes(1))
                        .findings());
            });
        }
    }

    static List<String> forged(SealKeys forger, String keyId) {
        try (Database database = Database.asSuperuser()) {
            return tampered(database, () -> {
                Seal seal = new SealStore(database.connection()).last().orElseThrow();
                database.run("update audit_event set actor = 'somebody else' where id = " + EVENT);
                database.run("delete from audit_seal where number = " + LAST);
                sealAnew(database, seal, forger, keyId);
                return words(new Verification(database.connection(), ours())
                        .from(seal.number(), Duration.ofMinutes(1))
                        .findings());
            });
        }
    }

    /** Seals what is there now of the events of a seal. */
    static void sealAnew(Database database, Seal seal, SealKeys signer, String keyId) throws SQLException {
        SealStore store = new SealStore(database.connection());
        List<Leaf> leaves = new ArrayList<>();
        MerkleTree tree = new MerkleTree();
        store.each(seal.firstEventId(), seal.lastEventId(), Integer.MAX_VALUE, leaf -> {
            leaves.add(leaf);
            tree.add(leaf.hash());
        });
        store.add(
                signer.sign(new Seal(
                        seal.number(),
                        seal.firstEventId(),
                        seal.lastEventId(),
                        leaves.size(),
                        Hash.hex(tree.root()),
                        seal.previousHash(),
                        seal.sealedAt(),
                        keyId,
                        "")),
                leaves);
    }

    static List<String> words(List<TrailFinding> findings) {
        return findings.stream()
                .map(one -> one.kind() + " " + one.seal() + (one.event() == null ? "" : " " + one.event()))
                .toList();
    }

    static String command(String... arguments) {
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

    static SealKeys ours() {
        try {
            return SealKeys.in(TestStack.sealKeys());
        } catch (IOException | GeneralSecurityException failed) {
            throw new AssertionError(failed);
        }
    }

    static void write() throws SQLException {
        write("21970");
    }

    static void write(String area) throws SQLException {
        try (Database database = Database.asApi()) {
            database.runTogether(ACTOR, CHANGE.replace("21970", area), CHANGE.replace("21970", area));
        }
    }

    static long last() {
        return number("select " + LAST);
    }

    static long number(String sql) {
        try (Database database = Database.asOwner()) {
            return database.number(sql);
        }
    }
}
