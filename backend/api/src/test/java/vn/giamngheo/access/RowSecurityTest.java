package vn.giamngheo.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.decision.DecisionFilter;
import vn.giamngheo.decision.DecisionService;
import vn.giamngheo.delegation.DelegationFilter;
import vn.giamngheo.delegation.DelegationService;
import vn.giamngheo.report.ReportFilter;
import vn.giamngheo.report.ReportService;
import vn.giamngheo.report.ReportSummary;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.EveryPart;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Grants;
import vn.giamngheo.testing.Money;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.RowRules;
import vn.giamngheo.testing.Sights;

/** The second wall holds by itself: what a query forgets to leave out, the database does. */
@ApiTest
class RowSecurityTest {
    /** Tables whose rows are for everybody who signs in, each with its reason. */
    private static final Map<String, String> FOR_ALL = Map.ofEntries(
            Map.entry("agency", "the register is no secret"),
            Map.entry("area", "the register is no secret"),
            Map.entry("area_succession", "the register is no secret"),
            Map.entry("programme", "the catalogue is published nationally"),
            Map.entry("programme_node", "the catalogue is published nationally"),
            Map.entry("beneficiary_group", "the catalogue is published nationally"),
            Map.entry("counterpart_class", "the law's classes are published"),
            Map.entry("holiday", "the law's days off are published"),
            Map.entry("guidance", "what is published is for everybody at work"),
            Map.entry("audit_event", "asked only together with the thing whose history it is, which is not for all"),
            Map.entry("audit_seal", "asked only together with the trail, which the auditor alone may read"),
            Map.entry("provisioning_task", "asked only by administrators, and about units of the register"),
            Map.entry("result_rollup_writer", "which transaction wrote to sums last, and nothing of them"),
            Map.entry("ended_session", "asked before it is known who is asking, and an id opens nothing"),
            Map.entry(
                    "draft_secret",
                    "of the installation, and of no unit: each is told only what is made of it for them"));

    private static final String OWN = "xa-phuoc-son";
    private static final String OTHER = "xa-phuoc-thang";
    /** Both verify the report of the first. */
    private static final List<String> VERIFYING = List.of("xa-phuoc-hiep", "xa-phuoc-loc");

    private static final String ROUND = "Tháng 02/2024";
    private static final String LIMIT = "select limit_sight('nobody', 'nobody', '%s', '%s', %s, %s, %s, %s)";
    private static final String SEES_ALL = LIMIT.formatted("{}", "{}", true, true, true, true);
    private static final PageRequest FIRST_PAGE = new PageRequest(100, null, null);
    /** Where there is something to be seen of several units. */
    private static final List<String> FILLED = List.of(
            "report", "report_section", "result", "disbursement", "allocation", "obstacle", "attachment", "decision");

    private static final Map<String, String> SIGHTS = RowRules.byTable();

    @Inject
    DecisionService decisions;

    @Inject
    ReportService reports;

    @Inject
    DelegationService delegations;

    @Inject
    EntityManager entityManager;

    @BeforeEach
    void enterSomethingOfEverybody() {
        EveryPart.enter();
        List.of(
                        "guidance",
                        "delegations",
                        "disbursements",
                        "treasury-statements",
                        "decisions",
                        "contributions",
                        "webhooks")
                .forEach(Examples::enter);
        Caller manager = Caller.as("manager");
        Grants.grant(
                manager.planId(),
                Money.subProject(manager, "DA2"),
                "CENTRAL",
                Examples.agency(manager, OWN),
                9,
                "2024-02-01");
        Reporting.open(manager.planId(), "MONTHLY", ROUND, "2024-01-15", "2024-02-14");
        Reporting.tell(ROUND, OWN, "I2", "value = 5, entered_by = 'x', entered_by_name = 'X', entered_at = now()");
        Reporting.tell(ROUND, OTHER, "I2", "value = 7, entered_by = 'x', entered_by_name = 'X', entered_at = now()");
        Reporting.verifiedBy(ROUND, OWN, VERIFYING.getFirst(), VERIFYING.getLast());
        Reporting.become(ROUND, OWN, "SUBMITTED");
        Reporting.run(
                "insert into report_event (id, version, report_id, section_id, action, from_state, to_state, actor_id,"
                        + " actor_name, happened_at) select gen_random_uuid(), 0, report_id, id, 'SUBMIT', 'READY', 'SUBMITTED', 'tester',"
                        + " 'Tester', now() from report_section where co_verifier_id is not null");
        Reporting.become(ROUND, OTHER, "ACCEPTED");
    }

