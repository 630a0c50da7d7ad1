package vn.giamngheo.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.Amendments;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.CommuneDraft;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Examples;

/** A commune's issued plan is amended by its own unit: its officer drafts, its head or who stands in for them issues. */
@ApiTest
class CommuneAmendmentTest {
    private static final Map<String, Object> ISSUE =
            Map.of("number", "31/QĐ-UBND", "issuedOn", "2024-06-15", "signatory", Map.of("name", "Trần Văn Bình"));
    private final Caller officer = Caller.as("commune-officer");
    private final Caller head = Caller.as("commune-head");
    private final Caller neighbour = Caller.as("neighbour-officer");
    private final Caller manager = Caller.as("manager");
    private CommuneDraft plan = new CommuneDraft("");
    private Drafting drafting = new Drafting(officer, "");

    @BeforeEach
    void begin() {
        plan = CommuneDraft.begin();
        drafting = new Drafting(officer, plan.id());
        plan.become("ISSUED");
    }

    @AfterEach
    void forget() {
        for (String id : head.get("/delegations?limit=100").getList("items.findAll { it.mayEnd }.id", String.class)) {
            head.post("/delegations/" + id + "/end", 0, Map.of("reason", "hết"));
        }
        Examples.forgetAll();
        Amendments.forget(2024);
        CommuneDraft.forget();
    }

    @Test
    void isBegunByNobodyButTheCommunesOfficer() {
        Map<String, Object> request = Map.of("planId", plan.id(), "summary", "Thêm việc");

        assertProblem(manager.post("/amendments", request), 403, "forbidden");
        assertProblem(neighbour.post("/amendments", request), 403, "forbidden");
        assertProblem(head.post("/amendments", request), 403, "forbidden");
        assertProblem(
                officer.post("/amendments", Map.of("planId", officer.planId(), "summary", "x")), 403, "forbidden");
        assertThat(officer.get("/commune-plans/" + plan.id() + "/context").getList("allowedActions"))
                .containsExactly("AMEND");
        assertThat(head.get("/commune-plans/" + plan.id() + "/context").getList("allowedActions"))
                .containsExactly("CLOSE", "ISSUE_AMENDMENT");
        assertThat(officer.post("/amendments", request).statusCode()).isEqualTo(201);
    }

    @Test
    void changesTargetsTasksMoneyAndWords() {
        String id = drafting.begin();
        String task = first("commune-tasks");
        String line = first("commune-budget-lines");
        String target = first("commune-targets");
        Map<String, Object> aim = drafting.request(target);
        aim.remove("takenOver");
        aim.put("value", 999);
        aim.put("source", Map.of("provenance", "STATED"));
        drafting.enter(drafting.change(id, "COMMUNE_TARGET", target, "communeTarget", aim));
        drafting.enter(drafting.removal(id, "COMMUNE_TASK", task));
        Map<String, Object> other = plan.task();
        other.put("what", "Mở lớp học nghề");
        String entered = (String) drafting.enter(Drafting.entry(id, "COMMUNE_TASK", "communeTask", other))
                .get("thingId");
        Map<String, Object> money = drafting.request(line);
        money.put("amount", 12_000_000);
        money.put("pendingWords", null);
        drafting.enter(drafting.change(id, "COMMUNE_BUDGET_LINE", line, "communeBudgetLine", money));
        drafting.enter(drafting.change(
                id,
                "PLAN",
                "/commune-plans/" + plan.id(),
                "plan",
                Map.of("title", "Kế hoạch xã sau điều chỉnh", "generalObjective", "Như cũ")));
        assertProblem(officer.post("/amendments/" + id + "/issue", drafting.version(id), ISSUE), 403, "forbidden");
        assertProblem(
                Caller.as("leader").post("/amendments/" + id + "/issue", drafting.version(id), ISSUE),
                403,
                "forbidden");

        Response issued = head.post("/amendments/" + id + "/issue", drafting.version(id), ISSUE);

        assertThat(issued.statusCode()).as(issued.asString()).isEqualTo(200);
        assertThat(officer.get("/commune-plans/" + plan.id()).getString("status"))
                .isEqualTo("AMENDED");
        assertThat(officer.get("/commune-plans/" + plan.id()).getString("title"))
                .isEqualTo("Kế hoạch xã sau điều chỉnh");
        assertThat(officer.get(target).getInt("value")).isEqualTo(999);
        assertThat(officer.get(line).getLong("amount")).isEqualTo(12_000_000);
        assertProblem(officer.send(task), 404, "not-found");
        assertThat(officer.get("/commune-tasks/" + entered).getString("what")).isEqualTo("Mở lớp học nghề");
        assertThat(officer.get(target + "/history").getString("items[0].amendment.number"))
                .isEqualTo("31/QĐ-UBND");
    }

