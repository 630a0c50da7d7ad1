package vn.giamngheo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.planfile.PlanFileService;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.DraftPlan;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Realm;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Rounds;

/** Nobody does both acts of a rule, whatever roles Keycloak gives them; they are told who could. */
@ApiTest
class SeparationOfDutiesTest {
    private static final String SOMEBODY = "no-role";
    private static final String COMMUNE = "xa-phuoc-son";
    private static final int YEAR = 2020;
    private static final Map<String, Object> ISSUE = Map.of(
            "number",
            "9/KH-UBND",
            "issuedOn",
            "2020-03-01",
            "signatory",
            Map.of("onBehalfOf", "TM. ỦY BAN NHÂN DÂN", "title", "CHỦ TỊCH", "name", "Nguyễn Văn A"));
    private final Realm realm = new Realm();
    private final Caller admin = Caller.as("admin");

    @Inject
    PlanFileService planFiles;

    @AfterEach
    void forget() {
        realm.leaveAll(SOMEBODY);
        Reporting.forgetAll();
        DraftPlan.forget(YEAR);
        Database.forget(
                "update agency set self_signs = false, self_signing_reason = null where self_signing_reason is not null");
    }

    @Test
    void keepsWhoDraftsTheProgrammeFromLeadingIt() {
        Caller both = somebodyIn("/programme/manager", "/programme/leader");

        Response refused = both.post("/plans/" + both.planId() + "/issue", 0, ISSUE);

        assertProblem(refused, 403, "forbidden").pointsAt("").breaks("other-eyes");
        assertThat(refused.jsonPath().getMap("errors[0].params"))
                .isEqualTo(Map.of("rule", "PROGRAMME_LED", "who", "LEADER"));
        Response withoutAny = Caller.as("manager").post("/plans/" + both.planId() + "/issue", 0, ISSUE);
        assertThat(withoutAny.jsonPath().getList("errors")).isEmpty();
    }

    @Test
    void keepsWhoKeepsTheBooksFromClosingThem() {
        Caller both = somebodyIn("/programme/finance", "/programme/leader");

        Response refused = both.post("/plans/" + both.planId() + "/settlement", Map.of());

        assertProblem(refused, 403, "forbidden").pointsAt("").breaks("other-eyes");
        assertThat(refused.jsonPath().getString("errors[0].params.rule")).isEqualTo("BOOKS_CLOSED");
        assertThat(refused.jsonPath().getString("errors[0].params.source")).contains("Luật Kế toán");
    }

    @Test
    void remembersWhoDraftedAPlanAfterTheirRoleHasChanged() {
        DraftPlan draft = DraftPlan.load(planFiles, YEAR);
        Caller drafter = somebodyIn("/programme/manager");
        JsonPath projects = drafter.get("/projects?limit=1&planId=" + draft.id());
        Map<String, Object> project = new HashMap<>(projects.getMap("items[0]"));
        project.keySet().retainAll(Set.of("planId", "programmeNodeId", "code", "position", "source"));
        project.put("name", "Dự án đặt tên lại");
        drafter.put("/projects/" + projects.getString("items[0].id"), projects.getInt("items[0].version"), project)
                .then()
                .statusCode(200);
        realm.leaveAll(SOMEBODY);
        Caller leader = somebodyIn("/programme/leader");
        int version = leader.get("/plans/" + draft.id()).getInt("version");

        Response refused = leader.post("/plans/" + draft.id() + "/issue", version, ISSUE);

        assertProblem(refused, 403, "own-draft").pointsAt("").breaks("own-draft");
        assertThat(refused.jsonPath().getMap("errors[0].params"))
                .isEqualTo(Map.of("rule", "PLAN_ISSUED", "who", "LEADER"));
        assertThat(Caller.as("leader")
                        .post("/plans/" + draft.id() + "/issue", version, ISSUE)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"target", "baseline"})
    void remembersWhoWroteFiguresOfThePlanAlone(String figure) {
        DraftPlan draft = DraftPlan.load(planFiles, YEAR);
        Caller drafter = somebodyIn("/programme/manager");
        String indicator = drafter.idOf("/indicators?limit=100&planId=" + draft.id(), "code", "I2");
        if (figure.equals("target")) {
            JsonPath targets = drafter.get("/targets?limit=100&planId=" + draft.id() + "&indicatorId=" + indicator);
            drafter.delete("/targets/" + targets.getString("items[0].id"), targets.getInt("items[0].version"))
                    .then()
                    .statusCode(204);
        } else {
            drafter.post(
                            "/baselines",
                            Map.of(
                                    "planId",
                                    draft.id(),
                                    "indicatorId",
                                    indicator,
                                    "areaId",
                                    drafter.get("/plans/" + draft.id()).getString("areaId"),
                                    "asOf",
                                    "2019-12-14",
                                    "value",
                                    4200,
                                    "source",
                                    Map.of("provenance", "STATED")))
                    .then()
                    .statusCode(201);
        }
        realm.leaveAll(SOMEBODY);
        Caller leader = somebodyIn("/programme/leader");

        Response refused = leader.post("/plans/" + draft.id() + "/issue", 0, ISSUE);

        assertProblem(refused, 403, "own-draft");
    }

