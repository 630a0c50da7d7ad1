package vn.giamngheo.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.access.Scope;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Sights;

/** Who has looked before, and is told again only what was written since, is told the same as who looks for the first time. */
@ApiTest
class KeptAreasTest {
    private static final String SON = "xa-phuoc-son";
    /** Before the second month is over, while its figures come in, and when all should be there. */
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 20), LocalDate.of(2024, 7, 1));

    private final Caller manager = Caller.as("manager");
    private final Scope before = someone();
    private String planId = "";
    private List<UUID> areas = List.of();
    private List<UUID> indicators = List.of();

    @Inject
    ProgressService progress;

    @Inject
    EntityManager entityManager;

    @BeforeEach
    void open() {
        planId = manager.planId();
        // A commune, and one that carries it and others on later.
        areas = Stream.of("2024-01-01", "2025-07-01").map(KeptAreasTest::area).toList();
        indicators = Stream.of("I2", "I5")
                .map(code -> UUID.fromString(manager.idOf("/indicators?limit=100&planId=" + planId, "code", code)))
                .toList();
        Reporting.open(planId, "MONTHLY", "Tháng 1", "2023-12-15", "2024-01-14");
        Reporting.open(planId, "MONTHLY", "Tháng 2", "2024-01-15", "2024-02-14");
        Reporting.open(planId, "QUARTERLY", "Quý 1", "2023-12-15", "2024-03-14");
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void areThoseOfWhoLooksForTheFirstTime(long seed) {
        Random random = new Random(seed);
        told(before);
        for (int i = 0; i < 25; i++) {
            Reporting.run(RollupTest.step(planId, random));
            assertThat(told(before)).as("after step " + i).isEqualTo(told(someone()));
        }
        Reporting.tell("Tháng 1", SON, "I2", "value = 7");
        Reporting.become("Tháng 1", SON, "ACCEPTED");
        assertThat(told(before)).isEqualTo(told(someone()));
        assertThat(told(before).toString()).contains("value=7");
    }

    @Test
    void areThoseOfWhoLooksForTheFirstTimeWhileManyWriteAtOnce() throws InterruptedException, ExecutionException {
        told(before);
        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            List<Future<?>> running = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(seed -> writers.submit(() -> {
                        Random random = new Random(seed);
                        for (int i = 0; i < 25; i++) {
                            Reporting.run(RollupTest.step(planId, random));
                        }
                    }))
                    .toList();
            while (running.stream().anyMatch(one -> !one.isDone())) {
                told(before);
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        assertThat(told(before)).isEqualTo(told(someone()));
    }

    /** Who began first ends last. */
    @Test
    void areThoseOfWhoLooksForTheFirstTimeAfterWhatWasUnderWay() throws SQLException {
        Reporting.tell("Tháng 1", SON, "I2", "value = 7");
        Reporting.become("Tháng 1", SON, "SUBMITTED");
        told(before);
        try (Database slow = Database.asOwner()) {
            slow.connection().setAutoCommit(false);
            slow.run(
                    "select set_config('giam_ngheo.actor', 'tester', true), set_config('giam_ngheo.operation', 'test', true)");
            slow.run("update result set value = 8 where plan_id = '" + planId + "' and value = 7");
            told(before);

            slow.connection().commit();
        }
        assertThat(told(before)).isEqualTo(told(someone()));
        assertThat(told(before).toString()).contains("value=8");
    }

    /** What is only asked for, and what is asked for no more. */
    @Test
    void loseWhatIsTakenAway() {
        Reporting.tell("Tháng 2", SON, "I2", "value = 7");
        Reporting.become("Tháng 2", SON, "SUBMITTED");
        told(before);

        Reporting.run(
                "delete from result where round_id in (select id from reporting_round where name = 'Tháng 2' and plan_id = '"
                        + planId + "')");

        assertThat(told(before)).isEqualTo(told(someone()));
        assertThat(told(before).toString()).doesNotContain("value=7");
    }

    @Test
    void goWithAnAreaThatIsPutElsewhere() {
        Reporting.tell("Tháng 1", SON, "I2", "value = 7");
        Reporting.become("Tháng 1", SON, "ACCEPTED");
        told(before);
        try {
            Reporting.run(
                    "update area set parent_id = (select id from area where kind = 'PROVINCE' limit 1) where code = '21970'"
                            + " and valid_to is not null");
            assertThat(told(before)).isEqualTo(told(someone()));
        } finally {
            Reporting.run("update area set parent_id = (select area_id from plan where id = '" + planId
                    + "') where code = '21970' and valid_to is not null");
        }
        assertThat(told(before)).isEqualTo(told(someone()));
    }

    /** Who has written sees that, and nobody else may be told of it: it can still be taken back. */
    @Test
    void areNotKeptOfWhoHasWritten() {
        Reporting.tell("Tháng 1", SON, "I2", "value = 7");
        Reporting.become("Tháng 1", SON, "SUBMITTED");
        List<Object> told = told(before);
        QuarkusTransaction.begin();
        Sights.as(before, () -> {
            entityManager
                    .createNativeQuery("select set_config('giam_ngheo.actor', 'tester', true),"
                            + " set_config('giam_ngheo.operation', 'test', true)")
                    .getResultList();
            entityManager
                    .createNativeQuery("update result set value = 8 where plan_id = '" + planId + "' and value = 7")
                    .executeUpdate();
            return assertThat(tell(before).toString()).contains("value=8").doesNotContain("value=7");
        });
        QuarkusTransaction.rollback();

        assertThat(told(before)).isEqualTo(told);
    }

    /** All that is told of the district and of both areas, on each of the days. */
    private List<Object> told(Scope scope) {
        return QuarkusTransaction.requiringNew().call(() -> Sights.as(scope, () -> tell(scope)));
    }

    private List<Object> tell(Scope scope) {
        UUID plan = UUID.fromString(planId);
        List<Object> told = new ArrayList<>();
        for (LocalDate day : DAYS) {
            told.add(progress.of(scope, plan, null, day));
            areas.forEach(area -> told.add(progress.of(scope, plan, area, day)));
        }
        indicators.forEach(indicator -> told.add(progress.trend(scope, indicator, null, DAYS.getLast())));
        return told;
    }

    private static UUID area(String day) {
        try (Database database = Database.asOwner()) {
            return UUID.fromString(database.texts(
                            "select id::text from area where code = '21970' and valid_from <= ?::date"
                                    + " and coalesce(valid_to, 'infinity') >= ?::date",
                            day,
                            day)
                    .getFirst());
        }
    }

    private static Scope someone() {
        return Scope.of(UUID.randomUUID().toString(), "user", "User", List.of("programme:manager"), List.of());
    }
}
