package vn.giamngheo.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Reporting;

/** The sums that triggers keep are those of a recount, whatever is written in whatever order, by one or by many at once. */
@ApiTest
class RollupTest {
    private static final String[] STATES = {
        "NOT_STARTED", "DRAFT", "READY", "SUBMITTED", "VERIFIED", "RETURNED", "ACCEPTED", "REOPENED"
    };
    private static final String KEPT = "select row(r.*)::text from result_rollup r where plan_id = ?::uuid order by 1";
    private static final String RECOUNTED = "select row(r.*)::text from recount_rollup(?::uuid) r order by 1";

    private String planId = "";

    @BeforeEach
    void open() {
        planId = Caller.as("manager").planId();
        Reporting.open(planId, "MONTHLY", "Tháng 1", "2023-12-15", "2024-01-14");
        Reporting.open(planId, "MONTHLY", "Tháng 2", "2024-01-15", "2024-02-14");
        Reporting.open(planId, "QUARTERLY", "Quý 1", "2023-12-15", "2024-03-14");
        Reporting.openAdHoc(planId, "MONTHLY", "Đột xuất", "2024-01-01", "2024-01-31");
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
        assertThat(texts(KEPT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5})
    void staysTheRecount(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            Reporting.run(step(planId, random));
        }

        assertKept();
        // By chance nothing may be told at this point, as ids are made anew each time.
        Reporting.tell("Tháng 1", "xa-phuoc-son", "I2", "value = 7");
        Reporting.become("Tháng 1", "xa-phuoc-son", "ACCEPTED");
        assertKept();
        assertThat(texts("select 1 from result_rollup where plan_id = ?::uuid and told > 0"))
                .isNotEmpty();
    }

    @Test
    void staysTheRecountWhileManyWriteAtOnce() throws InterruptedException, ExecutionException {
        try (ExecutorService writers = Executors.newFixedThreadPool(6)) {
            List<Future<?>> running = IntStream.range(0, 6)
                    .<Future<?>>mapToObj(seed -> writers.submit(() -> {
                        Random random = new Random(seed);
                        for (int i = 0; i < 25; i++) {
                            Reporting.run(step(planId, random));
                        }
                    }))
                    .toList();
            for (Future<?> one : running) {
                one.get();
            }
        }

        assertKept();
    }

    @Test
    void goesWithAnAreaThatIsPutElsewhere() {
        Reporting.tell("Tháng 1", "xa-phuoc-son", "I2", "value = 7");
        Reporting.become("Tháng 1", "xa-phuoc-son", "ACCEPTED");
        String elsewhere =
                "update area set parent_id = (select id from area where kind = 'PROVINCE' limit 1) where code = '21970'"
                        + " and valid_to is not null";
        String back = "update area set parent_id = (select area_id from plan where id = '" + planId
                + "') where code = '21970' and valid_to is not null";
        try {
            Reporting.run(elsewhere);
            assertKept();
            assertThat(told()).isEqualTo("0");
        } finally {
            Reporting.run(back);
        }
        assertKept();
        assertThat(told()).isEqualTo("7");
    }

    @Test
    void isWrittenByNobodyElse() {
        try (Database database = Database.asApi()) {
            assertThatThrownBy(() -> database.run("update result_rollup set told = 0"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> database.run("select add_to_rollup('{}')"))
                    .hasMessageContaining("permission denied");
        }
    }

    private String told() {
        return texts(
                        "select coalesce(sum(value), 0)::integer::text from result_rollup r join plan p on p.id = r.plan_id"
                                + " and p.area_id = r.area_id where not own and p.id = ?::uuid")
                .getFirst();
    }

    /** One write: a figure, an empty one again, or a section's next state; of a single commune or of several. */
    static String step(String planId, Random random) {
        String some = " in (select id from %1$s where plan_id = '" + planId + "' order by md5(id::text || '"
                + random.nextInt() + "') limit " + (1 + random.nextInt(3)) + ")";
        String sections = " id" + some.formatted("report_section");
        // Whoever writes to several locks them in their order first.
        String lock =
                "with held as (select id from report_section where" + sections + " order by id for no key update) ";
        if (random.nextBoolean()) {
            return lock + "update report_section set state = '" + STATES[random.nextInt(STATES.length)]
                    + "', version = version + 1 where id in (select id from held)";
        }
        int denominator = random.nextInt(100);
        String figure = random.nextInt(4) == 0
                ? "value = null, numerator = null, denominator = null"
                : "value = case when i.kind = 'COUNT' then " + random.nextInt(500) + " end,"
                        + " numerator = case when i.kind <> 'COUNT' then " + random.nextInt(denominator + 1) + " end,"
                        + " denominator = case when i.kind <> 'COUNT' then " + denominator + " end";
        return "with held as materialized (select id from report_section where" + sections
                + " order by id for no key update) update result x set " + figure
                + " from indicator i, held where i.id = x.indicator_id and x.section_id = held.id";
    }

    private void assertKept() {
        assertThat(texts(KEPT)).isEqualTo(texts(RECOUNTED)).isNotEmpty();
    }

    private List<String> texts(String sql) {
        try (Database database = Database.asOwner()) {
            return database.texts(sql, planId);
        }
    }
}
