package vn.giamngheo.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.indicator.TargetCells.NEIGHBOUR;
import static vn.giamngheo.indicator.TargetCells.SON;
import static vn.giamngheo.indicator.TargetCells.cell;
import static vn.giamngheo.indicator.TargetCells.number;
import static vn.giamngheo.indicator.TargetCells.total;
import static vn.giamngheo.indicator.TargetCells.written;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.planfile.PlanFileService;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.DraftPlan;

/** Targets of rates are so many of so many, added apart and divided last; a percentage alone stays one. */
@ApiTest
class TargetPairTest {
    private static final int YEAR = 2033;

    @Inject
    PlanFileService planFiles;

    private final Caller manager = Caller.as("manager");
    private TargetCells cells;

    @BeforeEach
    void load() {
        cells = new TargetCells(manager, DraftPlan.load(planFiles, YEAR).id());
    }

    @AfterEach
    void forget() {
        DraftPlan.forget(YEAR);
    }

    @Test
    void isWhatThePairComesTo() {
        JsonPath after = cells.saved(pair(cells.read(), SON, 1248, 2000));

        Map<String, Object> target = cell(after, "I7", SON);
        assertThat(target.get("value")).hasToString("62.4");
        assertThat(number(target, "numerator")).isEqualTo(1248);
        assertThat(number(target, "denominator")).isEqualTo(2000);
        JsonPath alone = manager.get("/targets/" + target.get("id"));
        assertThat(alone.getInt("numerator")).isEqualTo(1248);
        assertThat(manager.get("/targets/" + target.get("id") + "/history")
                        .getInt("items[0].changes.find { it.field == 'denominator' }.after"))
                .isEqualTo(2000);
    }

    @Test
    void isAddedApartAndDividedLastOnceAllHaveAPair() {
        JsonPath grid = cells.read();
        JsonPath some = cells.saved(pair(grid, SON, 30, 50), pair(grid, NEIGHBOUR, 5, 100));

        assertThat(total(some, "I7", "sum")).hasToString("23.3333");
        assertThat(number(some, "I7", "numerator")).isEqualTo(35);
        assertThat(number(some, "I7", "denominator")).isEqualTo(150);
        assertThat(number(some, "I7", "without")).isEqualTo(11);
        assertThat(total(some, "I7", "verdict")).isEqualTo("UNKNOWN");

        List<String> codes = some.getList("areas.code", String.class);
        JsonPath all = cells.saved(codes.stream()
                .map(code -> pair(some, code, code.equals(SON) ? 9 : 10, 10))
                .toArray(Map[]::new));
        assertThat(total(all, "I7", "verdict")).isEqualTo("SHORT");
        assertThat(total(all, "I7", "difference")).hasToString("-0.77");

        JsonPath one = cells.saved(written(all, "I7", NEIGHBOUR, 100));
        assertThat(number(one, "I7", "withoutPair")).isEqualTo(1);
        assertThat(number(one, "I7", "denominator")).isEqualTo(120);
        assertThat(total(one, "I7", "verdict")).isEqualTo("UNKNOWN");
    }

    @Test
    void isReachedByPairsThatAddUpToItHoweverItIsStated() {
        JsonPath grid = cells.read();
        List<String> codes = grid.getList("areas.code", String.class);
        JsonPath shared = cells.saved(codes.stream()
                .map(code -> code.equals(SON) ? pair(grid, code, 101, 200) : pair(grid, code, 100, 150))
                .toArray(Map[]::new));
        Map<String, Object> stated = written("I7", shared, shared.getString("areaId"), 65);
        stated.put("numerator", 1301);
        stated.put("denominator", 2000);

        JsonPath equal = cells.saved(stated);

        assertThat(total(equal, "I7", "value")).hasToString("65");
        assertThat(total(equal, "I7", "sum")).hasToString("65.05");
        assertThat(total(equal, "I7", "verdict")).isEqualTo("EQUAL");
        assertThat(number(equal, "I7", "difference")).isZero();
        JsonPath more = cells.saved(pair(equal, SON, 102, 200));
        assertThat(total(more, "I7", "verdict")).isEqualTo("OVER");
        assertThat(total(more, "I7", "difference")).hasToString("0.05");
    }

    @Test
    void staysAPercentageWhereNoPairIsKnown() {
        JsonPath after = cells.saved(written(cells.read(), "I7", SON, 62.4));

        Map<String, Object> target = cell(after, "I7", SON);
        assertThat(target.get("value")).hasToString("62.4");
        assertThat(target.get("numerator")).isNull();
        assertThat(target.get("denominator")).isNull();
        assertThat(total(after, "I7", "sum")).isNull();
        assertThat(number(after, "I7", "withoutPair")).isEqualTo(1);
        // A percentage over a pair is a percentage alone.
        JsonPath paired = cells.saved(pair(after, SON, 0, 10));
        assertThat(number(cell(paired, "I7", SON), "value")).isZero();
        assertThat(cell(cells.saved(written(paired, "I7", SON, 50)), "I7", SON).get("denominator"))
                .isNull();
    }

    @Test
    void tellsWhatIsWrongWithAPairByItsCell() {
        JsonPath grid = cells.read();
        Map<String, Object> half = pair(grid, SON, 3, 10);
        half.put("denominator", null);
        Map<String, Object> contradicting = pair(grid, NEIGHBOUR, 1, 2);
        contradicting.put("value", 51);
        Map<String, Object> ofACount = written(grid, "I3", SON, null);
        ofACount.put("numerator", 1);
        ofACount.put("denominator", 2);

        Response refused = cells.save(half, contradicting, ofACount, pair(grid, "21976", 3, 2));

        assertProblem(refused, 422, "invalid-fields");
        assertThat(refused.jsonPath().getList("errors.pointer", String.class))
                .containsExactly("/cells/0/denominator", "/cells/1/value", "/cells/2/numerator", "/cells/3/numerator");
        assertThat(refused.jsonPath().getList("errors.type", String.class))
                .containsExactly("notnull", "pair-differs", "wrong-kind", "over-denominator");
        assertProblem(cells.save(pair(grid, SON, 1, 0)), 422, "invalid-fields").pointsAt("/cells/0/denominator");
        assertThat(cells.read().getList("cells")).isEqualTo(grid.getList("cells"));
    }

    @Test
    void takesTheSamePairsOneByOne() {
        JsonPath grid = cells.read();
        Map<String, Object> target = new HashMap<>(Map.of(
                "planId",
                cells.planId(),
                "indicatorId",
                TargetCells.id(grid, "I8"),
                "areaId",
                TargetCells.area(grid, SON),
                "numerator",
                45,
                "denominator",
                60,
                "source",
                Map.of("provenance", "SAMPLE")));

        Response entered = manager.post("/targets", target);
        assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
        assertThat(entered.jsonPath().getInt("value")).isEqualTo(75);
        target.put("value", 80);
        assertProblem(manager.put("/targets/" + entered.jsonPath().getString("id"), 0, target), 422, "invalid-fields")
                .pointsAt("/value")
                .breaks("pair-differs");
        target.put("indicatorId", TargetCells.id(grid, "I3"));
        assertProblem(manager.post("/targets", target), 422, "invalid-fields")
                .pointsAt("/numerator")
                .breaks("wrong-kind");
        target.remove("denominator");
        assertProblem(manager.post("/targets", target), 422, "invalid-fields").pointsAt("/denominator");
    }

    private static Map<String, Object> pair(JsonPath grid, String area, long numerator, long denominator) {
        Map<String, Object> written = written(grid, "I7", area, null);
        written.put("numerator", numerator);
        written.put("denominator", denominator);
        return written;
    }
}
