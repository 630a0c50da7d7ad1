package vn.giamngheo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.Amendments;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.CommuneDraft;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.DraftPlan;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Money;
import vn.giamngheo.testing.Workbooks;

/** A draft that was begun by mistake goes as a whole, and the trail keeps every row of it. What is issued, stays. */
@ApiTest
class PlanWithdrawalTest {
    private static final int YEAR = 2052;
    // A year of which the agencies that are given money are there.
    private static final int SOON = 2025;
    private final Caller manager = Caller.as("manager");
    private final Caller leader = Caller.as("leader");
    private final Caller finance = Caller.as("finance");
    private final Caller officer = Caller.as("commune-officer");
    private String path = "";

    @BeforeEach
    void copyIntoTheWrongYear() {
        path = "/plans/" + copy();
    }

    @AfterEach
    void forget() {
        Money.forgetAll();
        Examples.forgetAll();
        DraftPlan.forget(YEAR);
        DraftPlan.forget(SOON);
        CommuneDraft.forget();
    }

    @Test
    void takesAwayAllThatWasCopiedAndLeavesTheYearFree() {
        String plan = path.substring("/plans/".length());
        assertThat(manager.delete(path, 0).statusCode()).isEqualTo(204);

        assertProblem(manager.send(path), 404, "not-found");
        assertProblem(manager.delete(path, 0), 404, "not-found");
        assertThat(rows("DELETE", plan))
                .anyMatch(row -> row.startsWith("indicator_subject "))
                .isEqualTo(rows("INSERT", plan));
        assertThat(operation(plan)).containsExactly("plan.withdraw");
        assertThat(copy()).isNotEqualTo(plan);
    }

    @Test
    void isRefusedWhereAnythingElseRefersToIt() {
        Amendments.enterIssued(path.substring("/plans/".length()));

        assertProblem(manager.delete(path, 0), 409, "in-use").pointsAt("").breaks("used-by");
        assertThat(manager.get("/duties?limit=1&planId=" + path.substring("/plans/".length()))
                        .getInt("total"))
                .isPositive();
    }

    /** What came in by the sheet is deleted again: that it came in holds nobody up, and stays in the trail. */
    @Test
    void takesAwayThatASheetCameInOnceItsDecisionIsGone() {
        String plan = copy(SOON);
        String decision = "/decisions/" + decisionBySheet(plan);
        assertProblem(manager.delete("/plans/" + plan, 0), 409, "in-use").breaks("used-by");
        finance.delete(decision, finance.get(decision).getInt("version")).then().statusCode(204);

        Response withdrawn = manager.delete("/plans/" + plan, 0);

        assertThat(withdrawn.statusCode()).as(withdrawn.asString()).isEqualTo(204);
        assertThat(rows("DELETE", plan)).anyMatch(row -> row.startsWith("sheet_import "));
    }

