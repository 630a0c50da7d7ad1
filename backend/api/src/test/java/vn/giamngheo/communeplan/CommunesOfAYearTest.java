package vn.giamngheo.communeplan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.CommuneDraft;
import vn.giamngheo.testing.Database;

/** Which communes a plan is compared with: those that its grid gives targets, and whoever else has a plan below it. */
@ApiTest
class CommunesOfAYearTest {
    private static final String SON = "21970";
    private final Caller officer = Caller.as("commune-officer");
    private final Caller manager = Caller.as("manager");
    private String district = "";
    private String areaId = "";

    @BeforeEach
    void find() {
        district = officer.planId();
        areaId = manager.idOf("/areas?search=" + SON, "code", SON);
    }

    @AfterEach
    void forget() {
        CommuneDraft.forget();
        become("valid_to = '2025-06-30', parent_id = (select area_id from plan where id = '" + district + "')");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parent_id = (select whole.parent_id from area whole where whole.id = area.parent_id)",
                "valid_to = '2023-12-31'"
            })
    void keepsACommuneWhosePlanWasMadeBeforeItWasPutElsewhere(String otherwise) {
        String plan = CommuneDraft.begin().id();
        JsonPath before = comparison();

        become(otherwise);

        assertThat(comparison().getMap("")).isEqualTo(before.getMap(""));
        JsonPath communes = manager.get("/plans/" + district + "/commune-plans");
        assertThat(communes.getList("communes")).hasSize(13);
        assertThat(communes.getString("communes.find { it.areaId == '" + areaId + "' }.planId"))
                .isEqualTo(plan);
        assertThat(manager.send("/sheets/commune-comparison?planId=" + district).statusCode())
                .isEqualTo(200);
    }

    @Test
    void leavesOutACommuneThatEndedWithinTheYearAndHasNoPlan() {
        become("valid_to = '2024-06-30'");

        List<String> compared = comparison().getList("communes.areaId", String.class);
        assertThat(compared)
                .hasSize(12)
                .isEqualTo(manager.get("/target-grids/" + district).getList("areas.id", String.class));
        assertThat(comparison().getList("indicators.check.missingAreaIds.flatten()", String.class))
                .isNotEmpty()
                .doesNotContain(areaId);
        assertProblem(
                        officer.post(
                                "/plans/" + district + "/commune-plans",
                                Map.of(
                                        "agencyId",
                                        officer.idOf("/agencies?search=xa-phuoc-son", "code", "xa-phuoc-son"))),
                        422,
                        "invalid-fields")
                .pointsAt("/agencyId")
                .breaks("no-commune-below");
    }

    @Test
    void keepsACommuneThatEndedWithinTheYearAndHasAPlan() {
        CommuneDraft.begin();

        become("valid_to = '2024-06-30'");

        assertThat(comparison().getList("communes.areaId", String.class))
                .hasSize(13)
                .contains(areaId);
    }

    private JsonPath comparison() {
        return manager.get("/plans/" + district + "/commune-comparison");
    }

    private static void become(String otherwise) {
        Database.forget("update area set " + otherwise + " where code = '" + SON + "' and valid_from < '2025-07-01'");
    }
}
