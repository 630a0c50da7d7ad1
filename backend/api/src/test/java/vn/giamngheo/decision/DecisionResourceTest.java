package vn.giamngheo.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.giamngheo.testing.Money.decision;
import static vn.giamngheo.testing.Money.drafted;
import static vn.giamngheo.testing.Money.issue;
import static vn.giamngheo.testing.Money.issued;
import static vn.giamngheo.testing.Money.line;
import static vn.giamngheo.testing.Money.send;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Files;
import vn.giamngheo.testing.Money;

/** The life of a decision: drafted by one, issued by another, and never changed after that. */
@ApiTest
class DecisionResourceTest {
    private static final String DAY = "2024-02-23";
    private final Caller finance = Caller.as("finance");
    private final Caller manager = Caller.as("manager");
    private final Caller leader = Caller.as("leader");

    @BeforeEach
    void forgetOthers() {
        Money.forgetAll();
    }

    @AfterEach
    void forget() {
        Money.forgetAll();
        Examples.forgetAll();
    }

    @Test
    void countsWhatAnAdjustmentCutsAsLess() {
        issued(finance, manager, decision(finance, "INITIAL", null), DAY, grant("DA2", "CENTRAL", 50));
        Map<String, Object> adjustment = decision(finance, "ADJUSTMENT", null);
        adjustment.put("statedTotal", 70);
        String both = drafted(
                finance,
                adjustment,
                grant("DA3-TDA1", "CENTRAL", 100),
                line(finance, "DA2", "CENTRAL", "ubnd-huyen", null, 30));
        adjustment.put("statedTotal", 20);
        String cut = drafted(finance, adjustment, line(finance, "DA2", "CENTRAL", "ubnd-huyen", null, 20));

        assertThat(finance.get("/decisions/" + both).getLong("lineTotal")).isEqualTo(70);
        assertThat(issue(manager, both, DAY).statusCode()).isEqualTo(200);
        assertThat(finance.get("/decisions/" + cut).getLong("lineTotal")).isEqualTo(-20);
        assertThat(issue(manager, cut, DAY).statusCode()).isEqualTo(200);
        String entry = finance.get("/allocations?decisionId=" + cut).getString("items[0].id");
        Map<String, Object> back = Map.of("allocationIds", List.of(entry), "summary", "Cắt nhầm");
        assertThat(send(finance, "/decisions/" + cut + "/corrections", "cat", back)
                        .jsonPath()
                        .getLong("lineTotal"))
                .isEqualTo(20);
    }

    @Test
    void keepsADraftWithItsLinesAsAWholeGrid() {
        String id = drafted(
                finance,
                decision(finance, "INITIAL", null),
                grant("DA2", "CENTRAL", 2_802_000_000L),
                grant("DA2", "PROVINCIAL_COUNTERPART", 420_000_000L));
        JsonPath draft = finance.get("/decisions/" + id);

        assertThat(draft.getString("status")).isEqualTo("DRAFT");
        assertThat(draft.getLong("lineTotal")).isEqualTo(3_222_000_000L);
        assertThat(draft.getList("allowedActions", String.class)).containsExactlyInAnyOrder("EDIT", "WITHDRAW");
        assertThat(draft.getString("issuer")).isEqualTo("PROGRAMME");
        Response fewer = finance.put(
                "/decisions/" + id + "/lines",
                draft.getInt("version"),
                Map.of("lines", List.of(grant("DA2", "CENTRAL", 1_000L))));
        assertThat(fewer.jsonPath().getList("lines.amount", Long.class)).containsExactly(1_000L);
        assertProblem(finance.put("/decisions/" + id + "/lines", 0, Map.of("lines", List.of())), 412, "stale-version");
        assertThat(finance.get("/balances").getInt("total"))
                .as("a draft moves nothing")
                .isZero();
    }

    @Test
    void tellsEachCellThatIsWrong() {
        String id = drafted(finance, decision(finance, "INITIAL", null));
        Map<String, Object> nowhere = grant("DA2", "UNSTATED", 5);
        nowhere.put("toAgencyId", null);
        Map<String, Object> strange = grant("DA2", "CENTRAL", 5);
        strange.put("subProjectId", UUID.randomUUID().toString());
        Map<String, Object> outside = grant("DA2", "CENTRAL", 5);
        outside.put("toAgencyId", Examples.agency(finance, "so-ldtbxh"));

        Response refused = finance.put(
                "/decisions/" + id + "/lines",
                finance.get("/decisions/" + id).getInt("version"),
                Map.of("lines", List.of(grant("DA2", "CENTRAL", 5), nowhere, strange, outside)));

        assertProblem(refused, 422, "invalid-fields");
        assertThat(refused.jsonPath().getList("errors.collect { it.pointer + ' ' + it.type }", String.class))
                .containsExactly(
                        "/lines/1/fundingSource unstated",
                        "/lines/1/toAgencyId not-null",
                        "/lines/2/subProjectId unknown-reference",
                        "/lines/3/toAgencyId outside-the-area");
        Map<String, Object> nothing = grant("DA2", "CENTRAL", 0);
        assertProblem(
                        finance.put("/decisions/" + id + "/lines", 1, Map.of("lines", List.of(nothing))),
                        422,
                        "invalid-fields")
                .pointsAt("/lines/0/amount")
                .breaks("positive");
    }

