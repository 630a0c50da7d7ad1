package vn.giamngheo.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.planfile.PlanFileService;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.DraftPlan;

/** What is written in the grid of targets of an issued plan goes into the draft amendment that is open: all cells, or none. */
@ApiTest
class AmendmentTargetsTest {
    private static final int YEAR = 2022;
    private static final Map<String, String> STATED = Map.of("provenance", "STATED");
    private final Caller manager = Caller.as("manager");

    @Inject
    PlanFileService planFiles;

    private Drafting drafting = new Drafting(manager, "");
    private String id = "";

    @BeforeEach
    void beginAnAmendment() {
        DraftPlan plan = DraftPlan.load(planFiles, YEAR);
        drafting = new Drafting(manager, plan.id().toString());
        plan.become("ISSUED");
        id = drafting.begin();
    }

    @AfterEach
    void forgetThePlan() {
        DraftPlan.forget(YEAR);
    }

    @Test
    void isDraftedInOneGoAndAppliedWhenItIsIssued() {
        JsonPath grid = grid();
        Map<String, Object> entered = district(grid, "I10", null);
        Map<String, Object> ofACommune = cell(grid, "I9", grid.getString("areas[0].id"), null);
        ofACommune.put("numerator", 45);
        ofACommune.put("denominator", 60);
        ofACommune.put("source", STATED);

        Response drafted = draft(district(grid, "I3", 400), entered, ofACommune);

        assertThat(drafted.statusCode()).as(drafted.asString()).isEqualTo(200);
        assertThat(drafted.jsonPath().getInt("changeCount")).isEqualTo(2);
        assertThat(changes().getList("items.operation", String.class)).containsExactly("CHANGE", "CREATE");
        assertThat(changes().getInt("items[0].after.target.value")).isEqualTo(400);
        assertThat(changes().getString("items[0].after.target.words")).isNotBlank();
        assertThat(changes().getInt("items[1].after.target.denominator")).isEqualTo(60);
        assertThat(changes().getList("items[0].called.code", String.class)).contains("I3");
        assertThat(changes().getList("items[1].called.name", String.class)).contains(grid.getString("areas[0].name"));
        // The plan says nothing of it yet.
        assertThat(value(grid(), "I3")).isEqualTo(380);

        Response issued = drafting.issue(Caller.as("leader"), id);

        assertThat(issued.statusCode()).as(issued.asString()).isEqualTo(200);
        assertThat(value(grid(), "I3")).isEqualTo(400);
        assertThat(grid().getInt("cells.find { it.numerator == 45 }.value")).isEqualTo(75);
    }

    @Test
    void isSaidAnewAndTakenBackInTheSameDraft() {
        JsonPath grid = grid();
        Map<String, Object> fresh = cell(grid, "I9", grid.getString("areas[0].id"), 90);
        fresh.put("source", STATED);
        draft(district(grid, "I3", 400), fresh).then().statusCode(200);
        fresh.put("value", 91);

        draft(district(grid, "I3", 410), fresh).then().statusCode(200);

        assertThat(changes().getInt("total")).isEqualTo(2);
        assertThat(changes().getInt("items[0].after.target.value")).isEqualTo(410);
        assertThat(changes().getInt("items[1].after.target.value")).isEqualTo(91);

        fresh.put("value", null);
        draft(district(grid, "I3", 380), fresh).then().statusCode(200);
        assertThat(changes().getInt("total")).isZero();
    }

    @Test
    void refusesByItsCellWhatCouldNotBeIssuedAndDraftsNothing() {
        JsonPath grid = grid();

        assertProblem(draft(district(grid, "I3", 400), district(grid, "I2", 7.5)), 422, "invalid-fields")
                .pointsAt("/cells/1/value")
                .breaks("decimals");
        Map<String, Object> stale = district(grid, "I3", 400);
        stale.put("version", 9);
        assertProblem(draft(stale), 412, "stale-version").pointsAt("/cells/0/value");
        assertThat(changes().getInt("total")).isZero();
    }

    @Test
    void isWrittenByWhoDraftsOverTheDraftThatTheyHaveRead() {
        Map<String, Object> cell = district(grid(), "I3", 400);
        assertProblem(send(manager, id, 7, cell), 412, "stale-version");
        assertProblem(send(Caller.as("leader"), id, 0, cell), 403, "forbidden");
        assertProblem(send(manager, UUID.randomUUID().toString(), 0, cell), 404, "not-found");
        drafting.enter(drafting.removal(id, "TARGET", drafting.stated("targets")));
        drafting.issue(Caller.as("leader"), id).then().statusCode(200);
        assertProblem(send(manager, id, drafting.version(id), cell), 409, "amendment-issued");
    }

    private JsonPath grid() {
        return manager.get("/target-grids/" + drafting.planId());
    }

    private JsonPath changes() {
        return manager.get("/amendment-changes?amendmentId=" + id);
    }

    private static int value(JsonPath grid, String code) {
        return grid.getInt(path(grid, code, grid.getString("areaId")) + ".value");
    }

    private static String path(JsonPath grid, String code, String areaId) {
        return "cells.find { it.indicatorId == '" + grid.getString("indicators.find { it.code == '" + code + "' }.id")
                + "' && it.areaId == '" + areaId + "' }";
    }

    private static Map<String, Object> district(JsonPath grid, String code, @Nullable Number value) {
        return cell(grid, code, grid.getString("areaId"), value == null ? number(grid, code) : value);
    }

    private static @Nullable Number number(JsonPath grid, String code) {
        return grid.get(path(grid, code, grid.getString("areaId")) + ".value");
    }

    private static Map<String, Object> cell(JsonPath grid, String code, String areaId, @Nullable Number value) {
        Map<String, Object> there = grid.getMap(path(grid, code, areaId));
        Map<String, Object> cell = new HashMap<>();
        cell.put("indicatorId", grid.getString("indicators.find { it.code == '" + code + "' }.id"));
        cell.put("areaId", areaId);
        cell.put("version", there == null ? null : there.get("version"));
        cell.put("value", value);
        return cell;
    }

    private Response draft(Map<?, ?>... cells) {
        return send(manager, id, drafting.version(id), cells);
    }

    private static Response send(Caller caller, String id, int version, Map<?, ?>... cells) {
        return caller.put("/amendment-targets/" + id, version, Map.of("cells", Arrays.asList(cells)));
    }
}