    @AfterEach
    void forget() {
        EveryPart.forget();
        Money.forgetAll();
        Examples.forgetAll();
    }

    @Test
    void coversEveryTableThatIsNotForAll() throws SQLException {
        try (Database database = Database.asOwner()) {
            Set<String> named = new TreeSet<>(SIGHTS.keySet());
            named.addAll(FOR_ALL.keySet());
            assertThat(named).containsExactlyElementsOf(database.tables());
            assertThat(SIGHTS.keySet()).doesNotContainAnyElementsOf(FOR_ALL.keySet());
            assertThat(database.texts("select c.relname from pg_class c join pg_policy p on p.polrelid = c.oid"
                            + " where c.relrowsecurity and c.relnamespace = 'public'::regnamespace and p.polcmd = '*'"
                            + " and p.polroles = array['giam_ngheo_api'::regrole::oid] order by 1"))
                    .containsExactlyElementsOf(new TreeSet<>(SIGHTS.keySet()));
        }
    }

    @Test
    void showsNoRowToATransactionThatIsToldNothing() {
        try (Database database = Database.asApiToldNothing()) {
            Map<String, Long> seen = new TreeMap<>();
            SIGHTS.keySet().forEach(table -> seen.put(table, database.number("select count(*) from " + table)));
            assertThat(seen.values()).containsOnly(0L);
        }
    }

    @Test
    void showsNoRowToAUnitThatIsNotThere() throws SQLException {
        assertThat(seen(LIMIT.formatted("{nowhere}", "{nowhere}", false, false, false, false), "true")
                        .values())
                .containsOnly(0L);
    }

    @Test
    void showsAllToWhoSeesAllButWhatIsAPersonsOwn() throws SQLException {
        Map<String, Long> all = seen(SEES_ALL, "true");

        try (Database owner = Database.asOwner()) {
            all.forEach((table, count) -> {
                boolean personal = Set.of("notice_read", "mail_preference", "idempotency_key")
                        .contains(table);
                assertThat(count).as(table).isEqualTo(personal ? 0 : owner.number("select count(*) from " + table));
            });
        }
        // Or else the tests would tell nothing.
        FILLED.forEach(table -> assertThat(all.get(table)).as(table).isPositive());
    }

    @Test
    void showsAUnitExactlyWhatIsForItWhateverTheQueryAsksFor() throws SQLException {
        for (String unit : List.of(OWN, OTHER, VERIFYING.getFirst(), VERIFYING.getLast())) {
            Map<String, Long> seen =
                    seen(LIMIT.formatted("{" + unit + "}", "{" + unit + "}", false, false, false, false), "true");
            try (Database owner = Database.asOwner()) {
                SIGHTS.keySet()
                        .forEach(table -> assertThat(seen.get(table))
                                .as(unit + " " + table)
                                .isEqualTo(owner.number("select count(*) from " + table + " where "
                                        + RowRules.condition(table, unit))));
            }
        }
    }

    @Test
    void showsWhatIsSubmittedToEitherOfTheTwoWhoVerifyIt() throws SQLException {
        for (String unit : VERIFYING) {
            try (Database api = Database.asApiToldNothing()) {
                api.run("begin");
                api.run(LIMIT.formatted("{" + unit + "}", "{" + unit + "}", false, false, false, false));
                assertThat(api.number("select count(*) from report where state = 'SUBMITTED'"))
                        .as(unit)
                        .isOne();
                assertThat(api.number("select count(*) from report_section where state = 'SUBMITTED'"))
                        .isOne();
                assertThat(api.number("select count(*) from result where value = 5"))
                        .isOne();
                assertThat(api.number("select count(*) from data_event where kind = 'REPORT_SUBMITTED'"))
                        .isOne();
                api.run("rollback");
            }
        }
    }

