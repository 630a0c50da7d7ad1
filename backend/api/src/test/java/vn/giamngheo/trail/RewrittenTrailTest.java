package vn.giamngheo.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.trail.TamperedTrail.EVENT;
import static vn.giamngheo.trail.TamperedTrail.LAST;
import static vn.giamngheo.trail.TamperedTrail.found;
import static vn.giamngheo.trail.TamperedTrail.last;
import static vn.giamngheo.trail.TamperedTrail.number;
import static vn.giamngheo.trail.TamperedTrail.ours;
import static vn.giamngheo.trail.TamperedTrail.sealAnew;
import static vn.giamngheo.trail.TamperedTrail.tampered;
import static vn.giamngheo.trail.TamperedTrail.words;
import static vn.giamngheo.trail.TamperedTrail.write;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Database;

/** Whoever has the database and no key can take seals away and have the API make new ones: that is not done, or is seen. */
@ApiTest
class RewrittenTrailTest {
    /** The trail as if nothing had ever been sealed. */
    private static final String[] NEVER_SEALED = {
        "delete from audit_seal", "alter sequence audit_seal_number_seq restart with 1"
    };

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void sealTwice() throws SQLException {
        write();
        Sealing.now();
        write();
        assertThat(Sealing.now()).isEqualTo(1);
    }

    @Test
    void findsNothingInASealThatIsMadeMeanwhile() throws SQLException {
        try (Database reader = Database.asApi()) {
            Connection connection = reader.connection();
            Verification verification = new Verification(connection, ours());
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            assertThat(new SealStore(connection).last()).isPresent();
            write();
            assertThat(Sealing.now()).isEqualTo(1);

            assertThat(verification.from(1, Duration.ofMinutes(1)).findings()).isEmpty();
            connection.rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete from audit_seal", "update audit_seal set signature = 'another'"})
    void isNotSealedAnewWhereASealIsGoneOrAnother(String tampering) throws SQLException {
        try (Database database = Database.asSuperuser()) {
            database.run("set session_replication_role = replica");
            database.run("create temporary table kept as select * from audit_seal where number = " + LAST);
            database.run(tampering + " where number = (select number from kept)");
            try {
                assertThat(Sealing.now()).isZero();
                assertThat(rewritten()).isEqualTo(1);
            } finally {
                database.run("delete from audit_seal where number = (select number from kept)");
                database.run("insert into audit_seal select * from kept");
            }
        }
        write();
        assertThat(Sealing.now()).isEqualTo(1);
        assertThat(rewritten()).isZero();
        assertThat(found()).isEmpty();
    }

    private double rewritten() {
        return meters.get("giam.ngheo.trail.rewritten").gauge().value();
    }

    /** What comes in the last moments before the API is away is sealed when it is back. */
    @ParameterizedTest
    @CsvSource({"3, SEALED_LATE 1", "5,"})
    void namesASealThatWasMadeLongAfterEventsOfSomeTime(int hoursAgo, String finding) {
        try (Database database = Database.asSuperuser()) {
            List<TrailFinding> findings = tampered(database, () -> {
                Seal seal = new SealStore(database.connection()).last().orElseThrow();
                for (String statement : NEVER_SEALED) {
                    database.run(statement);
                }
                String first = " where id = (select min(id) from audit_event)";
                database.run("update audit_event set occurred_at = now() - interval '5 hours'" + first);
                database.run("update audit_event set occurred_at = now() - interval '" + hoursAgo + " hours'" + first
                        + " + 1");
                Seal all = new Seal(1, 1, seal.lastEventId(), 1, seal.root(), null, seal.sealedAt(), seal.keyId(), "");
                sealAnew(database, all, ours(), seal.keyId());
                return new Verification(database.connection(), ours())
                        .from(1, Duration.ofMinutes(1))
                        .findings();
            });

            assertThat(words(findings)).isEqualTo(finding == null ? List.of() : List.of(finding));
        }
    }

    @Test
    void namesAnEventThatWasEnteredWithADateOfLongBefore() {
        long id = number("select " + EVENT);
        try (Database database = Database.asSuperuser()) {
            List<TrailFinding> findings = tampered(database, () -> {
                Seal seal = new SealStore(database.connection()).last().orElseThrow();
                database.run("update audit_event set occurred_at = now() - interval '90 minutes' where id = " + id);
                database.run("delete from audit_seal where number = " + LAST);
                sealAnew(database, seal, ours(), seal.keyId());
                return new Verification(database.connection(), ours())
                        .from(1, Duration.ofMinutes(1))
                        .findings();
            });

            assertThat(words(findings)).containsExactly("EVENT_BACKDATED " + last() + " " + id);
        }
    }

    @Test
    void namesASealThatEventsHaveWaitedForTooLong() {
        assertThat(found(
                        NEVER_SEALED[0],
                        NEVER_SEALED[1],
                        "update audit_event set occurred_at = now() - interval '20 minutes' where id = 1"))
                .containsExactly("SEAL_OVERDUE 1");
    }
}
