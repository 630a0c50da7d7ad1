package vn.giamngheo.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.planfile.PlanFileService;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.DraftPlan;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Workbooks;

/** What no round has asked for by the day is in no figure, and is named beside it. */
@ApiTest
class UnaskedProgressTest {
    private static final int LAST_YEAR_OF_THE_DISTRICT = 2025;

    @Inject
    PlanFileService planFiles;

    private final Caller manager = Caller.as("manager");

    @AfterEach
    void forget() {
        Reporting.forgetAll();
        DraftPlan.forget(LAST_YEAR_OF_THE_DISTRICT);
    }

    @Test
    void namesThePeriodsThatAreOverAndThatNobodyHasAskedFor() {
        String planId = manager.planId();
        Reporting.open(planId, "MONTHLY", "Tháng 1", "2023-12-15", "2024-01-14");
        Reporting.open(planId, "MONTHLY", "Tháng 3", "2024-02-15", "2024-03-14");

        assertThat(runs(planId, "2024-03-13", "I2")).containsExactly("MONTHLY 2-2");
        assertThat(runs(planId, "2024-03-14", "I7")).containsExactly("QUARTERLY 1-1");
        assertThat(runs(planId, "2024-03-13", "I7")).isEmpty();
        assertThat(runs(planId, "2024-05-20", "I2")).containsExactly("MONTHLY 2-2", "MONTHLY 4-5");
        // A stock is what was told last.
        assertThat(runs(planId, "2024-05-20", "I5")).containsExactly("MONTHLY 4-5");
    }

    @Test
    void tellsTheSameOfACommuneAndAtOnceWhenARoundIsOpened() {
        String planId = manager.planId();
        String son = "&areaId=" + manager.idOf("/areas?limit=100&asOf=2024-06-01", "code", "21970");
        assertThat(runs(planId, "2024-02-20" + son, "I2")).containsExactly("MONTHLY 1-2");

        Reporting.open(planId, "MONTHLY", "Tháng 2", "2024-01-15", "2024-02-14");

        assertThat(runs(planId, "2024-02-20" + son, "I2")).containsExactly("MONTHLY 1-1");
        assertThat(Workbooks.shown(manager.send("/sheets/progress?planId=" + planId + "&asOf=2024-02-20")
                                .asByteArray())
                        .toString())
                .contains("Chưa mở kỳ", "Tháng 1/2024");
    }

    @Test
    void expectsNoPeriodThatEndsAfterTheDistrictDid() {
        String planId =
                DraftPlan.load(planFiles, LAST_YEAR_OF_THE_DISTRICT).id().toString();

        assertThat(runs(planId, "2025-12-31", "I2")).containsExactly("MONTHLY 1-6");
        assertThat(runs(planId, "2025-12-31", "I7")).containsExactly("QUARTERLY 1-2");
    }

    private List<String> runs(String planId, String asOf, String code) {
        JsonPath progress = manager.get("/progress?planId=" + planId + "&asOf=" + asOf);
        List<Map<String, Object>> runs = progress.getList("rows.find { it.code == '" + code + "' }.unasked");
        return runs.stream()
                .map(run -> run.get("frequency") + " " + run.get("first") + "-" + run.get("last"))
                .toList();
    }
}
