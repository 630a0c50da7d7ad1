package vn.giamngheo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.Amendments;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.CommuneDraft;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.DraftPlan;

/** A draft that was begun by mistake goes as a whole, and the trail keeps every row of it. What is issued, stays. */
@ApiTest
class PlanWithdrawalTest {
    private static final int YEAR = 2052;
    private final Caller manager = Caller.as("manager");
    private final Caller leader = Caller.as("leader");
    private final Caller officer = Caller.as("commune-officer");
    private String path = "";

    @BeforeEach
    void copyIntoTheWrongYear() {
        path = "/plans/" + copy();
    }

    @AfterEach
    void forget() {
        DraftPlan.forget(YEAR);
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
    void isOfACommunesIssuedPlanNoMoreThanOfTheDistricts() {
        CommuneDraft plan = CommuneDraft.begin();
        plan.become("ISSUED");

        assertProblem(officer.delete("/commune-plans/" + plan.id(), 0), 409, "plan-issued");
        assertProblem(manager.delete("/commune-plans/" + manager.planId(), 0), 404, "not-found");
    }

    private String copy() {
        return manager.post("/plans/" + manager.planId() + "/copy", Map.of("year", YEAR))
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
