package vn.giamngheo.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.indicator.TargetCells.NEIGHBOUR;
import static vn.giamngheo.indicator.TargetCells.SON;
import static vn.giamngheo.indicator.TargetCells.area;
import static vn.giamngheo.indicator.TargetCells.cell;
import static vn.giamngheo.indicator.TargetCells.cellOrNull;
import static vn.giamngheo.indicator.TargetCells.number;
import static vn.giamngheo.indicator.TargetCells.path;
import static vn.giamngheo.indicator.TargetCells.total;
import static vn.giamngheo.indicator.TargetCells.written;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.planfile.PlanFileService;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.DraftPlan;

/** What is written in the cells of the grid of targets: all of it is kept, or none. */
@ApiTest
class AssignTargetsTest {
    private static final int YEAR = 2031;

    @Inject
    PlanFileService planFiles;

    private final Caller manager = Caller.as("manager");
    private DraftPlan draft;
    private TargetCells cells;

    @BeforeEach
    void load() {
        draft = DraftPlan.load(planFiles, YEAR);
        cells = new TargetCells(manager, draft.id());
    }

    @AfterEach
    void forget() {
        DraftPlan.forget(YEAR);
    }

    @Test
    void keepsThePlansWordsWhereTheFigureGoes() {
        JsonPath grid = cells.read();
        String district = grid.getString("areaId");
        String words = grid.getString(path(grid, "I5", district) + ".words");

        JsonPath after = cells.saved(written("I5", grid, district, null));

        assertThat(words).isNotBlank();
        assertThat(after.getString(path(after, "I5", district) + ".words")).isEqualTo(words);
        assertThat(after.<Object>get(path(after, "I5", district) + ".value")).isNull();
        assertThat(total(after, "I5", "verdict")).isEqualTo("UNKNOWN");
    }

    @Test
    void takesWordsOfWhatIsToldInWords() {
        JsonPath grid = cells.read();
        Map<String, Object> told = written("I11", grid, area(grid, SON), null);
        told.put("words", "  Làm tốt chính sách ");

        JsonPath after = cells.saved(told);

        assertThat(cell(after, "I11", SON).get("words")).isEqualTo("Làm tốt chính sách");
        assertThat(number(after, "I11", "without")).isEqualTo(12);
        JsonPath gone = cells.saved(written("I11", after, area(after, SON), null));
        assertThat(cellOrNull(gone, "I11", SON)).isNull();
    }

    @Test
    void tellsAllThatIsWrongByCellAndKeepsNothing() {
        JsonPath grid = cells.read();
        Map<String, Object> elsewhere = written(grid, "I2", SON, 5);
        elsewhere.put("areaId", UUID.randomUUID().toString());
        Map<String, Object> nobody = written(grid, "I2", SON, 5);
        nobody.put("indicatorId", UUID.randomUUID().toString());
        Map<String, Object> nameless = written(grid, "I4", SON, 60);
        nameless.put("source", null);
        Map<String, Object> worded = written(grid, "I9", SON, null);
        worded.put("words", "nhiều");

        Response refused = cells.save(
                written(grid, "I3", SON, 77),
                written(grid, "I3", NEIGHBOUR, 7.5),
                written(grid, "I8", SON, 101),
                written(grid, "I11", SON, 5),
                elsewhere,
                nobody,
                nameless,
                worded,
                written(grid, "I3", SON, 78));

        assertProblem(refused, 422, "invalid-fields");
        assertThat(refused.jsonPath().getList("errors.pointer", String.class))
                .containsExactly(
                        "/cells/1/value",
                        "/cells/2/value",
                        "/cells/3/value",
                        "/cells/4/areaId",
                        "/cells/5/indicatorId",
                        "/cells/6/source",
                        "/cells/7/words",
                        "/cells/8/areaId");
        assertThat(refused.jsonPath().getList("errors.type", String.class))
                .containsExactly(
                        "decimals",
                        "over-hundred",
                        "wrong-kind",
                        "unknown-reference",
                        "unknown-reference",
                        "notnull",
                        "wrong-kind",
                        "named-twice");
        assertThat(cells.read().getList("cells")).isEqualTo(grid.getList("cells"));
    }

