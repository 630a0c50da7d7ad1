package vn.giamngheo.communeplan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.CommuneDraft;

/** The district's figure becomes the commune's own when somebody writes it, and is the district's again when that is undone. */
@ApiTest
class CommuneTargetTest {
    private final Caller officer = Caller.as("commune-officer");
    private String target = "";
    private Map<String, Object> asItWas = Map.of();

    @BeforeEach
    void begin() {
        CommuneDraft draft = CommuneDraft.begin();
        JsonPath all = officer.get("/commune-targets?limit=100&planId=" + draft.id());
        target = "/commune-targets/" + all.getString("items.find { it.value != null }.id");
        Map<String, Object> request = new HashMap<>(officer.get(target).getMap(""));
        request.keySet().removeAll(List.of("id", "version"));
        asItWas = request;
    }

    @AfterEach
    void forget() {
        CommuneDraft.forget();
    }

    @Test
    void isConfirmedByWritingItAndUnconfirmedByUndoingThat() {
        Map<String, Object> confirmed = new HashMap<>(asItWas);
        confirmed.remove("takenOver");
        confirmed.put("value", 7);
        officer.put(target, 0, confirmed).then().statusCode(200);
        assertThat(officer.get(target).getBoolean("takenOver")).isFalse();

        officer.put(target, 1, asItWas).then().statusCode(200);

        assertThat(officer.get(target).getBoolean("takenOver")).isTrue();
        assertThat(officer.get(target).getMap("source")).isEqualTo(asItWas.get("source"));
        officer.delete(target, 2).then().statusCode(204);
        assertThat(officer.post("/commune-targets", asItWas).jsonPath().getBoolean("takenOver"))
                .isTrue();
    }

    @Test
    void isTheDistrictsOnlyAsTheDistrictGivesIt() {
        Map<String, Object> request = new HashMap<>(asItWas);
        request.putAll(Map.of("value", 7, "words", "khác", "source", Map.of("provenance", "STATED")));

        officer.put(target, 0, request).then().statusCode(200);

        Map<String, Object> now = new HashMap<>(officer.get(target).getMap(""));
        now.keySet().removeAll(List.of("id", "version"));
        assertThat(now).isEqualTo(asItWas);
    }

    @Test
    void isHeldToTheSameRulesAsTheDistricts() {
        for (Map<String, Object> unsound : List.<Map<String, Object>>of(
                Map.of("value", -5, "rule", "positive-or-zero"), Map.of("value", 12.5, "rule", "decimals"))) {
            Map<String, Object> request = new HashMap<>(asItWas);
            request.put("value", unsound.get("value"));
            request.put("takenOver", false);
            assertProblem(officer.put(target, 0, request), 422, "invalid-fields")
                    .pointsAt("/value")
                    .breaks(String.valueOf(unsound.get("rule")));
        }
        Map<String, Object> rate = new HashMap<>(asItWas);
        rate.put("indicatorId", officer.idOf("/indicators?limit=100&planId=" + officer.planId(), "code", "I8"));
        rate.put("value", 150);
        rate.put("takenOver", false);
        assertProblem(officer.post("/commune-targets", rate), 422, "invalid-fields")
                .pointsAt("/value")
                .breaks("over-hundred");
    }
}
