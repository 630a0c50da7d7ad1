package vn.giamngheo.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.planfile.PlanFileService;
import vn.giamngheo.testing.Amendments;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.DraftPlan;

/** An issued amendment says for ever what the things were called that it is about, whatever becomes of them. */
@ApiTest
class AmendmentNamesTest {
    private static final int YEAR = 2022;
    private final Caller manager = Caller.as("manager");
    private final Caller leader = Caller.as("leader");

    @Inject
    PlanFileService planFiles;

    private Drafting drafting = new Drafting(manager, "");

    @BeforeEach
    void loadAnIssuedPlan() {
        DraftPlan plan = DraftPlan.load(planFiles, YEAR);
        drafting = new Drafting(manager, plan.id().toString());
        plan.become("ISSUED");
    }

    @AfterEach
    void forgetThePlan() {
        DraftPlan.forget(YEAR);
    }

    @Test
    void namesWhatItTakesOutAndWhatIsGoneSince() {
        String first = drafting.begin();
        String subProject = newThing(first, "SUB_PROJECT", "subProject", newSubProject());
        String duty = newThing(first, "DUTY", "duty", dutyOn(subProject));
        String indicator = newThing(first, "INDICATOR", "indicator", indicatorOf(subProject));
        String target = newThing(first, "TARGET", "target", targetOf(indicator));
        issue(first, "45/QĐ-UBND");
        String agency = manager.get(
                        "/agencies/" + manager.get("/duties/" + duty).getString("agencyId"))
                .getString("name");
        String area = manager.get("/areas/" + manager.get("/targets/" + target).getString("areaId"))
                .getString("name");
        String second = drafting.begin();
        drafting.enter(drafting.removal(second, "TARGET", "/targets/" + target));
        drafting.enter(drafting.removal(second, "INDICATOR", "/indicators/" + indicator));
        drafting.enter(drafting.removal(second, "DUTY", "/duties/" + duty));
        drafting.enter(drafting.removal(second, "SUB_PROJECT", "/sub-projects/" + subProject));
        issue(second, "46/QĐ-UBND");

        assertProblem(manager.send("/indicators/" + indicator), 404, "not-found");
        assertProblem(manager.send("/sub-projects/" + subProject), 404, "not-found");
        for (String amendment : List.of(first, second)) {
            assertThat(named(amendment, duty, subProject)).containsEntry("name", "Tiểu dự án mới");
            assertThat(names(amendment, duty)).contains(agency, "Tiểu dự án mới");
            assertThat(names(amendment, target)).containsExactlyInAnyOrder(area, "Chỉ tiêu mới");
            assertThat(named(amendment, target, indicator))
                    .containsEntry("code", "I99")
                    .containsEntry("unit", "lao động")
                    .containsEntry("indicatorKind", "COUNT");
            assertThat(names(amendment, indicator)).contains("Tiểu dự án mới");
        }
    }

    @Test
    void callsThingsAsTheyWereCalledOnTheDayItWasIssued() {
        String first = drafting.begin();
        String target = drafting.stated("targets");
        String indicator = manager.get(target).getString("indicatorId");
        String path = "/indicators/" + indicator;
        drafting.enter(drafting.change(first, "TARGET", target, "target", with(drafting.request(target), "value", 7)));
        assertThat(named(first, idOf(target), indicator))
                .containsEntry("name", manager.get(path).getString("name"));
        Database.forget("update indicator set name = 'Tên lúc ban hành' where id = '" + indicator + "'");
        issue(first, "45/QĐ-UBND");
        String second = drafting.begin();
        drafting.enter(drafting.change(
                second, "INDICATOR", path, "indicator", with(drafting.request(path), "name", "Tên về sau")));
        issue(second, "46/QĐ-UBND");

        assertThat(manager.get(path).getString("name")).isEqualTo("Tên về sau");
        assertThat(named(first, idOf(target), indicator)).containsEntry("name", "Tên lúc ban hành");
    }

