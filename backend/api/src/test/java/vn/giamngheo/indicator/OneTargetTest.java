package vn.giamngheo.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.indicator.TargetCells.SON;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
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
import vn.giamngheo.testing.DraftPlan;

/** One target, written in its own form: by the same rules as in the grid. */
@ApiTest
class OneTargetTest {
    private static final int YEAR = 2033;
    private final Caller manager = Caller.as("manager");

    @Inject
    PlanFileService planFiles;

    private TargetCells cells = new TargetCells(manager, new UUID(0, 0));

    @BeforeEach
    void load() {
        cells = new TargetCells(manager, DraftPlan.load(planFiles, YEAR).id());
    }

    @AfterEach
    void forget() {
        DraftPlan.forget(YEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "I8, 150, over-hundred",
        "I3, -5, positive-or-zero",
        "I3, 12.5, decimals",
        "I11, 5, wrong-kind",
    })
    void refusesWhatTheGridRefuses(String indicator, BigDecimal value, String rule) {
        Map<String, Object> target = target(indicator, value);
        assertProblem(manager.post("/targets", target), 422, "invalid-fields")
                .pointsAt("/value")
                .breaks(rule);

        assertProblem(manager.put("/targets/" + there(indicator), 0, target), 422, "invalid-fields")
                .pointsAt("/value")
                .breaks(rule);
    }

    @Test
    void takesAPairAgainAsItIsShown() {
        Map<String, Object> target = target("I8", null);
        target.put("numerator", 2);
        target.put("denominator", 3);
        Response entered = manager.post("/targets", target);
        assertThat(entered.jsonPath().getString("value")).isEqualTo("66.6667");

        target.put("value", 66.6667);
        target.put("words", "hai phần ba");

        Response again = manager.put("/targets/" + entered.jsonPath().getString("id"), 0, target);
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
    }

    /** The commune's target of that indicator; in words where it had none. */
    private String there(String indicator) {
        JsonPath grid = cells.read();
        if (TargetCells.cellOrNull(grid, indicator, SON) != null) {
            return String.valueOf(TargetCells.cell(grid, indicator, SON).get("id"));
        }
        Map<String, Object> inWords = target(indicator, null);
        inWords.put("words", "theo lời kế hoạch");
        return manager.post("/targets", inWords).jsonPath().getString("id");
    }

    private Map<String, Object> target(String indicator, @Nullable BigDecimal value) {
        JsonPath grid = cells.read();
        Map<String, Object> target = new HashMap<>(Map.of(
                "planId",
                cells.planId(),
                "indicatorId",
                TargetCells.id(grid, indicator),
                "areaId",
                TargetCells.area(grid, SON),
                "source",
                Map.of("provenance", "SAMPLE")));
        target.put("value", value);
        return target;
    }
}