    @Test
    void letsAUnitOfOneSignWhereTheRegisterSaysSoAndNeverJudge() {
        Caller alone = somebodyIn("/units/" + COMMUNE + "/officer", "/units/" + COMMUNE + "/head");
        String round = Rounds.january(Caller.as("manager"));
        String report = Rounds.report(Caller.as("manager"), round, COMMUNE);
        Rounds.fill(alone, report, 12);
        Rounds.taken(alone, report, "ask-for-signature");

        Response refused = Rounds.step(alone, report, "submit", Map.of("reason", "Chỉ có một người"));
        assertProblem(refused, 409, "step-not-possible").breaks("own-signature");
        assertThat(refused.jsonPath().getString("errors[0].params.rule")).isEqualTo("FIGURES_SIGNED");
        assertThat(refused.jsonPath().getString("errors[0].params.who")).startsWith("HEAD ");
        assertThat(alone.get("/tasks").getList("items.kind", String.class)).doesNotContain("SIGN");

        JsonPath agency = letSignOwn(true, "Đơn vị chỉ có một cán bộ");
        assertThat(agency.getBoolean("selfSigns")).isTrue();
        assertThat(alone.get("/tasks").getList("items.kind", String.class)).contains("SIGN");
        assertThat(alone.get("/reports/" + report).getBoolean("sections[0].signsOwn"))
                .isTrue();
        assertProblem(Rounds.step(alone, report, "submit", Map.of()), 422, "invalid-fields")
                .pointsAt("/reason")
                .breaks("not-blank");
        Rounds.step(alone, report, "submit", Map.of("reason", "Không có người thứ hai"))
                .then()
                .statusCode(200);
        JsonPath events = alone.get("/report-events?reportId=" + report);
        assertThat(events.getList("items.findAll { it.selfSigned }.action", String.class))
                .containsExactly("SUBMIT");
        assertThat(events.getString("items.find { it.selfSigned }.reason")).isEqualTo("Không có người thứ hai");

        Caller judging = somebodyIn("/units/ldtbxh/officer", "/programme/manager");
        assertProblem(Rounds.step(judging, report, "verify", Map.of()), 409, "step-not-possible")
                .breaks("own-figures");
        Rounds.taken(Caller.as("manager"), report, "verify");
        assertProblem(Rounds.step(judging, report, "accept", Map.of()), 409, "step-not-possible")
                .breaks("own-figures");

        letSignOwn(false, "Đã có người thứ hai");
        assertThat(admin.get("/agencies/" + Examples.agency(admin, COMMUNE) + "/history")
                        .getList("items.operation", String.class))
                .startsWith("agency.self-signing", "agency.self-signing");
    }

    @Test
    void takesNoPaperForAUnitOfWhoeverManages() {
        Caller manager = Caller.as("manager");
        String report = Rounds.report(manager, Rounds.january(manager), COMMUNE);

        Caller both = somebodyIn("/units/" + COMMUNE + "/head", "/programme/manager");

        assertThat(manager.get("/reports/" + report).getBoolean("takesPaper")).isTrue();
        assertThat(both.get("/reports/" + report).getBoolean("takesPaper")).isFalse();
    }

    @Test
    void changesTheRegisterOnlyWithAReasonAndForUnitsWithStaff() {
        String commune = Examples.agency(admin, COMMUNE);
        int version = admin.get("/agencies/" + commune).getInt("version");
        String outside = Examples.agency(admin, "so-ldtbxh");

        assertProblem(
                        admin.post("/agencies/" + commune + "/self-signing", version, Map.of("allowed", true)),
                        422,
                        "invalid-fields")
                .pointsAt("/reason");
        assertProblem(
                        admin.post(
                                "/agencies/" + outside + "/self-signing",
                                admin.get("/agencies/" + outside).getInt("version"),
                                Map.of("allowed", true, "reason", "x")),
                        422,
                        "invalid-fields")
                .pointsAt("/allowed")
                .breaks("without-staff");
    }

    private JsonPath letSignOwn(boolean allowed, String reason) {
        String path = "/agencies/" + Examples.agency(admin, COMMUNE);
        Response said = admin.post(
                path + "/self-signing",
                admin.get(path).getInt("version"),
                Map.of("allowed", allowed, "reason", reason));
        assertThat(said.statusCode()).as(said.asString()).isEqualTo(200);
        return said.jsonPath();
    }

    /** Somebody with the roles of these groups, besides those that they are in already. */
    private Caller somebodyIn(String... groups) {
        List.of(groups).forEach(group -> realm.join(SOMEBODY, group));
        return Caller.with(realm.grant("giam-ngheo-cli", SOMEBODY).getString("access_token"));
    }
}
