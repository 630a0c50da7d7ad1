package vn.giamngheo.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.planfile.PlanFileService;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.DraftPlan;

/** Targets by commune as one grid: what they come to, how they fit together, and what is kept of what is written. */
@ApiTest
class TargetGridTest {
    private static final int YEAR = 2031;
    private static final String SON = "21970";
    private static final Map<String, String> SAMPLE = Map.of("provenance", "SAMPLE");

    @Inject
    PlanFileService planFiles;

    private final Caller manager = Caller.as("manager");
    private final Caller officer = Caller.as("commune-officer");
    private DraftPlan draft;

    @BeforeEach
    void load() {
        draft = DraftPlan.load(planFiles, YEAR);
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
        JsonPath grid = read();
        int before = number(cell(grid, "I3", SON), "value");

        JsonPath less = saved(written(grid, "I3", SON, before - 1));
        assertThat(total(less, "I3", "verdict")).isEqualTo("SHORT");
        assertThat(number(less, "I3", "difference")).isEqualTo(-1);

        JsonPath zero = saved(written(less, "I3", SON, 0));
        assertThat(number(zero, "I3", "without")).isZero();
        assertThat(number(zero, "I3", "difference")).isEqualTo(-before);

        JsonPath gone = saved(written(zero, "I3", SON, null));
        assertThat(total(gone, "I3", "verdict")).isEqualTo("UNKNOWN");
        assertThat(number(gone, "I3", "without")).isEqualTo(1);
        assertThat(cellOrNull(gone, "I3", SON)).isNull();

        JsonPath more = saved(written(gone, "I3", "21973", 1_000));
        assertThat(total(more, "I3", "verdict")).isEqualTo("OVER");
        assertThat(number(more, "I3", "difference")).isPositive();
    }

    @Test
    void findsPartsThatDoNotFitTheirWhole() {
        JsonPath grid = read();
        int jobs = number(cell(grid, "I2", SON), "value");

        JsonPath after = saved(
                written(grid, "I2a", SON, jobs + 1),
                written(grid, "I1", SON, 2),
                written(grid, "I1a", SON, 1.5),
                written(grid, "I1b", SON, 0.4),
                written(grid, "I1", "21973", 1),
                written(grid, "I1a", "21973", 0.9));

        assertThat(after.getList("findings.rule", String.class))
                .containsExactlyInAnyOrder("PART_EXCEEDS", "PARTS_DIFFER");
        Map<String, Object> differ = after.getMap("findings.find { it.rule == 'PARTS_DIFFER' }");
        assertThat(differ)
                .containsEntry("areaId", area(grid, SON))
                .containsEntry("indicatorId", id(grid, "I1"))
                .containsEntry("partIds", List.of(id(grid, "I1a"), id(grid, "I1b")));
        assertThat(after.getDouble("findings.find { it.rule == 'PARTS_DIFFER' }.parts")).isEqualTo(1.9);
        Map<String, Object> exceeds = after.getMap("findings.find { it.rule == 'PART_EXCEEDS' }");
        assertThat(exceeds)
                .containsEntry("indicatorId", id(grid, "I2"))
                .containsEntry("partIds", List.of(id(grid, "I2a")))
                .containsEntry("difference", 1);

        JsonPath tooMuch = saved(written(after, "I1a", "21973", 1.1));
        assertThat(tooMuch.getList("findings.findAll { it.rule == 'PARTS_DIFFER' }.areaId", String.class))
                .contains(area(grid, "21973"));
    }

    @Test
    void findsThemInTheDistrictToo() {
        JsonPath grid = read();

        JsonPath after = saved(cell("I1a", grid, grid.getString("areaId"), 1.9));

        assertThat(after.getList("findings")).hasSize(1);
        assertThat(after.getString("findings[0].areaId")).isEqualTo(grid.getString("areaId"));
        assertThat(after.getString("findings[0].indicatorId")).isEqualTo(id(grid, "I1"));
    }

    @Test
    void keepsThePlansWordsWhereTheFigureGoes() {
        JsonPath grid = read();
        String district = grid.getString("areaId");
        String words = grid.getString(path(grid, "I5", district) + ".words");

        JsonPath after = saved(cell("I5", grid, district, null));

        assertThat(words).isNotBlank();
        assertThat(after.getString(path(after, "I5", district) + ".words")).isEqualTo(words);
        assertThat(after.<Object>get(path(after, "I5", district) + ".value")).isNull();
        assertThat(total(after, "I5", "verdict")).isEqualTo("UNKNOWN");
    }

    @Test
    void takesWordsOfWhatIsToldInWords() {
        JsonPath grid = read();
        Map<String, Object> told = cell("I11", grid, area(grid, SON), null);
        told.put("words", "  Làm tốt chính sách ");

        JsonPath after = saved(told);

        assertThat(cell(after, "I11", SON).get("words")).isEqualTo("Làm tốt chính sách");
        assertThat(number(after, "I11", "without")).isEqualTo(12);
        JsonPath gone = saved(cell("I11", after, area(after, SON), null));
        assertThat(cellOrNull(gone, "I11", SON)).isNull();
    }

