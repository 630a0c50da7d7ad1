package vn.giamngheo.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.testing.Caller;

/** The grid of targets of a plan, read and written as the manager does. */
record TargetCells(Caller manager, UUID planId) {
    /** The code of Phước Sơn, and of its neighbour. */
    static final String SON = "21970";

    static final String NEIGHBOUR = "21973";

    private static final Map<String, String> SAMPLE = Map.of("provenance", "SAMPLE");

    JsonPath read() {
        return manager.get("/target-grids/" + planId);
    }

    static String id(JsonPath grid, String code) {
        return grid.getString("indicators.find { it.code == '" + code + "' }.id");
    }

    static String area(JsonPath grid, String code) {
        return grid.getString("areas.find { it.code == '" + code + "' }.id");
    }

    static String path(JsonPath grid, String code, String areaId) {
        return "cells.find { it.indicatorId == '" + id(grid, code) + "' && it.areaId == '" + areaId + "' }";
    }

    static Map<String, Object> cell(JsonPath grid, String code, String area) {
        return grid.getMap(path(grid, code, area(grid, area)));
    }

    static @Nullable Object cellOrNull(JsonPath grid, String code, String area) {
        return grid.get(path(grid, code, area(grid, area)));
    }

    static @Nullable Object total(JsonPath grid, String code, String field) {
        return grid.get("district.find { it.indicatorId == '" + id(grid, code) + "' }." + field);
    }

    static int number(JsonPath grid, String code, String field) {
        return ((Number) Objects.requireNonNull(total(grid, code, field))).intValue();
    }

    static int number(Map<String, Object> cell, String field) {
        return ((Number) Objects.requireNonNull(cell.get(field))).intValue();
    }

    static Map<String, Object> written(JsonPath grid, String code, String area, @Nullable Number value) {
        return written(code, grid, area(grid, area), value);
    }

    /** What is written in a cell over what the grid shows there. */
    static Map<String, Object> written(String code, JsonPath grid, String areaId, @Nullable Number value) {
        Map<String, Object> cell = new HashMap<>();
        cell.put("indicatorId", id(grid, code));
        cell.put("areaId", areaId);
        Map<String, Object> there = grid.getMap(path(grid, code, areaId));
        cell.put("version", there == null ? null : there.get("version"));
        cell.put("value", value);
        cell.put("source", there == null ? SAMPLE : null);
        return cell;
    }

    JsonPath saved(Map<?, ?>... cells) {
        Response answer = save(cells);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    Response save(Map<?, ?>... cells) {
        return put(manager, cells);
    }

    Response put(Caller caller, Map<?, ?>... cells) {
        return caller.request()
                .contentType("application/json")
                .body(Map.of("cells", Arrays.asList(cells)))
                .put("/target-grids/" + planId);
    }
}