    @Test
    void isIssuedByWhoHasNotDraftedItAndThenStands() throws Exception {
        String id = drafted(finance, decision(finance, "INITIAL", null), grant("DA2", "CENTRAL", 2_802_000_000L));

        assertProblem(issue(finance, id, DAY), 403, "own-draft");
        Response issued = issue(manager, id, DAY);

        assertThat(issued.statusCode()).as(issued.asString()).isEqualTo(200);
        assertThat(issued.jsonPath().getString("issuedByName")).isNotBlank();
        assertThat(Money.held(finance, "DA2", "ubnd-huyen")).isEqualTo(2_802_000_000L);
        JsonPath entries = finance.get("/allocations?decisionId=" + id);
        assertThat(entries.getString("items[0].effectiveOn")).isEqualTo(DAY);
        assertThat(entries.getString("items[0].decisionNumber")).endsWith("/QĐ-UBND");
        int version = issued.jsonPath().getInt("version");
        assertProblem(
                finance.put("/decisions/" + id + "/lines", version, Map.of("lines", List.of())),
                409,
                "decision-issued");
        assertProblem(finance.delete("/decisions/" + id, version), 409, "decision-issued");
        assertProblem(issue(leader, id, DAY), 409, "decision-issued");
        try (Database database = Database.asApi()) {
            String actor =
                    "select set_config('giam_ngheo.actor', 'x', true), set_config('giam_ngheo.operation', 'x', true)";
            for (String change : List.of(
                    "update decision set abstract = 'khác' where id = '" + id + "'",
                    "delete from decision where id = '" + id + "'",
                    "update allocation set amount = 1",
                    "delete from allocation",
                    "insert into decision_line (id, version, decision_id, position, plan_id, sub_project_id, source,"
                            + " capital_kind, to_agency_id, amount) select gen_random_uuid(), 0, decision_id, 9, plan_id,"
                            + " sub_project_id, source, capital_kind, to_agency_id, 1 from allocation",
                    "insert into allocation (id, version, decision_id, position, plan_id, sub_project_id, source,"
                            + " capital_kind, to_agency_id, amount, effective_on) select gen_random_uuid(), 0, decision_id, 9,"
                            + " plan_id, sub_project_id, source, capital_kind, to_agency_id, 1, effective_on from allocation")) {
                assertThatThrownBy(() -> database.runTogether(actor, change))
                        .as(change)
                        .hasMessageMatching("(?s).*(append-only|stands as it is|takes no more|permission denied).*");
            }
        }
    }