    @Test
    void tellsAllThatIsWrongByCellAndKeepsNothing() {
        JsonPath grid = read();
        Map<String, Object> elsewhere = written(grid, "I2", SON, 5);
        elsewhere.put("areaId", UUID.randomUUID().toString());
        Map<String, Object> nobody = written(grid, "I2", SON, 5);
        nobody.put("indicatorId", UUID.randomUUID().toString());
        Map<String, Object> nameless = written(grid, "I4", SON, 60);
        nameless.put("source", null);
        Map<String, Object> worded = written(grid, "I9", SON, null);
        worded.put("words", "nhiều");

        Response refused = save(
                written(grid, "I3", SON, 77),
                written(grid, "I3", "21973", 7.5),
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
        assertThat(read().getList("cells")).isEqualTo(grid.getList("cells"));
    }

    @Test
    void refusesFiguresBelowNothing() {
        assertProblem(save(written(read(), "I3", SON, -1)), 422, "invalid-fields")
                .pointsAt("/cells/0/value");
        assertProblem(save(), 422, "invalid-fields").pointsAt("/cells");
    }

    @Test
    void tellsWhatIsThereNowWhereSomebodyElseHasWritten() {
        JsonPath grid = read();
        saved(written(grid, "I3", SON, 31));

        Response stale = save(written(grid, "I3", SON, 32), written(grid, "I3", "21973", 12));

        assertProblem(stale, 412, "stale-version").pointsAt("/cells/0/value");
        assertThat(stale.jsonPath().getString("errors[0].params.now")).isEqualTo("31");
        assertThat(stale.jsonPath().getString("errors[0].params.version")).isEqualTo("1");
        assertThat(number(cell(read(), "I3", "21973"), "version")).isZero();

        // What is there already may be sent again.
        assertThat(save(written(grid, "I3", SON, 31)).statusCode()).isEqualTo(200);
        Map<String, Object> unseen = written(grid, "I3", SON, 33);
        unseen.put("version", null);
        assertProblem(save(unseen), 412, "stale-version").pointsAt("/cells/0/value");
    }

    @Test
    void leavesWhatAnIssuedPlanStatesToAnAmendment() {
        JsonPath grid = read();
        String district = grid.getString("areaId");
        draft.become("ISSUED");

        assertThat(read().getList("allowedActions", String.class)).containsExactly("EDIT");
        Response refused = save(written(grid, "I3", SON, 31), cell("I3", grid, district, 400));
        assertProblem(refused, 409, "plan-issued").pointsAt("/cells/1/value");
        Map<String, Object> stated = written(grid, "I3", SON, 31);
        stated.put("source", Map.of("provenance", "STATED"));
        assertProblem(save(stated), 409, "plan-issued").pointsAt("/cells/0/value");
        assertThat(number(cell(saved(written(grid, "I3", SON, 31)), "I3", SON), "value"))
                .isEqualTo(31);

        draft.become("CLOSED");
        assertThat(read().getList("allowedActions")).isEmpty();
        assertProblem(save(written(read(), "I3", SON, 30)), 409, "plan-closed").pointsAt("/cells/0/value");
    }

    @Test
    void isWrittenByTheProgrammesManagerAlone() {
        JsonPath grid = read();

        for (String user : List.of("commune-officer", "department-head", "leader", "auditor")) {
            Response refused = put(Caller.as(user), written(grid, "I3", SON, 1));
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
        JsonPath grid = read();
        Object target = cell(grid, "I3", SON).get("id");

        saved(written(grid, "I3", SON, 31));

        JsonPath history = manager.get("/targets/" + target + "/history");
        assertThat(history.getString("items[0].operation")).isEqualTo("target.assign");
        assertThat(history.getList("items")).hasSize(2);
    }

    private JsonPath read() {
        return manager.get("/target-grids/" + draft.id());
    }

    private static String id(JsonPath grid, String code) {
        return grid.getString("indicators.find { it.code == '" + code + "' }.id");
    }

    private static String area(JsonPath grid, String code) {
        return grid.getString("areas.find { it.code == '" + code + "' }.id");
    }

    private static String path(JsonPath grid, String code, String areaId) {
        return "cells.find { it.indicatorId == '" + id(grid, code) + "' && it.areaId == '" + areaId + "' }";
    }

    private static Map<String, Object> cell(JsonPath grid, String code, String area) {
        return grid.getMap(path(grid, code, area(grid, area)));
    }

    private static @Nullable Object cellOrNull(JsonPath grid, String code, String area) {
        return grid.get(path(grid, code, area(grid, area)));
    }

    private static @Nullable Object total(JsonPath grid, String code, String field) {
        return grid.get("district.find { it.indicatorId == '" + id(grid, code) + "' }." + field);
    }

    private static int number(JsonPath grid, String code, String field) {
        return ((Number) Objects.requireNonNull(total(grid, code, field))).intValue();
    }

    private static int number(Map<String, Object> cell, String field) {
        return ((Number) Objects.requireNonNull(cell.get(field))).intValue();
    }

    private static Map<String, Object> written(JsonPath grid, String code, String area, @Nullable Number value) {
        return cell(code, grid, area(grid, area), value);
    }

    /** What is written in a cell over what the grid shows there. */
    private static Map<String, Object> cell(String code, JsonPath grid, String areaId, @Nullable Number value) {
        Map<String, Object> cell = new HashMap<>();
        cell.put("indicatorId", id(grid, code));
        cell.put("areaId", areaId);
        Map<String, Object> there = grid.getMap(path(grid, code, areaId));
        cell.put("version", there == null ? null : there.get("version"));
        cell.put("value", value);
        cell.put("source", there == null ? SAMPLE : null);
        return cell;
    }

    private JsonPath saved(Map<?, ?>... cells) {
        Response answer = save(cells);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private Response save(Map<?, ?>... cells) {
        return put(manager, cells);
    }

    private Response put(Caller caller, Map<?, ?>... cells) {
        return caller.request()
                .contentType("application/json")
                .body(Map.of("cells", Arrays.asList(cells)))
                .put("/target-grids/" + draft.id());
    }
}
