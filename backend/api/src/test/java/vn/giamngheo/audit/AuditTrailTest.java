package vn.giamngheo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.restassured.response.Response;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Money;

/** Every row that was ever written has its entry in the trail, and nobody can write without one or change one. */
@ApiTest
class AuditTrailTest {
    private static final String ACTOR =
            "select set_config('giam_ngheo.actor', 'tester', true), set_config('giam_ngheo.operation', 'test', true)";
    private static final String CHANGE = "update area set tile_column = tile_column where code = '21970'";

    /** The parts of a file are told by its own row, which has the fingerprint of the whole; sums by their lines. */
    private static final Set<String> WITHOUT_TRAIL = Set.of(
            "audit_event",
            "audit_seal",
            "attachment_part",
            "balance",
            "money_day",
            "money_month",
            "result_rollup",
            "result_rollup_writer",
            "section_writer",
            "data_event",
            "webhook_state",
            "webhook_delivery",
            "webhook_attempt",
            "notice_read",
            "idempotency_key",
            "provisioning_task",
            "ended_session",
            "draft_secret");

    @TestFactory
    Stream<DynamicTest> hasOneEntryForEachRowOfEachTable() {
        try (Database database = Database.asOwner()) {
            return database.tables().stream()
                    .filter(table -> !WITHOUT_TRAIL.contains(table))
                    .map(table -> dynamicTest(table, () -> assertAudited(table)));
        }
    }

    /** Of every row of every statement, bulk or not; a new table without it does not get past here. */
    @Test
    void isWrittenByTriggersOfEachTableForEveryKindOfWrite() {
        try (Database database = Database.asOwner()) {
            assertThat(database.texts("select tgrelid::regclass::text from pg_trigger"
                            // For each row (bit 1), or of all rows that a statement has added or changed.
                            + " where (tgfoid = 'record_audit_event'::regproc and tgtype & 1 = 1"
                            + " or tgfoid = 'record_audit_events'::regproc and tgtype = 4 and tgnewtable = 'written'"
                            + " or tgfoid = 'record_audit_changes'::regproc and tgtype = 16"
                            + " and tgoldtable = 'went' and tgnewtable = 'came')"
                            // After (no bit 2), whatever changes.
                            + " and tgenabled = 'O' and tgtype & 2 = 0 and tgattr = '' and tgqual is null"
                            // Insert (4), delete (8) and update (16), each once.
                            + " group by tgrelid having sum(tgtype & 28) = 28 and bit_or(tgtype & 28) = 28"))
                    .containsExactlyInAnyOrderElementsOf(database.tables().stream()
                            .filter(table -> !WITHOUT_TRAIL.contains(table))
                            .toList());
        }
    }

    @Test
    void tellsTheAddressTheClientAndTheRequestThatAWriteCameFrom() {
        Caller officer = Caller.as("front-officer");
        Response given = Examples.once(officer, "/contributions", Examples.gift(officer));
        given.then().statusCode(201);
        try (Database database = Database.asOwner()) {
            assertThat(database.texts(
                            "select origin || ' ' || client || ' ' || request_code || ' ' || actor_roles from audit_event"
                                    + " where entity = 'contribution' and entity_id = ?::uuid",
                            given.jsonPath().getString("id")))
                    .containsExactly(
                            "127.0.0.1 giam-ngheo-cli " + given.header("X-Request-Code") + " agency:mttq:officer");
        } finally {
            Examples.forgetAll();
        }
    }

    @Test
    void tellsTheSameOfAllRowsOfOneStatement() {
        Caller finance = Caller.as("finance");
        String id = Money.drafted(finance, Money.decision(finance, "INITIAL", null));
        var lines = Stream.of(1_000_000, 2_000_000, 3_000_000)
                .map(amount -> Money.line(finance, "DA2", "CENTRAL", null, "ubnd-huyen", amount))
                .toList();
        int version = finance.get("/decisions/" + id).getInt("version");
        Response written = finance.put("/decisions/" + id + "/lines", version, Map.of("lines", lines));
        written.then().statusCode(200);
        try (Database database = Database.asOwner()) {
            assertThat(database.texts(
                            "select concat_ws(' ', origin, client, request_code, operation, after ->> 'position', after ->> 'amount')"
                                    + " from audit_event where entity = 'decision_line' and after ->> 'decision_id' = ?"
                                    + " order by id",
                            id))
                    .containsExactlyElementsOf(Stream.of("1 1000000", "2 2000000", "3 3000000")
                            .map(line -> "127.0.0.1 giam-ngheo-cli " + written.header("X-Request-Code")
                                    + " decision.write-lines " + line)
                            .toList());
        } finally {
            Money.forgetAll();
        }
    }

