package vn.giamngheo.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.persistence.NativeRows;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Sights;

/** Progress is kept until something is written to what it is made of: to nothing less, and to nothing more. */
@ApiTest
class ProgressSourcesTest {
    private static final String JANUARY = "Tháng 1";
    private static final String SON = "xa-phuoc-son";
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final String TRAIL = "audit_event";
    /** Who has written to the sums, which have no trail. */
    private static final String WRITERS = "result_rollup_writer";

    private final Caller manager = Caller.as("manager");
    private String planId = "";
    private String jobs = "";

    @Inject
    ProgressService progress;

    @Inject
    EntityManager entityManager;

    @BeforeEach
    void tell() {
        planId = manager.planId();
        jobs = manager.idOf("/indicators?limit=100&planId=" + planId, "code", "I2");
        Reporting.open(planId, "MONTHLY", JANUARY, "2023-12-15", "2024-01-14");
        Reporting.tell(JANUARY, SON, "I2", "value = 40");
        Reporting.tell(JANUARY, SON, "I5", "value = 90");
        Reporting.become(JANUARY, SON, "ACCEPTED");
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
    }

    /** The database counts which tables a transaction has looked into, in policies and functions too. */
    @ParameterizedTest
    @ValueSource(
            strings = {"programme:manager", "programme:leader", "agency:xa-phuoc-son:officer", "agency:ldtbxh:head"})
    void readsNothingButItsSources(String role) {
        Set<String> read = readBy(scope(UUID.randomUUID().toString(), role));

        assertThat(read).contains("indicator", "target", "area", "result_rollup");
        read.removeAll(Set.of(TRAIL, WRITERS));
        assertThat(KeptAreas.SOURCES).containsAll(read);
    }

    @Test
    void isReadFromNoTableAgainOnceSomethingElseWasWritten() {
        Scope scope = scope(UUID.randomUUID().toString(), "programme:manager");
        readBy(scope);

        Reporting.run("update holiday set name = name where day = '2024-01-01'");

        assertThat(readBy(scope)).isSubsetOf(TRAIL, WRITERS);
    }

    /** Communes write in their drafts all day, and no sum has them. */
    @Test
    void isReadFromNoTableAgainWhileFiguresAreDrafted() {
        Reporting.become(JANUARY, SON, "DRAFT");
        Scope scope = scope(UUID.randomUUID().toString(), "programme:manager");
        readBy(scope);

        Reporting.tell(JANUARY, SON, "I2", "value = 41");

        assertThat(readBy(scope)).isSubsetOf(TRAIL, WRITERS);
        Reporting.become(JANUARY, SON, "SUBMITTED");
        assertThat(readBy(scope)).contains("result_rollup");
    }

    /** What the plan says of its indicators is not read again for it, nor is what other areas have told. */
    @Test
    void isReadFromTheSumsAloneOnceAReportComesIn() {
        Scope scope = scope(UUID.randomUUID().toString(), "programme:manager");
        UUID plan = UUID.fromString(planId);
        readBy(scope, () -> progress.of(scope, plan, null, DAY));

        Reporting.become(JANUARY, SON, "RETURNED");

        assertThat(readBy(scope, () -> progress.of(scope, plan, null, DAY)))
                .isSubsetOf(TRAIL, WRITERS, "result_rollup", "indicator")
                .contains("result_rollup");
    }

    /** Who began first ends last. */
    @Test
    void isFreshAfterWhatWasUnderWayWhenItWasMade() throws SQLException {
        Scope scope = scope(UUID.randomUUID().toString(), "programme:manager");
        try (Database slow = Database.asOwner()) {
            slow.connection().setAutoCommit(false);
            slow.run(
                    "select set_config('giam_ngheo.actor', 'tester', true), set_config('giam_ngheo.operation', 'test', true)");
            slow.run("update result set value = 41 where indicator_id = '" + jobs + "' and value = 40");
            readBy(scope);
            assertThat(readBy(scope)).isSubsetOf(TRAIL, WRITERS);

            slow.connection().commit();

            assertThat(readBy(scope)).contains("result_rollup");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            update result set value = 41 where indicator_id = '<jobs>' and value = 40 | select 1
            update report_section set state = 'SUBMITTED' where state = 'ACCEPTED' | select 1
            update reporting_round set consolidated_due_on = '2024-06-01' where name = 'Tháng 1' | select 1
            update target set value = value + 1 where indicator_id = '<jobs>' | update target set value = value - 1 where indicator_id = '<jobs>'
            update indicator set name = concat(name, '.') where id = '<jobs>' | update indicator set name = rtrim(name, '.') where id = '<jobs>'
            update area set name = concat(name, '.') where code = '21970' | update area set name = rtrim(name, '.') where code = '21970'
            """)
    void isFreshAfterAWriteToASource(String write, String undo) {
        List<String> before = told();
        assertThat(told()).isEqualTo(before);
        Reporting.run(write.replace("<jobs>", jobs));
        try {
            assertThat(told()).isNotEqualTo(before);
        } finally {
            Reporting.run(undo.replace("<jobs>", jobs));
        }
    }

    @Test
    void isFreshAfterABaselineIsEntered() {
        String stock = manager.idOf("/indicators?limit=100&planId=" + planId, "code", "I5");
        String expected = "rows.find { it.code == 'I5' }.expected";
        String path = "/progress?planId=" + planId + "&asOf=" + DAY;
        assertThat(manager.get(path).getString(expected)).isNull();
        Reporting.run(
                "insert into baseline (id, version, plan_id, indicator_id, area_id, as_of, value, source_provenance)"
                        + " select gen_random_uuid(), 0, id, '" + stock
                        + "', area_id, '2023-12-31', 1000, 'SAMPLE' from plan where id = '"
                        + planId + "'");
        try {
            assertThat(manager.get(path).getString(expected)).isNotNull();
        } finally {
            Reporting.run("delete from baseline where indicator_id = '" + stock + "'");
        }
    }

    private List<String> told() {
        return List.of(
                manager.send("/progress?planId=" + planId + "&asOf=" + DAY).asString(),
                manager.send("/progress-trends/" + jobs + "?asOf=" + DAY).asString(),
                manager.send("/progress-communes/" + jobs + "?asOf=" + DAY).asString());
    }

    private Set<String> readBy(Scope scope) {
        UUID plan = UUID.fromString(planId);
        UUID indicator = UUID.fromString(jobs);
        return readBy(scope, () -> {
            progress.of(scope, plan, null, DAY);
            progress.trend(scope, indicator, null, DAY);
            progress.communes(scope, indicator, DAY, LocalDate.of(2025, 7, 1));
        });
    }

    private Set<String> readBy(Scope scope, Runnable reads) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Sights.as(scope, () -> {
                    Map<String, Long> before = looks();
                    reads.run();
                    Set<String> read = new HashSet<>();
                    looks().forEach((table, looks) -> {
                        if (looks > before.getOrDefault(table, 0L)) {
                            read.add(table);
                        }
                    });
                    return read;
                }));
    }

    private Map<String, Long> looks() {
        Map<String, Long> looks = new HashMap<>();
        NativeRows.of(entityManager.createNativeQuery(
                        "select cast(relname as text), seq_scan + coalesce(idx_scan, 0) from pg_stat_xact_user_tables",
                        Object[].class))
                .forEach(row -> looks.put((String) row[0], (Long) row[1]));
        return looks;
    }

    private static Scope scope(String userId, String role) {
        return Scope.of(userId, "user", "User", List.of(role), List.of());
    }
}
