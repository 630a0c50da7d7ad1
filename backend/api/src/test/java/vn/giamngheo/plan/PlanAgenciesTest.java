package vn.giamngheo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
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
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.DraftPlan;

/** Nothing is given to an agency that is not there in the plan's year; what one has already stays with it. */
@ApiTest
class PlanAgenciesTest {
    private static final int YEAR = 2022;
    private final Caller manager = Caller.as("manager");
    private final Caller admin = Caller.as("admin");
    private final Map<String, String> agencies = new HashMap<>();

    @Inject
    PlanFileService planFiles;

    private DraftPlan draft = new DraftPlan(new UUID(0, 0), YEAR);

    @BeforeEach
    void enterAgencies() {
        draft = DraftPlan.load(planFiles, YEAR);
        agencies.put("ended", agency("thu-da-het", "2015-01-01", "2021-12-31"));
        agencies.put("begins-after-the-year", agency("thu-chua-co", "2025-07-01", null));
        agencies.put("there", agency("thu-dang-co", "2022-07-01", null));
    }

    @AfterEach
    void forgetThem() {
        DraftPlan.forget(YEAR);
        Database.forget("delete from agency where code like 'thu-%'");
    }

    @ParameterizedTest
    @CsvSource({"ended", "begins-after-the-year"})
    void areThereInItsYear(String rule) {
        refused("duties", "/agencyId", rule, request -> request.put("agencyId", agencies.get(rule)));
        refused("reporting-duties", "/agencyId", rule, request -> request.put("agencyId", agencies.get(rule)));
        refused(
                "reporting-duties",
                "/recipientIds/1",
                rule,
                request -> request.put("recipientIds", List.of(agencies.get("there"), agencies.get(rule))));
        refused("indicators", "/assignment/collectorId", rule, request -> assign(request, "collectorId", rule));
        refused("indicators", "/assignment/verifierId", rule, request -> assign(request, "verifierId", rule));
        refused("indicators", "/assignment/coVerifierId", rule, request -> assign(request, "coVerifierId", rule));
    }

    @Test
    void areThereInItsYearForAPartOfItToo() {
        String path = first("duties");
        Map<String, Object> request = request(path);
        request.put("agencyId", agencies.get("there"));

        assertThat(manager.put(path, 0, request).statusCode()).isEqualTo(200);
    }

    @Test
    void keepWhatTheyHave() {
        String path = first("reporting-duties");
        Map<String, Object> request = request(path);
        Database.forget("update reporting_duty_recipient set agency_id = '" + agencies.get("ended")
                + "' where id = (select id from reporting_duty_recipient where reporting_duty_id = '"
                + path.substring(path.lastIndexOf('/') + 1) + "' limit 1)");
        request.put("recipientIds", manager.get(path).getList("recipientIds"));
        request.put("text", "Nói lại");

        assertThat(manager.put(path, 0, request).statusCode()).isEqualTo(200);
    }

    private interface Wish {
        void into(Map<String, Object> request);
    }

    /** Of a change, and of the same entered anew. */
    private void refused(String parts, String pointer, String rule, Wish wish) {
        String path = first(parts);
        Map<String, Object> request = request(path);
        wish.into(request);
        assertProblem(manager.put(path, 0, request), 422, "invalid-fields")
                .pointsAt(pointer)
                .breaks(rule);
        assertProblem(manager.post("/" + parts, request), 422, "invalid-fields")
                .pointsAt(pointer)
                .breaks(rule);
    }

    private void assign(Map<String, Object> request, String part, String which) {
        Map<String, Object> assignment =
                new HashMap<>(manager.get(first("indicators")).getMap("assignment"));
        assignment.put(part, agencies.get(which));
        request.put("assignment", assignment);
    }

    private String first(String parts) {
        return "/" + parts + "/"
                + manager.get("/" + parts + "?limit=1&planId=" + draft.id()).getString("items[0].id");
    }

    private Map<String, Object> request(String path) {
        Map<String, Object> request = new HashMap<>(manager.get(path).getMap(""));
        request.keySet().removeAll(List.of("id", "version"));
        return request;
    }

    private String agency(String code, String from, @Nullable String to) {
        Map<String, Object> agency = new HashMap<>();
        agency.put("code", code);
        agency.put("name", "Phòng Thử nghiệm");
        agency.put("shortName", "Phòng TN");
        agency.put("kind", "DEPARTMENT");
        agency.put("areaId", admin.idOf("/areas?search=550", "code", "550"));
        agency.put("validFrom", from);
        agency.put("validTo", to);
        agency.put("participates", false);
        agency.put("source", Map.of("provenance", "SAMPLE"));
        JsonPath created =
                admin.post("/agencies", agency).then().statusCode(201).extract().jsonPath();
        return created.getString("id");
    }
}