    @Test
    void hidesFromAUnitItsNeighboursWorkInProgress() throws SQLException {
        String limit = LIMIT.formatted("{" + OTHER + "}", "{" + OTHER + "}", false, false, false, false);
        String of = "agency_id in (" + RowRules.ids(OWN) + ")";
        try (Database owner = Database.asOwner()) {
            assertThat(owner.number("select count(*) from obstacle where " + of))
                    .isPositive();
            assertThat(owner.number("select count(*) from report where state = 'SUBMITTED' and " + of))
                    .isPositive();
        }
        try (Database api = Database.asApiToldNothing()) {
            api.run("begin");
            api.run(limit);
            assertThat(api.number("select count(*) from obstacle where " + of)).isZero();
            assertThat(api.number("select count(*) from report where state = 'SUBMITTED' and " + of))
                    .isZero();
            assertThat(api.number("select count(*) from result where value = 5"))
                    .isZero();
            assertThat(api.number("select count(*) from result where value = 7"))
                    .isPositive();
            // Nor does it write there: the rows are not there to be written.
            assertThat(api.texts("update report set results_text = 'x' where state = 'SUBMITTED' and " + of
                            + " returning id::text"))
                    .isEmpty();
            api.run("rollback");
        }
    }

    @Test
    void holdsWhereAServiceIsAskedWithTheWrongScope() {
        Scope commune = Scope.of("1", "user", "User", List.of("agency:" + OTHER + ":officer"), List.of());
        Scope wrong = Scope.system("wrong");

        Sights.as(commune, () -> {
            assertThat(decisions
                            .list(wrong, new DecisionFilter(null, null, null, null, null, null, null), FIRST_PAGE)
                            .items())
                    .isEmpty();
            assertThat(delegations
                            .list(wrong, new DelegationFilter(null, null, null), FIRST_PAGE)
                            .items())
                    .isEmpty();
            return assertThat(reports.list(wrong, new ReportFilter(null, null, null, null, null, null), FIRST_PAGE)
                            .items())
                    .extracting(ReportSummary::agencyCode)
                    .doesNotContain("tt-tuy-phuoc")
                    .contains(OTHER);
        });
    }

    @Test
    void tellsAConnectionAnewForEachTransaction() {
        Scope all = Scope.system("test");
        Scope unit = Scope.of("1", "user", "User", List.of("agency:" + OTHER + ":officer"), List.of());
        long ofAll = Sights.as(all, this::reportsSeen);
        long ofUnit = Sights.as(unit, this::reportsSeen);

        assertThat(ofUnit).isPositive().isLessThan(ofAll);
        for (int i = 0; i < 20; i++) {
            assertThat(Sights.as(all, this::reportsSeen)).isEqualTo(ofAll);
            assertThat(reportsSeen()).isZero();
            assertThat(Sights.as(unit, this::reportsSeen)).isEqualTo(ofUnit);
            assertThat(reportsSeen()).isZero();
        }
        // Within one, for as long as it is asked.
        QuarkusTransaction.requiringNew()
                .run(() -> Sights.as(unit, () -> {
                    assertThat(count()).isEqualTo(ofUnit);
                    assertThat(Sights.as(all, this::count)).isEqualTo(ofAll);
                    return assertThat(count()).isEqualTo(ofUnit);
                }));
    }

    private long reportsSeen() {
        return QuarkusTransaction.requiringNew().call(this::count);
    }

    private long count() {
        return (Long)
                entityManager.createNativeQuery("select count(*) from report").getSingleResult();
    }

    private static Map<String, Long> seen(String limit, String condition) throws SQLException {
        try (Database api = Database.asApiToldNothing()) {
            api.run("begin");
            api.run(limit);
            Map<String, Long> seen = new TreeMap<>();
            SIGHTS.keySet()
                    .forEach(table ->
                            seen.put(table, api.number("select count(*) from " + table + " where " + condition)));
            api.run("rollback");
            return seen;
        }
    }
}