    @Test
    void namesWhoDidWhatForWhichPurpose() {
        try (Database database = Database.asOwner()) {
            assertThat(database.texts("select distinct actor from audit_event where operation = 'plan-file.load'"))
                    .contains("system system:plan-file");
            assertThat(database.number("select count(*) from audit_event where actor = '' or operation = ''"
                            + " or (actor_roles = '' and actor <> 'tester')"))
                    .isZero();
            assertThat(database.number("select count(*) from audit_event where after ->> 'id' <> entity_id::text"))
                    .isZero();
        }
    }

    @Test
    void keepsOneLoadedPlanInOneTransaction() {
        try (Database database = Database.asOwner()) {
            assertThat(database.number("select count(distinct transaction_id) from audit_event where entity = 'plan'"
                            + " and after ->> 'year' = '2024' and actor = 'system system:plan-file'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void refusesAWriteThatNamesNobody() {
        try (Database database = Database.asApi()) {
            assertThatThrownBy(() -> database.run(CHANGE))
                    .hasMessageContaining("a write to area names neither its actor nor its operation");
        }
    }

    /** Whoever writes, and however many rows it are: what is told of a whole statement is refused like what is told of a row. */
    @Test
    void refusesAStatementOfManyRowsThatNamesNobody() {
        try (Database database = Database.asOwner()) {
            assertThatThrownBy(() -> database.run("""
                            insert into disbursement (id, version, plan_id, sub_project_id, source, capital_kind, agency_id, kind, amount,
                                                      paid_on, voucher, posted_by, posted_by_name, source_provenance)
                            select gen_random_uuid(), 0, node.plan_id, node.id, 'CENTRAL', 'RECURRENT', agency.id, 'PAYMENT', 1,
                                   current_date, 'UNC-1', 'x', 'x', 'SAMPLE'
                              from sub_project node cross join agency limit 2
                            """))
                    .hasMessageContaining("a write to disbursement names neither its actor nor its operation");
        }
    }

    @Test
    void refusesAWriteThatNamesSomebodyOfTheTransactionBefore() {
        try (Database database = Database.asApi()) {
            assertThatThrownBy(() -> {
                        database.runTogether(ACTOR);
                        database.run(CHANGE);
                    })
                    .hasMessageContaining("names neither its actor nor its operation");
        }
    }

    @Test
    void takesAWriteThatNamesSomebodyAndKeepsItBeforeAndAfter() throws Exception {
        try (Database database = Database.asApi()) {
            long before = database.number("select count(*) from audit_event");

            database.runTogether(ACTOR, CHANGE);

            // 21970 is two areas: Phước Sơn until 2025 and Tuy Phước Đông since.
            assertThat(database.number("select count(*) from audit_event")).isEqualTo(before + 2);
            assertThat(database.texts("select action || ' ' || actor || ' ' || operation || ' ' || (before = after)"
                            + " from audit_event order by id desc limit 1"))
                    .containsExactly("UPDATE tester test true");
        }
    }

    @Test
    void takesNoEntryForAWriteThatWasTakenBack() {
        try (Database database = Database.asApi()) {
            long before = database.number("select count(*) from audit_event");

            assertThatThrownBy(() -> database.runTogether(ACTOR, CHANGE, "update area set kind = 'VILLAGE'"))
                    .hasMessageContaining("area_kind_check");

            assertThat(database.number("select count(*) from audit_event")).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set actor = 'somebody else'",
                "delete from audit_event",
                "truncate audit_event",
                "insert into audit_event (actor, actor_roles, operation, action, entity, entity_id, after)"
                        + " values ('x', 'x', 'x', 'INSERT', 'x', gen_random_uuid(), '{}')",
                "update audit_seal set root = root",
                "delete from audit_seal",
                "truncate audit_seal",
                "alter table area disable trigger area_audit",
                "set session_replication_role = replica",
            })
    void canNotBeRewrittenByTheApi(String statement) {
        try (Database database = Database.asApi()) {
            assertThatThrownBy(() -> database.run(statement))
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_event set actor = 'x'", "delete from audit_event", "truncate audit_event"})
    void canNotBeRewrittenInPassingByTheOwnerEither(String statement) {
        try (Database database = Database.asOwner()) {
            assertThatThrownBy(() -> database.run(statement)).hasMessageContaining("audit_event is append-only");
        }
    }

    private static void assertAudited(String table) {
        try (Database database = Database.asOwner()) {
            assertThat(database.number("select count(*) from " + table
                            + " r where not exists (select 1 from audit_event a" + " where a.entity = '" + table
                            + "' and a.entity_id = r.id and a.action = 'INSERT')"))
                    .as("rows without an entry")
                    .isZero();
            assertThat(database.number("select count(*) filter (where action = 'INSERT')"
                            + " - count(*) filter (where action = 'DELETE') from audit_event where entity = '" + table
                            + "'"))
                    .isEqualTo(database.number("select count(*) from " + table));
        }
    }
}
