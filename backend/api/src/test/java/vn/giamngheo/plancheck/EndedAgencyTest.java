package vn.giamngheo.plancheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.DraftPlan;
import vn.giamngheo.testing.Workbooks;

/** Of an agency that ends within a plan's year the check names who does its work by the end of that year, and nobody else. */
@ApiTest
class EndedAgencyTest {
    private static final int YEAR = 2025;
    private static final String GIVEN_WORK = "nnptnt";

    private final Caller admin = Caller.as("admin");
    private final Caller manager = Caller.as("manager");

    @AfterEach
    void forget() {
        DraftPlan.forget(YEAR);
        Database.forget(
                "update agency set successor_id = null where successor_id is not null",
                "delete from agency where code like 'thu-%'");
    }

    @Test
    void namesWhoCarriesItOnWhereItsNextSuccessorHasEndedToo() {
        String plan = copied();
        String first = entered("thu-mot", "Phòng Một");
        String second = entered("thu-hai", "Phòng Hai");
        end(idOf(GIVEN_WORK), "2025-06-30", first);
        end(first, "2025-09-30", second);

        JsonPath check = check(plan);

        assertThat(ended(check, "date")).isEqualTo("2025-06-30");
        assertThat(ended(check, "successor")).isEqualTo("Phòng Hai");
        assertThat(Workbooks.shown(manager.send("/sheets/plan-check?planId=" + plan)
                                .asByteArray())
                        .toString())
                .contains("Kết thúc ngày 30/06/2025; Phòng Hai kế tục")
                .doesNotContain("Phòng Một");
    }

    @Test
    void namesNobodyWhereTheLastOfThemHasEnded() {
        String plan = copied();
        String first = entered("thu-mot", "Phòng Một");
        end(idOf(GIVEN_WORK), "2025-06-30", first);
        end(first, "2025-09-30", null);

        assertThat(ended(check(plan), "successor")).isNull();
    }

    @Test
    void namesWhoIsThereUntilTheYearEnds() {
        String plan = copied();
        String first = entered("thu-mot", "Phòng Một");
        end(idOf(GIVEN_WORK), "2025-06-30", first);
        end(first, "2025-12-31", entered("thu-hai", "Phòng Hai"));

        assertThat(ended(check(plan), "successor")).isEqualTo("Phòng Một");
    }

    private String copied() {
        return manager.post("/plans/" + manager.planId() + "/copy", Map.of("year", YEAR))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private JsonPath check(String plan) {
        return manager.get("/plans/" + plan + "/check");
    }

    private static @Nullable String ended(JsonPath check, String param) {
        return check.getString("findings.find { it.rule == 'AGENCY_ENDED' && it.subject.code == '" + GIVEN_WORK
                + "' }.params." + param);
    }

    private String idOf(String code) {
        return admin.idOf("/agencies?search=" + code, "code", code);
    }

    private String entered(String code, String shortName) {
        Map<String, Object> agency = new HashMap<>();
        agency.put("code", code);
        agency.put("name", shortName);
        agency.put("shortName", shortName);
        agency.put("kind", "DEPARTMENT");
        agency.put("areaId", admin.idOf("/areas?search=550", "code", "550"));
        agency.put("validFrom", "2025-01-01");
        agency.put("participates", true);
        agency.put("source", Map.of("provenance", "SAMPLE"));
        return admin.post("/agencies", agency).then().statusCode(201).extract().path("id");
    }

    private void end(String id, String lastDay, @Nullable String successorId) {
        Map<String, Object> end = new HashMap<>();
        end.put("validTo", lastDay);
        end.put("successorId", successorId);
        admin.post("/agencies/" + id + "/end", admin.get("/agencies/" + id).getInt("version"), end)
                .then()
                .statusCode(200);
    }
}