    @Test
    void isNoWayToWriteWhatIsNotTheCommunes() {
        String id = drafting.begin();
        Map<String, Object> policy = Map.of(
                "planId",
                plan.id(),
                "code",
                "X",
                "name",
                "X",
                "kind",
                "TASK",
                "text",
                "X",
                "position",
                1,
                "source",
                Map.of("provenance", "STATED"));
        assertProblem(
                        officer.post("/amendment-changes", Drafting.entry(id, "POLICY", "policy", policy)),
                        422,
                        "invalid-fields")
                .pointsAt("/kind")
                .breaks("not-of-communes");
        Map<String, Object> elsewhere = plan.task();
        elsewhere.put("planId", officer.planId());
        assertProblem(
                        officer.post(
                                "/amendment-changes", Drafting.entry(id, "COMMUNE_TASK", "communeTask", elsewhere)),
                        422,
                        "invalid-fields")
                .pointsAt("/communeTask/planId")
                .breaks("fixed");
        Map<String, Object> change = drafting.enter(Drafting.entry(id, "COMMUNE_TASK", "communeTask", plan.task()));
        for (Caller other : new Caller[] {manager, head}) {
            assertProblem(
                    other.post("/amendment-changes", Drafting.entry(id, "COMMUNE_TASK", "communeTask", plan.task())),
                    403,
                    "forbidden");
            assertProblem(other.delete("/amendment-changes/" + change.get("id"), 0), 403, "forbidden");
            assertProblem(other.delete("/amendments/" + id, drafting.version(id)), 403, "forbidden");
        }
    }

    @Test
    void isSeenAsADraftByWhoSeesTheCommunesDrafts() {
        String id = drafting.begin();
        drafting.enter(Drafting.entry(id, "COMMUNE_TASK", "communeTask", plan.task()));

        for (String user : new String[] {"commune-officer", "commune-head", "manager", "leader", "auditor"}) {
            assertThat(Caller.as(user).get("/amendments/" + id).getInt("changeCount"))
                    .isEqualTo(1);
        }
        for (String user : new String[] {"neighbour-officer", "finance", "department-head"}) {
            assertProblem(Caller.as(user).send("/amendments/" + id), 404, "not-found");
            assertThat(Caller.as(user)
                            .get("/amendment-changes?amendmentId=" + id)
                            .getInt("total"))
                    .isZero();
        }
    }

    @Test
    void isIssuedInTheHeadsPlaceByWhoHasNotDraftedIt() {
        String id = drafting.begin();
        drafting.enter(Drafting.entry(id, "COMMUNE_TASK", "communeTask", plan.task()));
        delegate("commune-officer", "KT");
        delegate("neighbour-officer", "TUQ");
        int version = drafting.version(id);

        assertProblem(officer.post("/amendments/" + id + "/issue", version, ISSUE), 403, "own-draft");
        assertThat(neighbour
                        .post("/amendments/" + id + "/issue", version, ISSUE)
                        .statusCode())
                .isEqualTo(200);

        try (Database database = Database.asApi()) {
            assertThat(database.texts(
                            "select distinct on_behalf_of from audit_event where operation = 'amendment.issue' and transaction_id"
                                    + " = (select max(transaction_id::text::bigint)::text::xid8 from audit_event"
                                    + " where entity = 'plan_amendment' and entity_id = ?::uuid)",
                            id))
                    .containsExactly("TUQ. CHỦ TỊCH / PHÓ CHỦ TỊCH, UBND xã Phước Sơn");
        }
    }

    @Test
    void standsInTheWayOfClosingTheDistrictsPlan() {
        String id = drafting.begin();
        Caller leader = Caller.as("leader");
        String district = "/plans/" + leader.planId();

        Response refused = leader.post(district + "/close", leader.get(district).getInt("version"), Map.of());

        assertProblem(refused, 409, "amendment-open").breaks("open-amendment");
        assertThat(refused.jsonPath().getString("errors[0].params.amendmentId")).isEqualTo(id);
        assertThat(refused.jsonPath().getString("errors[0].params.plan")).endsWith("Xã Phước Sơn");
        assertProblem(head.post("/commune-plans/" + plan.id() + "/close", 0, Map.of()), 409, "amendment-open");
    }

    private void delegate(String user, String form) {
        Map<String, Object> delegation = new HashMap<>(Examples.delegation(head, "xa-phuoc-son", user));
        delegation.put("form", form);
        Response recorded = head.post("/delegations", delegation);
        assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(201);
    }

    private String first(String parts) {
        return "/" + parts + "/"
                + officer.get("/" + parts + "?limit=1&planId=" + plan.id()).getString("items[0].id");
    }
}