    @Test
    void isNotIssuedByWhoChangedAPartOfItEither() {
        String id = drafted(finance, decision(finance, "INITIAL", "ubnd-huyen"));

        assertProblem(issue(manager, id, DAY), 403, "forbidden");
        assertThat(leader.get("/decisions/" + id).getList("allowedActions", String.class))
                .contains("ISSUE");
        try (Database database = Database.asOwner()) {
            assertThat(database.number("select count(*) from audit_event where entity = 'decision' and entity_id = '"
                            + id + "' and operation in ('decision.create', 'decision.write-lines')"))
                    .isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void isDraftedByWhoMay() {
        assertProblem(send(manager, "/decisions", "k1", decision(manager, "INITIAL", null)), 403, "forbidden");
        Caller officer = Caller.as("department-officer");
        assertProblem(send(officer, "/decisions", "k2", decision(officer, "INITIAL", null)), 403, "forbidden");
        assertProblem(send(officer, "/decisions", "k3", decision(officer, "INITIAL", "ldtbxh")), 403, "forbidden");
        assertProblem(send(finance, "/decisions", "k4", decision(finance, "INITIAL", "nnptnt")), 403, "forbidden");
        assertThat(send(officer, "/decisions", "k5", decision(officer, "INITIAL", "nnptnt"))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void isRefusedWhereItDoesNotComeToWhatItStates() {
        Map<String, Object> decision = decision(finance, "INITIAL", null);
        decision.put("statedTotal", 3_222_000_000L);
        String id = drafted(finance, decision, grant("DA2", "CENTRAL", 2_802_000_000L));

        assertProblem(issue(manager, id, DAY), 422, "invalid-fields")
                .pointsAt("/statedTotal")
                .breaks("total-differs");
        assertThat(manager.get("/decisions/" + id + "/check").getString("errors[0].type"))
                .isEqualTo("total-differs");
        assertProblem(issue(manager, id, "2999-01-01"), 422, "invalid-fields").pointsAt("/issuedOn");
    }

    @Test
    void namesOnlyAgenciesThatExistOnItsDay() {
        String id = drafted(finance, decision(finance, "INITIAL", null), grant("DA2", "CENTRAL", 5));

        assertProblem(issue(manager, id, "2025-07-15"), 422, "invalid-fields")
                .pointsAt("/lines/0/toAgencyId")
                .breaks("not-in-force");
    }

    @Test
    void isDoneOnceHoweverOftenItIsSent() {
        Map<String, Object> decision = decision(finance, "INITIAL", null);
        assertProblem(finance.post("/decisions", decision), 400, "idempotency-key-required");
        assertProblem(send(finance, "/decisions", "x".repeat(65), decision), 400, "invalid-parameter");

        Response first = send(finance, "/decisions", "mot-lan", decision);
        Response again = send(finance, "/decisions", "mot-lan", decision);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        Map<String, Object> other = new HashMap<>(decision);
        other.put("summary", "Khác");
        assertProblem(send(finance, "/decisions", "mot-lan", other), 422, "idempotency-key-reused");
        assertThat(finance.get("/decisions").getInt("total")).isEqualTo(1);

        String id = drafted(finance, decision, grant("DA2", "CENTRAL", 70));
        Response issued = issue(manager, id, DAY, "ban-hanh", 1);
        Response repeated = issue(manager, id, DAY, "ban-hanh", 1);
        assertThat(issued.statusCode()).as(issued.asString()).isEqualTo(200);
        assertThat(repeated.asString()).isEqualTo(issued.asString());
        assertThat(Money.held(finance, "DA2", "ubnd-huyen")).isEqualTo(70);
    }

    @Test
    void leavesNoKeyBehindWhenItIsRefused() {
        Map<String, Object> wrong = decision(finance, "INITIAL", null);
        wrong.put("planId", UUID.randomUUID().toString());
        assertProblem(send(finance, "/decisions", "lai", wrong), 422, "invalid-fields")
                .pointsAt("/planId");

        assertThat(send(finance, "/decisions", "lai", decision(finance, "INITIAL", null))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void showsItsScanToWhoSeesIt() {
        Map<String, Object> decision = decision(finance, "INITIAL", null);
        String scan = Examples.attachment(finance, "qd.pdf", Files.pdf("x"));
        decision.put("attachmentId", scan);
        String id = drafted(finance, decision, grant("DA3-TDA1", "CENTRAL", 70));

        assertThat(leader.get("/decisions/" + id).getString("attachment.fileName"))
                .isEqualTo("qd.pdf");
        assertThat(leader.send("/attachments/" + scan + "/content").statusCode())
                .isEqualTo(200);
        assertProblem(Caller.as("department-officer").send("/attachments/" + scan), 404, "not-found");
        assertThat(issue(manager, id, DAY).statusCode()).isEqualTo(200);
        assertThat(Caller.as("department-officer").send("/attachments/" + scan).statusCode())
                .as("its department leads the sub-project")
                .isEqualTo(200);
        assertProblem(Caller.as("commune-officer").send("/attachments/" + scan), 404, "not-found");
        Map<String, Object> stolen = decision(finance, "INITIAL", null);
        stolen.put("attachmentId", Examples.attachment(manager, "khac.pdf", Files.pdf("y")));
        assertProblem(send(finance, "/decisions", "k9", stolen), 422, "invalid-fields")
                .pointsAt("/attachmentId");
    }

    @Test
    void isWithdrawnAsLongAsItIsADraftAndItsHistoryStays() {
        String id = drafted(finance, decision(finance, "INITIAL", null), grant("DA2", "CENTRAL", 5));
        JsonPath history = finance.get("/decisions/" + id + "/history");
        assertThat(history.getList("items.operation", String.class))
                .contains("decision.create", "decision.write-lines");
        assertThat(history.getList("items.part", String.class)).contains("decision-line");

        assertThat(finance.delete("/decisions/" + id, 1).statusCode()).isEqualTo(204);
        assertProblem(finance.send("/decisions/" + id), 404, "not-found");
    }

    private Map<String, Object> grant(String subProject, String source, long amount) {
        return line(finance, subProject, source, null, "ubnd-huyen", amount);
    }
}