    @Test
    void refusesFiguresBelowNothing() {
        assertProblem(cells.save(written(cells.read(), "I3", SON, -1)), 422, "invalid-fields")
                .pointsAt("/cells/0/value")
                .breaks("positive-or-zero");
        assertProblem(cells.save(), 422, "invalid-fields").pointsAt("/cells");
    }

    @Test
    void tellsWhatIsThereNowWhereSomebodyElseHasWritten() {
        JsonPath grid = cells.read();
        cells.saved(written(grid, "I3", SON, 31));

        Response stale = cells.save(written(grid, "I3", SON, 32), written(grid, "I3", NEIGHBOUR, 12));

        assertProblem(stale, 412, "stale-version").pointsAt("/cells/0/value");
        assertThat(stale.jsonPath().getString("errors[0].params.now")).isEqualTo("31");
        assertThat(stale.jsonPath().getString("errors[0].params.version")).isEqualTo("1");
        assertThat(number(cell(cells.read(), "I3", NEIGHBOUR), "version")).isZero();

        // What is there already may be sent again.
        assertThat(cells.save(written(grid, "I3", SON, 31)).statusCode()).isEqualTo(200);
        Map<String, Object> unseen = written(grid, "I3", SON, 33);
        unseen.put("version", null);
        assertProblem(cells.save(unseen), 412, "stale-version").pointsAt("/cells/0/value");
    }

    @Test
    void leavesWhatAnIssuedPlanStatesToAnAmendment() {
        JsonPath grid = cells.read();
        String district = grid.getString("areaId");
        draft.become("ISSUED");

        assertThat(cells.read().getList("allowedActions", String.class)).containsExactly("EDIT");
        Response refused = cells.save(written(grid, "I3", SON, 31), written("I3", grid, district, 400));
        assertProblem(refused, 409, "plan-issued").pointsAt("/cells/1/value");
        Map<String, Object> stated = written(grid, "I3", SON, 31);
        stated.put("source", Map.of("provenance", "STATED"));
        assertProblem(cells.save(stated), 409, "plan-issued").pointsAt("/cells/0/value");
        assertThat(number(cell(cells.saved(written(grid, "I3", SON, 31)), "I3", SON), "value"))
                .isEqualTo(31);

        draft.become("CLOSED");
        assertThat(cells.read().getList("allowedActions")).isEmpty();
        assertProblem(cells.save(written(cells.read(), "I3", SON, 30)), 409, "plan-closed")
                .pointsAt("/cells/0/value");
    }

    @Test
    void isWrittenByTheProgrammesManagerAlone() {
        JsonPath grid = cells.read();

        for (String user : List.of("commune-officer", "department-head", "leader", "auditor")) {
            Response refused = cells.put(Caller.as(user), written(grid, "I3", SON, 1));
            assertProblem(refused, 403, "forbidden");
        }
        assertProblem(manager.send("/target-grids/" + UUID.randomUUID()), 404, "not-found");
        assertProblem(
                manager.request()
                        .contentType("application/json")
                        .body(Map.of("cells", List.of(written(grid, "I3", SON, 1))))
                        .put("/target-grids/" + UUID.randomUUID()),
                404,
                "not-found");
    }

    @Test
    void isKeptInTheTrailOfEachTarget() {
        JsonPath grid = cells.read();
        Object target = cell(grid, "I3", SON).get("id");

        cells.saved(written(grid, "I3", SON, 31));

        JsonPath history = manager.get("/targets/" + target + "/history");
        assertThat(history.getString("items[0].operation")).isEqualTo("target.assign");
        assertThat(history.getList("items")).hasSize(2);
    }
}
