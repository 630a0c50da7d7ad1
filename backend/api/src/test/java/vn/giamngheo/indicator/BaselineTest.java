package vn.giamngheo.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;

/** Where an indicator stood is told as its figures are: what is no rate would only silently give none. */
@ApiTest
class BaselineTest {
    private final Caller manager = Caller.as("manager");

    @AfterEach
    void forget() {
        Database.forget("delete from baseline where source_provenance = 'SAMPLE'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I4 | numerator | 30  | denominator | 20 | /numerator | over-denominator",
                "I4 | value     | 101 |             |    | /value     | over-hundred",
                "I2 | numerator | 3   | denominator | 20 | /numerator | wrong-kind",
                "I1 | value     | 2   |             |    | /value     | wrong-kind",
                "I1 | numerator | 30  | denominator | 20 | /numerator | over-denominator",
            })
    void isRefusedWhereNothingCanBeReckonedFromIt(
            String code,
            String field,
            int value,
            @Nullable String other,
            @Nullable Integer more,
            String pointer,
            String rule) {
        assertProblem(enter(code, field, value, other, more), 422, "invalid-fields")
                .pointsAt(pointer)
                .breaks(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I4 | numerator | 20   | denominator | 30",
                "I4 | value     | 62   |             | ",
                "I2 | value     | 4200 |             | ",
                "I1 | numerator | 20   | denominator | 300",
            })
    void isTakenAsItsIndicatorIsTold(
            String code, String field, int value, @Nullable String other, @Nullable Integer more) {
        Response entered = enter(code, field, value, other, more);

        assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
    }

    @Test
    void isChangedByTheSameRules() {
        Response entered = enter("I4", "numerator", 20, "denominator", 30);
        Map<String, Object> wrong = baseline("I4", "numerator", 31, "denominator", 30);

        assertProblem(manager.put("/baselines/" + entered.jsonPath().getString("id"), 0, wrong), 422, "invalid-fields")
                .pointsAt("/numerator")
                .breaks("over-denominator");
    }

    private Response enter(String code, String field, int value, @Nullable String other, @Nullable Integer more) {
        return manager.post("/baselines", baseline(code, field, value, other, more));
    }

    private Map<String, Object> baseline(
            String code, String field, int value, @Nullable String other, @Nullable Integer more) {
        Map<String, Object> baseline = new HashMap<>(Map.of(
                "planId",
                manager.planId(),
                "indicatorId",
                manager.idOf("/indicators?limit=100&planId=" + manager.planId(), "code", code),
                "areaId",
                manager.get("/plans/" + manager.planId()).getString("areaId"),
                "asOf",
                "2023-12-14",
                "source",
                Map.of("provenance", "SAMPLE")));
        baseline.put(field, value);
        if (other != null) {
            baseline.put(other, more);
        }
        return baseline;
    }
}
