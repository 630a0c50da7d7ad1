package vn.giamngheo.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.giamngheo.testing.Money.decision;
import static vn.giamngheo.testing.Money.drafted;
import static vn.giamngheo.testing.Money.held;
import static vn.giamngheo.testing.Money.issue;
import static vn.giamngheo.testing.Money.issued;
import static vn.giamngheo.testing.Money.line;
import static vn.giamngheo.testing.Money.send;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Money;

/** What moves, who holds it, what is refused with the lines at fault, and what the database refuses whoever asks. */
@ApiTest
class LedgerTest {
    private static final long CENTRAL = 1_227_000_000L;
    private static final String ACTOR =
            "select set_config('giam_ngheo.actor', 'x', true), set_config('giam_ngheo.operation', 'x', true)";
    private final Caller finance = Caller.as("finance");
    private final Caller manager = Caller.as("manager");
    private final Caller leader = Caller.as("leader");
    private final Caller officer = Caller.as("department-officer");
    private final Caller head = Caller.as("department-head");

    @BeforeEach
    void grant() {
        Money.forgetAll();
        issued(
                finance,
                manager,
                decision(finance, "INITIAL", null),
                "2024-02-23",
                line(finance, "DA3-TDA1", "CENTRAL", null, "ubnd-huyen", CENTRAL),
                line(finance, "DA2", "CENTRAL", null, "ubnd-huyen", 2_802_000_000L));
    }

    @AfterEach
    void forget() {
        Money.forgetAll();
    }

    @Test
    void passesMoneyFromTheDistrictToALeadAgencyAndOnToACommune() {
        passOn(1_000_000_000L);
        issued(
                officer,
                head,
                decision(officer, "INITIAL", "nnptnt"),
                "2024-04-01",
                line(officer, "DA3-TDA1", "CENTRAL", "nnptnt", "xa-phuoc-son", 300_000_000L));

        assertThat(held(finance, "DA3-TDA1", "ubnd-huyen")).isEqualTo(227_000_000L);
        assertThat(held(finance, "DA3-TDA1", "nnptnt")).isEqualTo(700_000_000L);
        assertThat(held(finance, "DA3-TDA1", "xa-phuoc-son")).isEqualTo(300_000_000L);
    }

    @Test
    void refusesToPassOnMoreThanIsHeldWithTheLinesAtFault() {
        String id = drafted(
                finance,
                decision(finance, "INITIAL", "ubnd-huyen"),
                line(finance, "DA2", "CENTRAL", "ubnd-huyen", "ldtbxh", 2_000_000_000L),
                line(finance, "DA3-TDA1", "CENTRAL", "ubnd-huyen", "nnptnt", CENTRAL + 1));

        Response refused = issue(leader, id, "2024-03-01");

        assertProblem(refused, 409, "overdrawn").pointsAt("/lines/1/amount").breaks("more-than-held");
        assertThat(refused.jsonPath().getString("errors[0].params.held")).isEqualTo(Long.toString(CENTRAL));
        assertThat(refused.jsonPath().getString("errors[0].params.short")).isEqualTo("1");
        assertThat(held(finance, "DA2", "ldtbxh")).as("all or nothing").isZero();
    }

    @Test
    void refusesToPassOnWhatIsHeldNotYetOrNoMore() {
        String early = drafted(
                finance,
                decision(finance, "INITIAL", "ubnd-huyen"),
                line(finance, "DA3-TDA1", "CENTRAL", "ubnd-huyen", "nnptnt", 5));
        assertProblem(issue(leader, early, "2024-02-22"), 409, "overdrawn").pointsAt("/lines/0/amount");

        passOn(CENTRAL);
        String again = drafted(
                finance,
                decision(finance, "INITIAL", "ubnd-huyen"),
                line(finance, "DA3-TDA1", "CENTRAL", "ubnd-huyen", "nnptnt", 5));
        assertProblem(issue(leader, again, "2024-02-25"), 409, "overdrawn").pointsAt("/lines/0/amount");
    }

    @Test
    void recordsWhatASuperiorTookBelowNothingWithItsReason() {
        passOn(CENTRAL);
        Map<String, Object> cut = line(finance, "DA3-TDA1", "CENTRAL", "ubnd-huyen", null, 100_000_000L);
        String id = drafted(finance, decision(finance, "WITHDRAWAL", null), cut);
        assertProblem(issue(manager, id, "2024-06-01"), 422, "invalid-fields")
                .pointsAt("/lines/0/flagReason")
                .breaks("reason-required");

        cut.put("flagReason", "Tỉnh thu hồi sau khi huyện đã giao hết");
        finance.put("/decisions/" + id + "/lines", 1, Map.of("lines", List.of(cut)));

        assertThat(issue(manager, id, "2024-06-01").statusCode()).isEqualTo(200);
        assertThat(held(finance, "DA3-TDA1", "ubnd-huyen")).isEqualTo(-100_000_000L);
        assertThat(finance.get("/allocations?decisionId=" + id).getString("items[0].flagReason"))
                .startsWith("Tỉnh thu hồi");
    }

