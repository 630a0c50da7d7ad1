package vn.giamngheo.communeplan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.CommuneDraft;

/** Who sees a commune's plan: its own unit and those who oversee it from the first word on, others once it is issued. */
@ApiTest
class CommunePlanVisibilityTest {
    private final Caller officer = Caller.as("commune-officer");
    private String district = "";
    private CommuneDraft draft = new CommuneDraft("");
    private String path = "";

    @BeforeEach
    void begin() {
        district = officer.planId();
        draft = CommuneDraft.begin();
        path = "/commune-plans/" + draft.id();
    }

    @AfterEach
    void forget() {
        CommuneDraft.forget();
    }

    @ParameterizedTest
    @ValueSource(strings = {"commune-officer", "commune-head", "manager", "leader", "auditor"})
    void isSeenAsADraftByItsOwnUnitAndByWhoOverseesIt(String user) {
        Caller caller = Caller.as(user);

        assertThat(caller.get(path).getString("id")).isEqualTo(draft.id());
        assertThat(caller.get("/plans?limit=100").getList("items.id", String.class))
                .contains(draft.id());
        assertThat(caller.get("/commune-tasks?planId=" + draft.id()).getLong("total"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"neighbour-officer", "department-head", "finance", "integrator"})
    void isSeenByOthersOnceItIsIssued(String user) {
        Caller caller = Caller.as(user);
        String task = "/commune-tasks/"
                + officer.get("/commune-tasks?limit=1&planId=" + draft.id()).getString("items[0].id");
        assertProblem(caller.send(path), 404, "not-found");
        assertProblem(caller.send(path + "/context"), 404, "not-found");
        assertProblem(caller.send("/plans/" + draft.id()), 404, "not-found");
        assertProblem(caller.send(task), 404, "not-found");
        assertProblem(caller.send(task + "/history"), 404, "not-found");
        assertThat(caller.get("/commune-targets").getLong("total")).isZero();
        assertThat(caller.get("/plans/" + district + "/commune-plans").getList("communes.planId", String.class))
                .containsOnlyNulls();
        assertThat(caller.get("/plans/" + district + "/commune-comparison").getList("indicators.cells.flatten().own"))
                .containsOnlyNulls();

        draft.become("ISSUED");

        assertThat(caller.get(path).getString("status")).isEqualTo("ISSUED");
        assertThat(caller.get(task).getString("what")).isEqualTo("Rà soát nhu cầu học nghề");
        assertThat(caller.get(path + "/context").getList("allowedActions")).isEmpty();
    }

    @Test
    void showsTheAdministratorNothingOfIt() {
        Caller admin = Caller.as("admin");

        assertProblem(admin.send(path), 403, "forbidden");
        assertProblem(admin.send("/plans/" + draft.id()), 404, "not-found");
    }
}