    @Test
    void leavesWhatCameInBySheetsToNobodyElse() {
        String plan = copy(SOON);
        decisionBySheet(plan);

        assertThatThrownBy(() -> Database.forget("delete from sheet_import where plan_id = '" + plan + "'"))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> Database.forget("update sheet_import set row_count = 9"))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> Database.forget("truncate sheet_import")).hasStackTraceContaining("append-only");
    }

    @Test
    void isForADraftAlone() {
        become("ISSUED");
        assertProblem(manager.delete(path, 0), 409, "plan-issued");
        become("CLOSED");
        assertProblem(manager.delete(path, 0), 409, "plan-closed");
        assertThat(manager.get(path).getInt("year")).isEqualTo(YEAR);
    }

    @Test
    void isForWhoDraftsItAndHasReadIt() {
        assertProblem(leader.delete(path, 0), 403, "forbidden");
        assertProblem(officer.delete(path, 0), 403, "forbidden");
        assertProblem(manager.delete(path, 7), 412, "stale-version");
        assertThat(manager.get(path).getInt("year")).isEqualTo(YEAR);
    }

    @Test
    void takesACommunesDraftAwaySoThatItsUnitBeginsAnew() {
        String plan = CommuneDraft.begin().id();
        String own = "/commune-plans/" + plan;
        assertProblem(Caller.as("neighbour-officer").delete(own, 0), 404, "not-found");
        assertProblem(Caller.as("commune-head").delete(own, 0), 403, "forbidden");
        assertProblem(manager.delete(own, 0), 403, "forbidden");
        assertProblem(manager.delete("/plans/" + plan, 0), 403, "forbidden");

        assertThat(officer.delete(own, 0).statusCode()).isEqualTo(204);

        assertProblem(officer.send(own), 404, "not-found");
        assertThat(rows("DELETE", plan))
                .anyMatch(row -> row.startsWith("commune_target "))
                .anyMatch(row -> row.startsWith("commune_task "))
                .anyMatch(row -> row.startsWith("commune_budget_line "));
        assertThat(operation(plan)).containsExactly("commune-plan.withdraw");
        assertThat(CommuneDraft.begin().id()).isNotEqualTo(plan);
    }

    @Test
    void takesACommunesDraftAwayWhereThePlanAboveIsClosedAndNothingElseCanBecomeOfIt() {
        CommuneDraft plan = CommuneDraft.begin();
        String above = "update plan set status = '%s' where id = '" + UUID.fromString(manager.planId()) + "'";
        Database.forget(above.formatted("CLOSED"));
        try {
            String own = "/commune-plans/" + plan.id();
            assertThat(officer.get(own + "/context").getList("allowedActions")).containsExactly("WITHDRAW");
            assertProblem(Caller.as("neighbour-officer").delete(own, 0), 404, "not-found");
            assertProblem(officer.post("/commune-tasks", plan.task()), 409, "plan-closed");

            assertThat(officer.delete(own, 0).statusCode()).isEqualTo(204);
        } finally {
            Database.forget(above.formatted("ISSUED"));
        }
    }

    @Test
    void isOfACommunesIssuedPlanNoMoreThanOfTheDistricts() {
        CommuneDraft plan = CommuneDraft.begin();
        plan.become("ISSUED");

        assertProblem(officer.delete("/commune-plans/" + plan.id(), 0), 409, "plan-issued");
        assertProblem(manager.delete("/commune-plans/" + manager.planId(), 0), 404, "not-found");
    }

    /** A decision of the plan that was drafted with a sheet. */
    private String decisionBySheet(String plan) {
        Map<String, Object> request = new HashMap<>(Money.decision(finance, "INITIAL", null));
        request.put("planId", plan);
        String id = Money.drafted(finance, request);
        byte[] sheet = Workbooks.of(
                List.of(
                        "Mã tiểu dự án *",
                        "Nguồn vốn *",
                        "Loại vốn *",
                        "Từ cơ quan *",
                        "Đến cơ quan *",
                        "Số tiền (đồng) *",
                        "Lý do (nếu âm)",
                        "Ghi chú"),
                List.of(
                        "DA2",
                        "Vốn Trung ương",
                        "Vốn sự nghiệp",
                        "Ngoài huyện",
                        finance.get("/agencies/" + Examples.agency(finance, "ubnd-huyen"))
                                .getString("shortName"),
                        5_000_000,
                        "",
                        "Đợt 1"));
        Response taken = finance.request()
                .contentType("application/octet-stream")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + finance.get("/decisions/" + id).getInt("version") + "\"")
                .body(sheet)
                .post("/decisions/" + id + "/lines-import");
        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
        return id;
    }

    private String copy() {
        return copy(YEAR);
    }

    private String copy(int year) {
        return manager.post("/plans/" + manager.planId() + "/copy", Map.of("year", year))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void become(String status) {
        Database.forget("update plan set status = '" + status + "' where year = " + YEAR);
    }

    /** The rows of the transaction in which that was done to the plan. */
    private static List<String> rows(String action, String plan) {
        try (Database database = Database.asApi()) {
            return database.texts(
                    "select entity || ' ' || entity_id from audit_event where action = ? and transaction_id = (select transaction_id"
                            + " from audit_event where entity = 'plan' and entity_id = ?::uuid and action = ?) order by 1",
                    action,
                    plan,
                    action);
        }
    }

    private static List<String> operation(String plan) {
        try (Database database = Database.asApi()) {
            return database.texts(
                    "select operation from audit_event where entity = 'plan' and entity_id = ?::uuid and action = 'DELETE'",
                    plan);
        }
    }
}
