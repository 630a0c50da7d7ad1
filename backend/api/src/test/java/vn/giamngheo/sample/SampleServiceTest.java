package vn.giamngheo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Money;
import vn.giamngheo.testing.Reporting;

/** The demo's samples: entered once, through the same rules as what people enter. */
@ApiTest
class SampleServiceTest {
    private static final int YEAR = 2024;

    @Inject
    SampleService samples;

    private final Caller manager = Caller.as("manager");
    private String planId = "";

    @BeforeEach
    void plan() {
        planId = manager.planId();
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
        Money.forgetAll();
    }

    @Test
    void entersAllOfThemOnce() throws Exception {
        assertThat(samples.enter(UUID.fromString(planId), YEAR)).isTrue();
        List<String> first = counts();
        assertThat(samples.enter(UUID.fromString(planId), YEAR)).isFalse();
        assertThat(counts()).isEqualTo(first);

        assertThat(first.getFirst())
                .isEqualTo(String.valueOf(
                        SampleService.lines("sample/rounds-2024.csv").size()));
        statesAreThoseOfTheFile();
        figuresAreMarkedAndPlausible();
    }

    private void statesAreThoseOfTheFile() {
        List<SampleReport> told = SampleService.lines("sample/reports-2024.csv").stream()
                .map(SampleReport::of)
                .toList();
        told.stream()
                .collect(Collectors.groupingBy(SampleReport::state, Collectors.counting()))
                .forEach((state, count) -> assertThat(
                                manager.get("/reports?limit=1&planId=" + planId + "&state=" + state)
                                        .getLong("total"))
                        .as(state.name())
                        .isEqualTo(count));
        assertThat(manager.get("/reports?limit=1&planId=" + planId + "&state=NOT_STARTED")
                        .getInt("total"))
                .isPositive();
    }

    private void figuresAreMarkedAndPlausible() {
        assertThat(manager.get("/rounds?limit=100&planId=" + planId).getList("items.note", String.class))
                .allSatisfy(note -> assertThat(note).contains("Số liệu mẫu"));
        JsonPath progress = manager.get("/progress?planId=" + planId);
        String jobs = "rows.find { it.code == 'I2' }.";
        assertThat(progress.getInt(jobs + "accepted.value")).isBetween(1500, 4300);
        assertThat(progress.getInt(jobs + "provisional.value")).isGreaterThan(progress.getInt(jobs + "accepted.value"));
        assertThat(progress.getList(jobs + "provisional.missing.name", String.class))
                .contains("Xã Phước Thành");
        assertThat(progress.getBoolean("rows.find { it.code == 'I2a' }.accepted.exceedsWhole"))
                .isFalse();
    }

    private static List<String> counts() throws Exception {
        try (Database database = Database.asOwner()) {
            return List.of(
                    database.texts("select count(*)::text from reporting_round").getFirst(),
                    database.texts("select count(*)::text from report_event").getFirst(),
                    database.texts("select count(*)::text from decision").getFirst(),
                    database.texts("select count(*)::text from disbursement").getFirst());
        }
    }
}
