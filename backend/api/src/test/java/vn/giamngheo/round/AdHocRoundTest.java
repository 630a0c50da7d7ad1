package vn.giamngheo.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Rounds;

/** Ad hoc the manager names whom to ask for what; each place is asked for once all the same. */
@ApiTest
class AdHocRoundTest {
    private final Caller manager = Caller.as("manager");

    @AfterEach
    void forget() {
        Reporting.forgetAll();
    }

    @Test
    void asksWhatItNamesOfWhomItNames() {
        Map<String, Object> round = adHoc("Đột xuất việc làm");
        round.put("indicatorIds", List.of(indicator("I2"), indicator("I4")));
        round.put("agencyIds", List.of(agency("xa-phuoc-son"), agency("ldtbxh")));

        String id = Rounds.opened(manager, round);

        // Each is asked for what it collects: the commune is counted in what the department tells of the district.
        assertThat(manager.get("/reports?roundId=" + id).getList("items.asked")).isEqualTo(List.of(1, 1));
        assertThat(manager.get("/report-results/" + Rounds.report(manager, id, "xa-phuoc-son"))
                        .getList("rows.code"))
                .isEqualTo(List.of("I2"));
        round.put("indicatorIds", List.of(indicator("I1")));
        assertThat(manager.post("/rounds", round).jsonPath().getString("errors[0].type"))
                .isEqualTo("derived");
    }

    /** The whole of an ad hoc round is the plain sum of what it asked. */
    @Test
    void asksForNoPlaceTwice() {
        Map<String, Object> round = adHoc("Đột xuất vay vốn");
        round.put("indicatorIds", List.of(indicator("I2"), indicator("I9")));
        round.put("agencyIds", List.of(agency("nnptnt"), agency("xa-phuoc-son"), agency("nhcsxh"), agency("ldtbxh")));

        JsonPath refused = manager.post("/rounds", round).jsonPath();
        assertThat(refused.getList("errors.pointer")).isEqualTo(List.of("/agencyIds/0", "/agencyIds/3"));
        assertThat(refused.getString("errors[0].type")).isEqualTo("told-by-another");
        assertThat(refused.getString("errors[0].params.units")).contains(", ");

        round.put("agencyIds", List.of(agency("xa-phuoc-son"), agency("nhcsxh")));
        String id = Rounds.opened(manager, round);
        String ofRound = " where round_id = '" + id + "'";
        Reporting.run(
                "update result set numerator = 1, denominator = 2" + ofRound
                        + " and indicator_id = (select id from indicator where code = 'I9' and plan_id = '"
                        + manager.planId() + "')",
                "update report_section set state = 'SUBMITTED'" + ofRound);
        JsonPath report = manager.post("/consolidations", Map.of("roundId", id)).jsonPath();
        String loans = "contents.lines.find { it.code == 'I9' }.period.provisional.";
        assertThat(report.getInt(loans + "denominator")).isEqualTo(26);
        assertThat(report.getInt(loans + "asked")).isEqualTo(13);
    }

    @Test
    void pointsAtWhatIsWrong() {
        Map<String, Object> round = adHoc(" ");
        round.put("dataFrom", "2024-03-20");
        round.put("dataTo", "2024-03-01");
        String indicator = indicator("I2");
        round.put("indicatorIds", List.of(indicator, indicator));
        String agency = agency("xa-phuoc-son");
        round.put("agencyIds", List.of(agency, "00000000-0000-0000-0000-000000000000", agency));

        assertThat(pointers(round)).containsExactlyInAnyOrder("/name", "/dataTo");
        round.put("name", "Đột xuất");
        round.put("dataTo", "2024-03-31");
        assertThat(pointers(round)).containsExactlyInAnyOrder("/indicatorIds/1", "/agencyIds/1", "/agencyIds/2");
        assertThat(manager.get("/rounds?planId=" + manager.planId()).getInt("total"))
                .isZero();
    }

    @Test
    void mayBeDueBeforeItsDataEndButNotBeforeTheyBegin() {
        Map<String, Object> round = adHoc("Ước thực hiện tháng 3");
        round.put("indicatorIds", List.of(indicator("I2")));
        round.put("agencyIds", List.of(agency("xa-phuoc-son")));
        round.put("consolidatedDueOn", "2024-03-15");
        round.put("communeDueOn", "2024-02-28");
        round.put("agencyDueOn", "2024-02-29");
        assertThat(manager.post("/rounds", round).jsonPath().getList("errors.collect { it.pointer + ' ' + it.type }"))
                .containsExactly("/communeDueOn before-data", "/agencyDueOn before-data");

        round.put("communeDueOn", "2024-03-12");
        round.put("agencyDueOn", "2024-03-13");
        JsonPath opened =
                manager.post("/rounds", round).then().statusCode(201).extract().jsonPath();
        assertThat(opened.getString("communeDueOn")).isEqualTo("2024-03-12");

        Map<String, Object> moved = new HashMap<>(Map.of("name", "Ước", "agencyDueOn", "2024-03-13"));
        moved.put("communeDueOn", "2023-12-01");
        moved.put("consolidatedDueOn", "2024-03-15");
        assertThat(manager.put("/rounds/" + opened.getString("id"), opened.getInt("version"), moved)
                        .jsonPath()
                        .getList("errors.pointer"))
                .containsExactly("/communeDueOn");
    }

    private Map<String, Object> adHoc(String name) {
        Map<String, Object> round = Rounds.base(manager, "MONTHLY", "2024-03-01", "2024-03-20");
        round.remove("frequency");
        round.put("kind", "AD_HOC");
        round.put("name", name);
        return round;
    }

    private String indicator(String code) {
        return manager.idOf("/indicators?limit=100&planId=" + manager.planId(), "code", code);
    }

    private String agency(String code) {
        return Examples.agency(manager, code);
    }

    private List<String> pointers(Map<String, Object> round) {
        return manager.post("/rounds", round).jsonPath().getList("errors.pointer", String.class);
    }
}
