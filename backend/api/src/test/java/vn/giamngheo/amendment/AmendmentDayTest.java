package vn.giamngheo.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        drafting.enter(moved(drafting, id, "2022-06-16"));

        assertProblem(issueOn("2022-06-15", id), 422, "invalid-fields")
                .pointsAt("/issuedOn")
                .breaks("before-the-plan");
        assertThat(manager.get("/plans/" + plan.id()).getString("issuedOn")).isNull();
        assertThat(issueOn("2022-06-16", id).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"2204-06-15, past-or-present", "2020-12-31, long-before-its-year"})
    void movesThePlanToNoDayThatCanNotBe(String day, String rule) {
        assertMovingIsRefused(drafting, day, rule);
    }

    @Test
    void leavesThePlanBeforeTheFirstThatAmendsIt() {
        issueOn("2022-06-15", changedTarget()).then().statusCode(200);

        String id = assertMovingIsRefused(drafting, "2022-06-18", "after-its-amendment");

        drafting.enter(moved(drafting, id, "2022-06-15"));
        assertThat(issueOn("2022-06-20", "46/QĐ-UBND", id).statusCode()).isEqualTo(200);
        assertThat(manager.get("/plans/" + plan.id()).getString("issuedOn")).isEqualTo("2022-06-15");
    }

    @Test
    void leavesThePlanBeforeTheFirstThatAmendsItInItsWordsToo() {
        issueOn("2022-06-15", changedTarget()).then().statusCode(200);
        Map<String, Object> change = moved(drafting, drafting.begin(), null);
        words(change).put("dateWords", "Tuy Phước, ngày   tháng 7 năm 2022");

        assertProblem(manager.post("/amendment-changes", change), 422, "invalid-fields")
                .pointsAt("/plan/dateWords")
                .breaks("after-its-amendment");
    }

    @Test
    void leavesADistrictsPlanBeforeTheCommunesAndTheirsAfterIt() {
        Drafting commune = new Drafting(Caller.as("commune-officer"), issuedBelow("2022-04-10"));

        assertMovingIsRefused(commune, "2022-02-28", "before-the-plan-above");
        String id = assertMovingIsRefused(drafting, "2022-04-11", "after-a-plan-below");

        drafting.enter(moved(drafting, id, "2022-04-10"));
        assertThat(issueOn("2022-06-15", id).statusCode()).isEqualTo(200);
    }

    @Test
    void emptiesNeitherTheNumberNorTheDayOfAPlan() {
        Database.forget("update plan set number = '9/KH', issued_on = '2022-03-09' where id = '" + plan.id() + "'");
        String id = drafting.begin();
        Map<String, Object> change = moved(drafting, id, "2022-03-09");
        words(change).put("number", null);

        assertProblem(manager.post("/amendment-changes", change), 422, "invalid-fields")
                .pointsAt("/plan/number")
                .breaks("not-emptied");
        assertProblem(manager.post("/amendment-changes", moved(drafting, id, null)), 422, "invalid-fields")
                .pointsAt("/plan/issuedOn")
                .breaks("not-emptied");
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

    /** Begins a draft that would move the plan to that day, which is refused on drafting; tells the draft's id. */
    private static String assertMovingIsRefused(Drafting drafting, String day, String rule) {
        String id = drafting.begin();
        assertProblem(drafting.manager().post("/amendment-changes", moved(drafting, id, day)), 422, "invalid-fields")
                .pointsAt("/plan/issuedOn")
                .breaks(rule);
        return id;
    }

    /** The change that has the plan say another day, and all else as it does. */
    private static Map<String, Object> moved(Drafting drafting, String id, @Nullable String day) {
        String path = "/plans/" + drafting.planId();
        JsonPath plan = drafting.manager().get(path);
        Map<String, Object> words = new HashMap<>();
        for (String said : new String[] {"title", "generalObjective", "number", "numberWords", "dateWords"}) {
            words.put(said, plan.get(said));
        }
        words.put("issuedOn", day);
        return drafting.change(id, "PLAN", path, "plan", words);
    }

    @SuppressWarnings("unchecked") // JSON
    private static Map<String, Object> words(Map<String, Object> change) {
        return (Map<String, Object>) Objects.requireNonNull(change.get("plan"));
    }

    /** A commune's plan below this one, issued on that day past all rules. */
    private String issuedBelow(String day) {
        Caller officer = Caller.as("commune-officer");
        String id = officer.post(
                        "/plans/" + plan.id() + "/commune-plans",
                        Map.of("agencyId", officer.idOf("/agencies?search=xa-phuoc-son", "code", "xa-phuoc-son")))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Database.forget("update plan set status = 'ISSUED', issued_on = '" + day + "' where id = '" + id + "'");
        return id;
    }

    private Response issueOn(String day, String id) {
        return issueOn(day, "45/QĐ-UBND", id);
    }

    private Response issueOn(String day, String number, String id) {
        Map<String, Object> issue = new HashMap<>(Drafting.ISSUE);
        issue.put("issuedOn", day);
        issue.put("number", number);
        return leader.post("/amendments/" + id + "/issue", drafting.version(id), issue);
    }
}