    @Test
    void transfersOnlyWhatSumsToZeroOfOneSource() {
        Map<String, Object> leaves = line(finance, "DA2", "CENTRAL", "ubnd-huyen", null, 50_000_000L);
        Map<String, Object> enters = line(finance, "DA3-TDA1", "CENTRAL", null, "ubnd-huyen", 40_000_000L);
        String id = drafted(finance, decision(finance, "TRANSFER", "ubnd-huyen"), leaves, enters);
        assertProblem(issue(leader, id, "2024-06-01"), 422, "invalid-fields")
                .pointsAt("/lines")
                .breaks("transfer-sums-to-zero");

        enters.put("amount", 50_000_000L);
        finance.put("/decisions/" + id + "/lines", 1, Map.of("lines", List.of(leaves, enters)));

        assertThat(issue(leader, id, "2024-06-01").statusCode()).isEqualTo(200);
        assertThat(finance.get("/decisions/" + id).getLong("lineTotal")).isEqualTo(50_000_000L);
        assertThat(held(finance, "DA2", "ubnd-huyen")).isEqualTo(2_752_000_000L);
        assertThat(held(finance, "DA3-TDA1", "ubnd-huyen")).isEqualTo(CENTRAL + 50_000_000L);
    }

    @Test
    void takesBackAWrongLineByItsMirrorOnce() {
        String wrong = passOn(1_000_000_000L);
        String entry = finance.get("/allocations?decisionId=" + wrong).getString("items[0].id");
        Map<String, Object> correction = Map.of("allocationIds", List.of(entry), "summary", "Ghi nhầm cơ quan");

        Response begun = send(finance, "/decisions/" + wrong + "/corrections", "sua", correction);

        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(201);
        String id = begun.jsonPath().getString("id");
        assertThat(begun.header("Location")).isEqualTo("/api/v1/decisions/" + id);
        Map<String, Object> mirror = line(finance, "DA3-TDA1", "CENTRAL", "nnptnt", "ubnd-huyen", 1_000_000_000L);
        mirror.put("reversesId", entry);
        Map<String, Object> right = line(finance, "DA3-TDA1", "CENTRAL", "ubnd-huyen", "ldtbxh", 1_000_000_000L);
        finance.put(
                "/decisions/" + id + "/lines",
                begun.jsonPath().getInt("version"),
                Map.of("lines", List.of(mirror, right)));
        assertThat(issue(leader, id, "2024-05-01").statusCode()).isEqualTo(200);
        assertThat(held(finance, "DA3-TDA1", "nnptnt")).isZero();
        assertThat(held(finance, "DA3-TDA1", "ldtbxh")).isEqualTo(1_000_000_000L);
        assertThat(finance.get("/decisions/" + wrong + "/lines").getString("lines[0].reversedById"))
                .isNotNull();

        assertProblem(send(finance, "/decisions/" + wrong + "/corrections", "sua-2", correction), 422, "invalid-fields")
                .pointsAt("/lines/0/reversesId")
                .breaks("reversed-already");
        String reversal =
                finance.get("/allocations?decisionId=" + id).getString("items.find { it.reversesId != null }.id");
        assertProblem(
                        send(
                                finance,
                                "/decisions/" + id + "/corrections",
                                "sua-3",
                                Map.of("allocationIds", List.of(reversal), "summary", "x")),
                        422,
                        "invalid-fields")
                .breaks("is-reversal");
        String other = drafted(finance, decision(finance, "ADJUSTMENT", "ubnd-huyen"));
        String second =
                finance.get("/allocations?decisionId=" + id).getString("items.find { it.reversesId == null }.id");
        Map<String, Object> less = line(finance, "DA3-TDA1", "CENTRAL", "ldtbxh", "ubnd-huyen", 999L);
        less.put("reversesId", second);
        assertProblem(
                        finance.put(
                                "/decisions/" + other + "/lines",
                                finance.get("/decisions/" + other).getInt("version"),
                                Map.of("lines", List.of(less))),
                        422,
                        "invalid-fields")
                .breaks("reversal-mirrors-line");
    }

