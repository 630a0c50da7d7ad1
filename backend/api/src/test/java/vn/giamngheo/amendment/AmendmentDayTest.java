package vn.giamngheo.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.planfile.PlanFileService;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Docx;
import vn.giamngheo.testing.DraftPlan;

/** An amendment is of a day after its plan and not to come, as nobody can correct it; the plan's document tells of it. */
@ApiTest
class AmendmentDayTest {
    private static final int YEAR = 2022;
    private final Caller manager = Caller.as("manager");
    private final Caller leader = Caller.as("leader");

    @Inject
    PlanFileService planFiles;

    private Drafting drafting = new Drafting(manager, "");
    private DraftPlan plan = new DraftPlan(new UUID(0, 0), YEAR);

    @BeforeEach
    void loadAnIssuedPlan() {
        plan = DraftPlan.load(planFiles, YEAR);
        drafting = new Drafting(manager, plan.id().toString());
        plan.become("ISSUED");
    }

    @AfterEach
    void forgetThePlan() {
        DraftPlan.forget(YEAR);
    }

    @ParameterizedTest
    @CsvSource({"2204-06-15, past-or-present", "2022-02-28, before-the-plan", "2020-01-01, before-the-plan"})
    void isAfterTheMonthThatThePlanNamesAndNotToCome(String day, String rule) {
        assertProblem(issueOn(day, changedTarget()), 422, "invalid-fields")
                .pointsAt("/issuedOn")
                .breaks(rule);
    }

    @Test
    void isNotBeforeTheYearBeforeThePlansWhereThatNamesNoMonth() {
        Database.forget("update plan set date_words = null where id = '" + plan.id() + "'");
        String id = changedTarget();

        assertProblem(issueOn("2020-12-31", id), 422, "invalid-fields").breaks("before-the-plan");
        assertThat(issueOn("2021-01-01", id).statusCode()).isEqualTo(200);
    }

    @Test
    void doesNotMoveThePlansDayBehindItsOwn() {
        String id = drafting.begin();
        String path = "/plans/" + plan.id();
        Map<String, Object> words = new HashMap<>();
        words.put("title", manager.get(path).getString("title"));
        words.put("generalObjective", manager.get(path).getString("generalObjective"));
        words.put("issuedOn", "2022-06-16");
        drafting.enter(drafting.change(id, "PLAN", path, "plan", words));

        assertProblem(issueOn("2022-06-15", id), 422, "invalid-fields")
                .pointsAt("/issuedOn")
                .breaks("before-the-plan");
        assertThat(manager.get(path).getString("issuedOn")).isNull();
        assertThat(issueOn("2022-06-16", id).statusCode()).isEqualTo(200);
    }

    @Test
    void isNamedUnderTheTitleOfThePlansDocument() {
        String document = "/plans/" + plan.id() + "/document";
        String told = "(được điều chỉnh bởi Quyết định số 45/QĐ-UBND ngày 15/06/2022)";
        Response before = manager.send(document);
        String id = changedTarget();
        assertThat(new Docx(manager.send(document).asByteArray()).texts()).doesNotContain(told);

        issueOn("2022-06-15", id).then().statusCode(200);

        Response after = manager.send(document);
        assertThat(new Docx(after.asByteArray()).texts()).containsOnlyOnce(told);
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
    }

    private String changedTarget() {
        String id = drafting.begin();
        String target = drafting.stated("targets");
        Map<String, Object> more = drafting.request(target);
        more.put("value", 77);
        drafting.enter(drafting.change(id, "TARGET", target, "target", more));
        return id;
    }

    private Response issueOn(String day, String id) {
        Map<String, Object> issue = new HashMap<>(Drafting.ISSUE);
        issue.put("issuedOn", day);
        return leader.post("/amendments/" + id + "/issue", drafting.version(id), issue);
    }
}
