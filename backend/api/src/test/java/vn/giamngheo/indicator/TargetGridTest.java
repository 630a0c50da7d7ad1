package vn.giamngheo.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.indicator.TargetCells.NEIGHBOUR;
import static vn.giamngheo.indicator.TargetCells.SON;
import static vn.giamngheo.indicator.TargetCells.area;
import static vn.giamngheo.indicator.TargetCells.cell;
import static vn.giamngheo.indicator.TargetCells.cellOrNull;
import static vn.giamngheo.indicator.TargetCells.id;
import static vn.giamngheo.indicator.TargetCells.number;
import static vn.giamngheo.indicator.TargetCells.total;
import static vn.giamngheo.indicator.TargetCells.written;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.planfile.PlanFileService;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.DraftPlan;

/** Targets by commune as one grid: what they come to, and how they fit together. */
@ApiTest
class TargetGridTest {
    private static final int YEAR = 2031;

    @Inject
    PlanFileService planFiles;

    private final Caller manager = Caller.as("manager");
    private final Caller officer = Caller.as("commune-officer");
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
    void holdsTheRealPlansTargetsAgainstTheDistricts() {
        JsonPath grid = officer.get("/target-grids/" + officer.planId());

        assertThat(grid.getList("areas")).hasSize(13);
        assertThat(grid.getList("indicators")).hasSize(14);
        assertThat(grid.getList("cells")).hasSize(14 + 4 * 13);
        assertThat(grid.getList("findings")).isEmpty();
        assertThat(grid.getList("allowedActions")).isEmpty();
        assertThat(total(grid, "I2", "verdict")).isEqualTo("EQUAL");
        assertThat(number(grid, "I2", "sum")).isEqualTo(4_300);
        assertThat(number(grid, "I2", "difference")).isZero();
        assertThat(number(grid, "I2", "without")).isZero();
        assertThat(grid.getString("cells.find { it.indicatorId == '" + id(grid, "I2") + "' && it.areaId == '"
                        + area(grid, SON) + "' }.source.provenance"))
                .isEqualTo("SAMPLE");
    }

    @Test
    void addsNoRatesAndTakesNothingUnknownForNothing() {
        JsonPath grid = officer.get("/target-grids/" + officer.planId());

        for (String code : List.of("I1", "I4", "I7", "I11")) {
            assertThat(total(grid, code, "verdict")).as(code).isEqualTo("UNKNOWN");
            assertThat(total(grid, code, "sum")).as(code).isNull();
            assertThat(number(grid, code, "without")).as(code).isEqualTo(13);
        }
        assertThat(total(grid, "I11", "value")).isNull();
    }

    @Test
    void tellsShortOverAndUnknown() {
        JsonPath grid = cells.read();
        int before = number(cell(grid, "I3", SON), "value");

        JsonPath less = cells.saved(written(grid, "I3", SON, before - 1));
        assertThat(total(less, "I3", "verdict")).isEqualTo("SHORT");
        assertThat(number(less, "I3", "difference")).isEqualTo(-1);

        JsonPath zero = cells.saved(written(less, "I3", SON, 0));
        assertThat(number(zero, "I3", "without")).isZero();
        assertThat(number(zero, "I3", "difference")).isEqualTo(-before);

        JsonPath gone = cells.saved(written(zero, "I3", SON, null));
        assertThat(total(gone, "I3", "verdict")).isEqualTo("UNKNOWN");
        assertThat(number(gone, "I3", "without")).isEqualTo(1);
        assertThat(cellOrNull(gone, "I3", SON)).isNull();

        JsonPath more = cells.saved(written(gone, "I3", NEIGHBOUR, 1_000));
        assertThat(total(more, "I3", "verdict")).isEqualTo("OVER");
        assertThat(number(more, "I3", "difference")).isPositive();
    }

    @Test
    void findsPartsThatDoNotFitTheirWhole() {
        JsonPath grid = cells.read();
        int jobs = number(cell(grid, "I2", SON), "value");

        JsonPath after = cells.saved(
                written(grid, "I2a", SON, jobs + 1),
                written(grid, "I1", SON, 2),
                written(grid, "I1a", SON, 1.5),
                written(grid, "I1b", SON, 0.4),
                written(grid, "I1", NEIGHBOUR, 1),
                written(grid, "I1a", NEIGHBOUR, 0.9));

        assertThat(after.getList("findings.rule", String.class))
                .containsExactlyInAnyOrder("PART_EXCEEDS", "PARTS_DIFFER");
        Map<String, Object> differ = after.getMap("findings.find { it.rule == 'PARTS_DIFFER' }");
        assertThat(differ)
                .containsEntry("areaId", area(grid, SON))
                .containsEntry("indicatorId", id(grid, "I1"))
                .containsEntry("partIds", List.of(id(grid, "I1a"), id(grid, "I1b")));
        assertThat(after.getDouble("findings.find { it.rule == 'PARTS_DIFFER' }.parts"))
                .isEqualTo(1.9);
        Map<String, Object> exceeds = after.getMap("findings.find { it.rule == 'PART_EXCEEDS' }");
        assertThat(exceeds)
                .containsEntry("indicatorId", id(grid, "I2"))
                .containsEntry("partIds", List.of(id(grid, "I2a")))
                .containsEntry("difference", 1);

        JsonPath tooMuch = cells.saved(written(after, "I1a", NEIGHBOUR, 1.1));
        assertThat(tooMuch.getList("findings.findAll { it.rule == 'PARTS_DIFFER' }.areaId", String.class))
                .contains(area(grid, NEIGHBOUR));
    }

    @Test
    void findsThemInTheDistrictToo() {
        JsonPath grid = cells.read();

        JsonPath after = cells.saved(written("I1a", grid, grid.getString("areaId"), 1.9));

        assertThat(after.getList("findings")).hasSize(1);
        assertThat(after.getString("findings[0].areaId")).isEqualTo(grid.getString("areaId"));
        assertThat(after.getString("findings[0].indicatorId")).isEqualTo(id(grid, "I1"));
    }
}