    @Test
    void letsAUnitMoveItsOwnMoneyOnly() {
        passOn(1_000_000_000L);
        String id = drafted(officer, decision(officer, "INITIAL", "nnptnt"));
        int version = officer.get("/decisions/" + id).getInt("version");
        Map<String, Object> others = line(officer, "DA3-TDA1", "CENTRAL", "ubnd-huyen", "xa-phuoc-son", 5);
        Map<String, Object> taken = line(officer, "DA3-TDA1", "CENTRAL", "ubnd-huyen", "nnptnt", 5);
        Map<String, Object> made = line(officer, "DA3-TDA1", "CENTRAL", null, "nnptnt", 5);

        Response refused =
                officer.put("/decisions/" + id + "/lines", version, Map.of("lines", List.of(others, taken, made)));

        assertThat(refused.jsonPath().getList("errors.collect { it.pointer + ' ' + it.type }", String.class))
                .containsExactly(
                        "/lines/0/fromAgencyId not-the-deciders",
                        "/lines/1/fromAgencyId only-by-withdrawal",
                        "/lines/2/fromAgencyId only-own-budget");
        Caller commune = Caller.as("commune-officer");
        String carried = drafted(commune, decision(commune, "CARRY_OVER", "xa-phuoc-son"));
        Map<String, Object> own = line(commune, "DA2", "COMMUNE", null, "xa-phuoc-son", 5);
        Map<String, Object> central = line(commune, "DA2", "CENTRAL", null, "xa-phuoc-son", 5);
        Response carrying = commune.put("/decisions/" + carried + "/lines", 1, Map.of("lines", List.of(own, central)));
        assertProblem(carrying, 422, "invalid-fields")
                .pointsAt("/lines/1/fromAgencyId")
                .breaks("only-own-budget");
        String back = drafted(
                officer,
                decision(officer, "WITHDRAWAL", "nnptnt"),
                line(officer, "DA3-TDA1", "CENTRAL", "ubnd-huyen", "nnptnt", 5));
        assertProblem(issue(head, back, "2024-05-01"), 422, "invalid-fields")
                .pointsAt("/lines/0/amount")
                .breaks("more-than-given");
        assertProblem(issue(head, id, "2024-05-01"), 422, "invalid-fields").breaks("not-empty");
    }

    @Test
    void showsAUnitWhatItHasAPartInAndAllOfWhatItLeads() {
        passOn(1_000_000_000L);
        Caller commune = Caller.as("commune-officer");
        issued(
                officer,
                head,
                decision(officer, "INITIAL", "nnptnt"),
                "2024-04-01",
                line(officer, "DA3-TDA1", "CENTRAL", "nnptnt", "xa-phuoc-son", 300L),
                line(officer, "DA3-TDA1", "CENTRAL", "nnptnt", "xa-phuoc-hoa", 400L));
        String grant = finance.get("/decisions?kind=INITIAL&authority=SUPERIOR").getString("items[0].id");

        assertThat(commune.get("/allocations").getList("items.amount", Long.class))
                .containsExactly(300L);
        assertThat(commune.get("/balances").getList("items.held", Long.class)).containsExactly(300L);
        assertThat(commune.get("/decisions").getInt("total")).isEqualTo(1);
        String seen = commune.get("/decisions").getString("items[0].id");
        assertThat(commune.get("/decisions/" + seen + "/lines").getList("lines.amount", Long.class))
                .containsExactly(300L);
        assertThat(commune.get("/decisions/" + seen).getLong("lineTotal")).isEqualTo(300L);
        assertThat(commune.get("/decisions/" + seen + "/history?limit=100").getList("items.part", String.class))
                .as("lines of others are not told in the history either")
                .containsOnlyNulls();
        assertProblem(commune.send("/decisions/" + grant), 404, "not-found");
        assertProblem(commune.send("/decisions/" + grant + "/lines"), 404, "not-found");
        assertThat(Caller.as("neighbour-officer").get("/allocations").getInt("total"))
                .isZero();
        assertThat(officer.get("/allocations").getInt("total"))
                .as("it leads DA3-TDA1, not DA2")
                .isEqualTo(4);
        assertThat(officer.get("/decisions/" + grant + "/lines").getList("lines.amount", Long.class))
                .containsExactly(CENTRAL);
        assertThat(Caller.as("auditor").get("/allocations").getInt("total")).isEqualTo(5);
    }

    @Test
    void isGuardedByTheDatabaseWhoeverWrites() {
        String draft = drafted(finance, decision(finance, "TRANSFER", "ubnd-huyen"));
        String values = "insert into allocation (id, version, decision_id, position, plan_id, sub_project_id, source,"
                + " capital_kind, from_agency_id, to_agency_id, amount, effective_on, reverses_id) select gen_random_uuid(), 0, '"
                + draft + "', 1, plan_id, sub_project_id, source, capital_kind, ";
        String ofGrant = " from allocation where amount = " + CENTRAL;
        try (Database database = Database.asApi()) {
            assertThatThrownBy(() -> database.runTogether(
                            ACTOR,
                            values
                                    + "to_agency_id, (select id from agency where code = 'nnptnt'), amount + 1, effective_on, null"
                                    + ofGrant))
                    .hasMessageContaining("more than is held");
            assertThatThrownBy(() ->
                            database.runTogether(ACTOR, values + "to_agency_id, null, 5, effective_on, null" + ofGrant))
                    .hasMessageContaining("sums to zero");
            assertThatThrownBy(() -> database.runTogether(
                            ACTOR,
                            values + "to_agency_id, (select id from agency where code = 'nnptnt'), 5, effective_on, id"
                                    + ofGrant))
                    .hasMessageContaining("mirrors the line");
            assertThatThrownBy(() -> database.runTogether(ACTOR, "update balance set received = 0"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> database.runTogether(ACTOR, "select post_movements('[]')"))
                    .hasMessageContaining("permission denied");
        }
    }

    private String passOn(long amount) {
        return issued(
                finance,
                leader,
                decision(finance, "INITIAL", "ubnd-huyen"),
                "2024-03-01",
                line(finance, "DA3-TDA1", "CENTRAL", "ubnd-huyen", "nnptnt", amount));
    }
}