    @Test
    void namesInTheDraftWhatTheDraftSaysAnewItRefersTo() {
        String id = drafting.begin();
        String subProject = newThing(id, "SUB_PROJECT", "subProject", newSubProject());
        String agency = manager.get("/agencies?limit=100").getString("items.find { it.code == 'tckh' }.id");
        Map<String, Object> coordinating =
                with(with(drafting.request(drafting.stated("duties")), "agencyId", agency), "role", "COORDINATE");
        Map<String, Object> duty = drafting.enter(Drafting.entry(id, "DUTY", "duty", coordinating));
        String thing = Objects.requireNonNull((String) duty.get("thingId"));
        assertThat(names(id, thing)).doesNotContain("Tiểu dự án mới");

        manager.put("/amendment-changes/" + duty.get("id"), 0, Drafting.entry(id, "DUTY", "duty", dutyOn(subProject)))
                .then()
                .statusCode(200);

        assertThat(names(id, thing)).contains("Tiểu dự án mới");
    }

    @Test
    void tellsNoNamesThatWereNeverKept() {
        Amendments.enterIssued(drafting.planId());
        String id = manager.get("/amendments?planId=" + drafting.planId()).getString("items[0].id");

        JsonPath changes = manager.get("/amendment-changes?amendmentId=" + id);

        assertThat(changes.getString("items[0].before.plan.title")).isNotBlank();
        assertThat(changes.getList("items[0].called")).isNull();
    }

    private void issue(String id, String number) {
        leader.post("/amendments/" + id + "/issue", drafting.version(id), with(Drafting.ISSUE, "number", number))
                .then()
                .statusCode(200);
    }

    private List<String> names(String amendment, String thing) {
        return change(amendment, thing).getList("called.name", String.class);
    }

    private Map<String, Object> named(String amendment, String thing, String referredTo) {
        return change(amendment, thing).getMap("called.find { it.id == '" + referredTo + "' }");
    }

    private JsonPath change(String amendment, String thing) {
        String id = manager.get("/amendment-changes?amendmentId=" + amendment)
                .getString("items.find { it.thingId == '" + thing + "' }.id");
        return manager.get("/amendment-changes/" + id);
    }

    private String newThing(String amendmentId, String kind, String property, Map<String, Object> content) {
        Map<String, Object> entered = drafting.enter(Drafting.entry(amendmentId, kind, property, content));
        return Objects.requireNonNull((String) entered.get("thingId"));
    }

    private Map<String, Object> newSubProject() {
        Map<String, Object> subProject = drafting.request(drafting.stated("sub-projects"));
        subProject.put("code", "DA-MOI");
        subProject.put("name", "Tiểu dự án mới");
        subProject.put("position", 99);
        return subProject;
    }

    private Map<String, Object> dutyOn(String subProject) {
        return with(with(drafting.request(drafting.stated("duties")), "subProjectId", subProject), "policyId", null);
    }

    private Map<String, Object> indicatorOf(String subProject) {
        Map<String, Object> indicator = drafting.request("/indicators/"
                + manager.get("/indicators?limit=100&planId=" + drafting.planId())
                        .getString("items.find { it.kind == 'COUNT' && it.source.provenance == 'STATED' }.id"));
        indicator.put("code", "I99");
        indicator.put("name", "Chỉ tiêu mới");
        indicator.put("unit", "lao động");
        indicator.put("subProjectIds", List.of(subProject));
        return indicator;
    }

    private Map<String, Object> targetOf(String indicator) {
        Map<String, Object> target = drafting.request(drafting.stated("targets"));
        target.put("indicatorId", indicator);
        target.put("value", 12);
        target.put("numerator", null);
        target.put("denominator", null);
        return target;
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Map<String, Object> with(Map<String, Object> request, String field, @Nullable Object value) {
        Map<String, Object> changed = new HashMap<>(request);
        changed.put(field, value);
        return changed;
    }
}
