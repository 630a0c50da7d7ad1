package vn.giamngheo.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
import vn.giamngheo.testing.Reporting;

/** Once a figure of an indicator is told it stays counted as it was told: nothing that is accepted falls out of the sums. */
@ApiTest
class ToldIndicatorTest {
    private static final int YEAR = 2022;
    private static final String JANUARY = "Tháng 1";
    private static final String WHOLE_YEAR = "Cả năm";
    private static final String SON = "xa-phuoc-son";
    private final Caller manager = Caller.as("manager");

    @Inject
    PlanFileService planFiles;

    private String planId = "";

    @BeforeEach
    void tellOfJobs() {
        planId = DraftPlan.load(planFiles, YEAR).id().toString();
        Reporting.open(planId, "MONTHLY", JANUARY, "2021-12-15", "2022-01-14");
        Reporting.tell(JANUARY, SON, "I2", "value = 40");
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
        DraftPlan.forget(YEAR);
    }

    @ParameterizedTest
    @CsvSource({"kind, RATIO", "nature, STOCK"})
    void isCountedAsItWasTold(String field, String other) {
        Response refused = changed("I2", Map.of(field, other));

        assertProblem(refused, 422, "invalid-fields").pointsAt("/" + field).breaks("figures-told");
        assertThat(refused.jsonPath().getString("errors[0].params.rounds")).isEqualTo(JANUARY);
        assertThat(indicator("I2").getString(field)).isNotEqualTo(other);
    }

    @Test
    void staysAPartOfWhatItAddsUpTo() {
        Reporting.open(planId, "YEARLY", WHOLE_YEAR, "2021-12-15", "2022-12-14");
        Reporting.tell(WHOLE_YEAR, SON, "I1a", "numerator = 5, denominator = 100");

        assertProblem(changed("I1a", of("parentId", null, "parts", null)), 422, "invalid-fields")
                .pointsAt("/parentId")
                .breaks("figures-told");
        assertProblem(changed("I1a", Map.of("parts", "WITHIN")), 422, "invalid-fields")
                .pointsAt("/parts")
                .breaks("figures-told");
        // What is the sum of parts is told by them.
        assertProblem(changed("I1", Map.of("nature", "FLOW")), 422, "invalid-fields")
                .pointsAt("/nature")
                .breaks("figures-told");
    }

    @Test
    void becomesNoSumWhereItWasToldItself() {
        assertProblem(changed("I2a", Map.of("parts", "SUM")), 422, "invalid-fields")
                .pointsAt("/parts")
                .breaks("whole-told");
        Map<String, Object> part = request("I2a");
        part.putAll(Map.of("code", "I2b", "parts", "SUM"));

        Response refused = manager.post("/indicators", part);

        assertProblem(refused, 422, "invalid-fields").pointsAt("/parts").breaks("whole-told");
        assertThat(refused.jsonPath().getString("errors[0].params.rounds")).isEqualTo(JANUARY);
    }

    @Test
    void isDescribedAnewWithoutAnyHarmToItsFigures() {
        Map<String, Object> harmless =
                of("name", "Lao động có việc làm", "unit", "lao động", "direction", "DECREASE", "decimals", 1);

        assertThat(changed("I2", harmless).statusCode()).isEqualTo(200);
        Reporting.tell(JANUARY, SON, "I2a", "value = 4");
        assertThat(changed("I2a", of("parentId", null, "parts", null)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void isFreeAsLongAsItIsOnlyAsked() {
        Reporting.tell(JANUARY, SON, "I3", "note = 'Chưa có số'");

        assertThat(changed("I3", Map.of("nature", "STOCK")).statusCode()).isEqualTo(200);
        assertThat(changed("I2a", Map.of("kind", "RATIO")).statusCode()).isEqualTo(200);
    }

    private Response changed(String code, Map<String, Object> others) {
        Map<String, Object> request = request(code);
        request.putAll(others);
        JsonPath known = indicator(code);
        return manager.put("/indicators/" + known.getString("id"), known.getInt("version"), request);
    }

    private Map<String, Object> request(String code) {
        Map<String, Object> request = new HashMap<>(indicator(code).getMap(""));
        Stream.of("id", "version").forEach(request::remove);
        return request;
    }

    private JsonPath indicator(String code) {
        return manager.get("/indicators/" + manager.idOf("/indicators?limit=100&planId=" + planId, "code", code));
    }

    private static Map<String, Object> of(@Nullable Object... pairs) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) Objects.requireNonNull(pairs[i]), pairs[i + 1]);
        }
        return map;
    }
}
