package vn.giamngheo.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Grants;
import vn.giamngheo.testing.Money;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Rounds;
import vn.giamngheo.testing.Sights;

/** What happened is told once, in the order in which it was committed, to whoever may know of it. */
@ApiTest
class ChangeFeedTest {
    private static final String COMMUNE = "xa-phuoc-son";
    private static final String ROUND = "Tháng 3";

    private final Caller manager = Caller.as("manager");
    private final Caller officer = Caller.as("commune-officer");
    private final Caller head = Caller.as("commune-head");
    private final Caller neighbour = Caller.as("neighbour-officer");
    private final Caller integrator = Caller.as("integrator");
    private String since = "";

    @Inject
    ChangeService changes;

    @BeforeEach
    void begin() {
        since = lastCursor();
    }

    @AfterEach
    void forget() {
        Grants.forgetAll();
        Reporting.forgetAll();
        Examples.forgetAll();
    }

    @Test
    void tellsTheLifeOfAReport() {
        String round = Rounds.january(manager);
        String report = Rounds.report(manager, round, COMMUNE);
        submit(report);
        Rounds.step(manager, report, "return", Map.of("reason", "Xem lại"))
                .then()
                .statusCode(200);
        submit(report);
        Rounds.taken(manager, report, "verify");
        Rounds.taken(manager, report, "accept");
        Rounds.step(manager, report, "reopen", Map.of("reason", "Sửa")).then().statusCode(200);

        JsonPath told = since(manager);

        assertThat(told.getList("items.kind"))
                .isEqualTo(List.of(
                        "ROUND_OPENED",
                        "REPORT_SUBMITTED",
                        "REPORT_RETURNED",
                        "REPORT_SUBMITTED",
                        "REPORT_ACCEPTED",
                        "REPORT_REOPENED"));
        assertThat(told.getString("items[1].agencyCode")).isEqualTo(COMMUNE);
        assertThat(told.getString("items[1].areaCode")).isEqualTo("21970");
        assertThat(told.getString("items[1].href")).isEqualTo("/api/v1/reports/" + report);
        assertThat(told.getString("items[0].href")).isEqualTo("/api/v1/rounds/" + round);
        assertThat(told.getString("items[0].dataTo")).isEqualTo("2024-01-14");
        assertThat(told.getBoolean("more")).isFalse();
        assertThat(told.prettify()).doesNotContain(officer.get("/me").getString("fullName"));
        assertThat(integrator.get("/changes?since=" + since).getList("items.kind"))
                .isEqualTo(told.getList("items.kind"));
        // Others are told when a round begins, and of what counts.
        assertThat(since(neighbour).getList("items.kind"))
                .isEqualTo(List.of("ROUND_OPENED", "REPORT_ACCEPTED", "REPORT_REOPENED"));
    }

    /** Whoever has read that it was accepted must not keep figures that were withdrawn. */
    @Test
    void tellsOthersThatAReportWasOpenedAgainAlsoOnceItIsWrittenInAgain() {
        String report = Rounds.report(manager, Rounds.january(manager), COMMUNE);
        submit(report);
        Rounds.taken(manager, report, "verify");
        Rounds.taken(manager, report, "accept");
        String accepted = since(neighbour).getString("nextCursor");
        Rounds.step(manager, report, "reopen", Map.of("reason", "Sửa")).then().statusCode(200);
        Rounds.fill(officer, report, 13);

        JsonPath told = neighbour.get("/changes?since=" + accepted);

        assertThat(officer.get("/reports/" + report).getString("sections[0].state"))
                .isEqualTo("DRAFT");
        assertThat(told.getList("items.kind")).isEqualTo(List.of("REPORT_REOPENED"));
        assertThat(told.getString("items[0].agencyCode")).isEqualTo(COMMUNE);
        assertThat(told.getString("items[0].areaCode")).isEqualTo("21970");
        assertThat(told.getString("items[0].href")).isEqualTo("/api/v1/reports/" + report);
        assertThat(told.getString("items[0].verifierCode")).isNull();
        assertThat(neighbour.send("/reports/" + report).statusCode()).isEqualTo(404);
        // And it stays told in its order, for who begins to read only now.
        assertThat(since(neighbour).getList("items.kind"))
                .isEqualTo(List.of("ROUND_OPENED", "REPORT_ACCEPTED", "REPORT_REOPENED"));
        submit(report);
        assertThat(since(neighbour).getList("items.kind"))
                .isEqualTo(List.of("ROUND_OPENED", "REPORT_ACCEPTED", "REPORT_REOPENED"));
    }

    @Test
    void tellsWhoSeesTheMoneyThatItWasMoved() {
        Grants.grant(
                manager.planId(),
                Money.subProject(manager, "DA2"),
                "CENTRAL",
                Examples.agency(manager, "ldtbxh"),
                5,
                "2024-03-01");

        JsonPath told = since(manager);

        assertThat(told.getList("items.kind")).isEqualTo(List.of("ALLOCATION_CHANGED"));
        assertThat(told.getString("items[0].href")).startsWith("/api/v1/decisions/");
        assertThat(told.getString("items[0].decisionNumber")).isNotBlank();
        assertThat(since(Caller.as("finance")).getList("items")).hasSize(1);
        assertThat(since(officer).getList("items")).isEmpty();
        assertThat(since(integrator).getList("items")).isEmpty();
    }

