package vn.giamngheo.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;

/** The plan's indicators: its own words, our reading beside them, and whose word each target is. */
@ApiTest
class IndicatorResourceTest {
    private final Caller caller = Caller.as("commune-officer");

    @Test
    void listsAllIndicatorsInThePlansOrder() {
        assertThat(caller.get("/indicators?limit=100&planId=" + plan()).getList("items.code", String.class))
                .containsExactly(
                        "I1", "I1a", "I1b", "I2", "I2a", "I3", "I4", "I5", "I6", "I7", "I8", "I9", "I10", "I11");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/indicators.csv", numLinesToSkip = 1)
    void readsEachIndicatorAsThePlanMeansIt(
            String code,
            String kind,
            @Nullable String nature,
            @Nullable BigDecimal target,
            String words,
            String level,
            String frequency,
            @Nullable String verifier) {
        JsonPath indicator = indicator(code);
        JsonPath targets = caller.get("/targets?indicatorId=" + indicator.getString("id") + "&areaId=" + district());

        assertThat(indicator.getString("kind")).isEqualTo(kind);
        assertThat(indicator.getString("nature")).isEqualTo(nature);
        assertThat(indicator.getString("assignment.level")).isEqualTo(level);
        assertThat(indicator.getString("assignment.frequency")).isEqualTo(frequency);
        assertThat(indicator.getString("assignment.verifierId")).isEqualTo(agencyId(verifier));
        assertThat(targets.getLong("total")).isEqualTo(1);
        Object value = targets.get("items[0].value");
        assertThat(value == null ? null : new BigDecimal(value.toString())).isEqualTo(target);
        assertThat(targets.getString("items[0].words")).startsWith(words);
        assertThat(targets.getString("items[0].source.provenance")).isEqualTo("STATED");
        assertThat(indicator.getString("words")).isNotBlank();
    }

    @Test
    void marksWhoCollectsAndVerifiesAsOurAssumption() {
        JsonPath indicators = caller.get("/indicators?limit=100&planId=" + plan());

        assertThat(indicators.getList("items.assignment.provenance", String.class))
                .containsOnly("ASSUMED");
        assertThat(indicators.getList("items.assignment.note", String.class)).doesNotContainNull();
        assertThat(indicators.getString("items.find { it.code == 'I9' }.assignment.collectorId"))
                .isEqualTo(agencyId("nhcsxh"));
    }

    @Test
    void knowsPartsOfAWhole() {
        String poverty = indicator("I1").getString("id");
        String jobs = indicator("I2").getString("id");

        assertThat(indicator("I1a").getString("parentId")).isEqualTo(poverty);
        assertThat(indicator("I1b").getString("parts")).isEqualTo("SUM");
        assertThat(indicator("I2a").getString("parentId")).isEqualTo(jobs);
        assertThat(indicator("I2a").getString("parts")).isEqualTo("WITHIN");
        assertThat(indicator("I3").getString("parentId")).isNull();
    }

    @Test
    void inventsNoDenominatorAndNoBaseline() {
        assertThat(indicator("I4").getString("denominatorLabel")).isNull();
        assertThat(indicator("I6").getString("denominatorLabel")).isNull();
        assertThat(indicator("I7").getString("denominatorLabel")).isNotBlank();
        assertThat(caller.get("/baselines?planId=" + plan()).getLong("total")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"I2", "I2a", "I3", "I5"})
    void marksCommuneTargetsAsSamplesThatAddUpToTheDistricts(String code) {
        JsonPath targets =
                caller.get("/targets?limit=100&indicatorId=" + indicator(code).getString("id"));
        List<Integer> samples = targets.getList(
                "items.findAll { it.source.provenance == 'SAMPLE' && it.words == null }.value", Integer.class);
        Number stated = targets.get("items.find { it.source.provenance == 'STATED' }.value");

        assertThat(samples).hasSize(13);
        assertThat(samples.stream().mapToInt(Integer::intValue).sum()).isEqualTo(stated.intValue());
    }

    @Test
    void marksNothingElseAsSample() {
        Caller auditor = Caller.as("auditor");
        JsonPath all = auditor.get("/targets?limit=100&planId=" + plan());

        assertThat(all.getLong("total")).isEqualTo(14 + 4 * 13);
        assertThat(all.getList("items.source.provenance", String.class)).containsOnly("STATED", "SAMPLE");
    }

    @Test
    void showsOneTarget() {
        String target = caller.get("/targets?indicatorId=" + indicator("I6").getString("id"))
                .getString("items[0].id");

        assertThat(caller.send("/targets/" + target).asString()).contains("\"value\":9.42,");
        assertThat(caller.send("/targets?indicatorId=" + indicator("I4").getString("id"))
                        .asString())
                .contains("\"value\":65,");
    }

    @Test
    void filtersBySubProjectAndWords() {
        String node = caller.idOf("/sub-projects?planId=" + plan(), "code", "DA4-TDA3");

        assertThat(codes("/indicators?subProjectId=" + node)).containsExactly("I2", "I2a");
        assertThat(codes("/indicators?planId=" + plan() + "&search=bao hiem xa hoi"))
                .containsExactly("I5", "I6");
        assertThat(codes("/indicators?planId=" + plan() + "&search=internet vien thong"))
                .containsExactly("I8");
    }

    @Test
    void showsOneCommunesTargets() {
        String commune = caller.get("/areas?asOf=2024-01-01&search=phuoc son").getString("items[0].id");

        assertThat(caller.get("/targets?planId=" + plan() + "&areaId=" + commune)
                        .getLong("total"))
                .isEqualTo(4);
    }

    private List<String> codes(String path) {
        return caller.get(path).getList("items.code", String.class);
    }

    private JsonPath indicator(String code) {
        return caller.get("/indicators/" + caller.idOf("/indicators?limit=100&planId=" + plan(), "code", code));
    }

    private String district() {
        return caller.get("/areas?kind=DISTRICT&search=550").getString("items[0].id");
    }

    private @Nullable String agencyId(@Nullable String code) {
        return code == null ? null : caller.idOf("/agencies?limit=100", "code", code);
    }

    private String plan() {
        return caller.planId();
    }
}