    @Test
    void goesOnWhereItStopped() {
        Rounds.january(manager);
        String round = Rounds.opened(manager, Rounds.base(manager, "MONTHLY", "2024-01-15", "2024-02-14"));

        JsonPath first = manager.get("/changes?limit=1&since=" + since);
        JsonPath second = manager.get("/changes?limit=1&since=" + first.getString("nextCursor"));
        JsonPath none = manager.get("/changes?limit=1&since=" + second.getString("nextCursor"));

        assertThat(first.getBoolean("more")).isTrue();
        assertThat(second.getBoolean("more")).isFalse();
        assertThat(second.getList("items.roundId")).isEqualTo(List.of(round));
        assertThat(none.getList("items")).isEmpty();
        assertThat(none.getString("nextCursor")).isEqualTo(second.getString("nextCursor"));
    }

    @Test
    void tellsOfNothingThatWasTakenBack() {
        Reporting.open(manager.planId(), "MONTHLY", ROUND, "2024-02-15", "2024-03-14");
        String before = lastCursor();

        assertThatThrownBy(() -> Reporting.run(submitted(COMMUNE), "select 1 / 0"))
                .hasMessageContaining("zero");

        assertThat(manager.get("/changes?since=" + before).getList("items")).isEmpty();
    }

    @Test
    void missesNothingThatWasBegunEarlierAndCommittedLater() throws Exception {
        Reporting.open(manager.planId(), "MONTHLY", ROUND, "2024-02-15", "2024-03-14");
        String before = lastCursor();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> slow = threads.submit(() -> Reporting.run(submitted(COMMUNE), "select pg_sleep(1.5)"));
            Thread.sleep(500);
            Reporting.run(submitted("xa-phuoc-hoa"));

            JsonPath early = manager.get("/changes?since=" + before);
            slow.get();
            JsonPath late = manager.get("/changes?since=" + early.getString("nextCursor"));

            assertThat(early.getList("items.agencyCode")).isEqualTo(List.of("xa-phuoc-hoa"));
            assertThat(late.getList("items.agencyCode")).isEqualTo(List.of(COMMUNE));
        }
    }

    @Test
    void missesNothingWhenManyWriteAtOnce() throws Exception {
        Reporting.open(manager.planId(), "MONTHLY", ROUND, "2024-02-15", "2024-03-14");
        String before = lastCursor();
        List<String> communes;
        try (Database database = Database.asOwner()) {
            communes = database.texts("select a.code from report join agency a on a.id = report.agency_id order by 1");
        }
        List<Callable<Void>> writers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String one = communes.get(i % communes.size());
            String pause = "select pg_sleep(" + i * 7 % 10 / 100.0 + ")";
            writers.add(() -> {
                Reporting.run(submitted(one), pause);
                return null;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<Void>> written = writers.stream().map(threads::submit).toList();
            List<Integer> read = new ArrayList<>();
            String cursor = before;
            boolean over = false;
            while (!over) {
                over = written.stream().allMatch(Future::isDone);
                JsonPath page = manager.get("/changes?limit=7&since=" + cursor);
                read.addAll(page.getList("items.position", Integer.class));
                cursor = page.getString("nextCursor");
                over &= !page.getBoolean("more");
            }
            done(written);

            assertThat(read).hasSize(40).doesNotHaveDuplicates().isSorted();
        }
    }

    @Test
    void tellsOnceWhatIsOverdue() {
        Reporting.open(manager.planId(), "MONTHLY", ROUND, "2024-02-15", "2024-03-14");
        String report = Reporting.report(ROUND, COMMUNE);
        int first = Sights.asSystem(changes::tellOverdue);
        int second = Sights.asSystem(changes::tellOverdue);
        Reporting.run("update report set due_on = due_on + 1 where id = '" + report + "'");
        int third = Sights.asSystem(changes::tellOverdue);

        assertThat(first).isEqualTo(13);
        assertThat(second).isZero();
        assertThat(third).isEqualTo(1);
        JsonPath told = since(officer);
        assertThat(told.getList("items.kind")).isEqualTo(List.of("ROUND_OPENED", "REPORT_OVERDUE", "REPORT_OVERDUE"));
        assertThat(told.getList("items.dueOn")).isEqualTo(Arrays.asList(null, "2024-03-17", "2024-03-18"));
    }

    private void submit(String report) {
        Rounds.fill(officer, report, 12);
        Rounds.taken(officer, report, "ask-for-signature");
        Rounds.taken(head, report, "submit");
    }

    private JsonPath since(Caller caller) {
        return caller.get("/changes?since=" + since);
    }

    private String lastCursor() {
        String cursor = manager.get("/changes?limit=500").getString("nextCursor");
        while (manager.get("/changes?limit=500&since=" + cursor).getBoolean("more")) {
            cursor = manager.get("/changes?limit=500&since=" + cursor).getString("nextCursor");
        }
        return manager.get("/changes?limit=500&since=" + cursor).getString("nextCursor");
    }

    private static void done(List<Future<Void>> written) throws InterruptedException, ExecutionException {
        for (Future<Void> one : written) {
            one.get();
        }
    }

    private static String submitted(String communeCode) {
        return "insert into report_event (id, version, report_id, section_id, action, from_state, to_state, actor_id, actor_name,"
                + " happened_at) select gen_random_uuid(), 0, report.id, s.id, 'SUBMIT', 'READY', 'SUBMITTED', 'tester', 'Tester',"
                + " now() from report join report_section s on s.report_id = report.id join agency a on a.id = report.agency_id"
                + " where a.code = '" + communeCode + "'";
    }
}
