package vn.giamngheo.result;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.result.ByCodes.AREA;
import static vn.giamngheo.result.ByCodes.COMMUNE;
import static vn.giamngheo.result.ByCodes.FEBRUARY;
import static vn.giamngheo.result.ByCodes.FEBRUARY_ENDS;
import static vn.giamngheo.result.ByCodes.JANUARY;
import static vn.giamngheo.result.ByCodes.JANUARY_ENDS;
import static vn.giamngheo.result.ByCodes.figure;
import static vn.giamngheo.result.ByCodes.send;
import static vn.giamngheo.result.ByCodes.sendWith;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Reporting;

/** Another system tells figures of its unit by codes, all or none; sent again, nothing happens. */
@ApiTest
class ResultsByCodesTest {
    private final Caller writer = Caller.as("writer");
    private final Caller officer = Caller.as("commune-officer");
    private String january = "";
    private String february = "";

    @BeforeEach
    void open() {
        ByCodes.open();
        january = Reporting.report(JANUARY, COMMUNE);
        february = Reporting.report(FEBRUARY, COMMUNE);
    }

    @AfterEach
    void forget() {
        ByCodes.forget();
    }

    @Test
    void tellsFiguresOfSeveralRounds() {
        Map<String, Object> rate = figure("I7", "2024-03-14", "numerator", 3, "denominator", 4);
        rate.put("frequency", "QUARTERLY");

        // The later period stands first: its cumulative figure builds on the earlier one all the same.
        Response told = send(
                writer,
                figure("I2", FEBRUARY_ENDS, "value", 50, "cumulative", true),
                figure("I2", JANUARY_ENDS, "value", 35, "note", "Theo sổ"),
                rate);

        assertThat(told.statusCode()).as(told.asString()).isEqualTo(200);
        assertThat(told.jsonPath().getInt("saved")).isEqualTo(3);
        assertThat(told.jsonPath().getList("figures.outcome")).containsOnly("SAVED");
        assertThat(told.jsonPath().getList("figures.reportId").subList(0, 2)).isEqualTo(List.of(february, january));
        assertThat(officer.get("/report-results/" + february).getInt(row("I2", "value")))
                .isEqualTo(15);
        assertThat(officer.get("/report-results/" + january).getInt(row("I2", "value")))
                .isEqualTo(35);
        assertThat(officer.get("/reports/" + january).getString("state")).isEqualTo("DRAFT");
        try (Database database = Database.asOwner()) {
            assertThat(
                            database.number(
                                    "select count(*) from audit_event where operation = 'result.enter-by-codes'"
                                            + " and entity = 'result' and after ->> 'round_id' in (select id::text from reporting_round)"))
                    .isEqualTo(3);
        }
    }

    @Test
    void changesNothingWhenItIsSentAgain() {
        Map<String, Object> one = figure("I2", JANUARY_ENDS, "value", 35);
        Map<String, Object> other = figure("I2a", JANUARY_ENDS, "value", 1);
        String key = UUID.randomUUID().toString();
        String first = sendWith(writer, key, one, other).asString();

        Response repeated = sendWith(writer, key, one, other);
        Response anew = send(writer, one, other);
        Reporting.become(JANUARY, COMMUNE, "SUBMITTED");
        Response submitted = send(writer, one, other);

        assertThat(repeated.asString()).isEqualTo(first);
        assertThat(anew.jsonPath().getInt("saved")).isZero();
        assertThat(anew.jsonPath().getList("figures.outcome")).containsOnly("UNCHANGED");
        assertThat(anew.jsonPath().getList("figures.version")).containsOnly(1);
        // What is there already does no harm, wherever the report is.
        assertThat(submitted.jsonPath().getInt("unchanged")).isEqualTo(2);
        assertProblem(sendWith(writer, key, one), 422, "idempotency-key-reused");
        assertProblem(sendWith(writer, "", one), 400, "idempotency-key-required");
    }

    @Test
    void keepsZeroAndEmptyApart() {
        send(writer, figure("I2", JANUARY_ENDS, "value", 0, "note", "Không có"))
                .then()
                .statusCode(200);
        JsonPath zero = officer.get("/report-results/" + january);

        Map<String, Object> nothing = figure("I2", JANUARY_ENDS);
        nothing.put("value", null);
        JsonPath cleared = send(writer, nothing).jsonPath();
        JsonPath empty = officer.get("/report-results/" + january);

        assertThat(zero.getInt(row("I2", "value"))).isZero();
        assertThat(cleared.getInt("saved")).isEqualTo(1);
        assertThat(empty.getString(row("I2", "value"))).isNull();
        assertThat(empty.getString(row("I2", "note"))).isEqualTo("Không có");
    }

    @Test
    void findsCodesAndKeepsNotesHoweverTheyAreComposed() {
        String note = "Số liệu của xã Phước Sơn";
        Map<String, Object> decomposed =
                figure(" I2 ", JANUARY_ENDS, "value", 3, "note", Normalizer.normalize(note, Normalizer.Form.NFD));

        assertThat(send(writer, decomposed).jsonPath().getInt("saved")).isEqualTo(1);

        assertThat(officer.get("/report-results/" + january).getString(row("I2", "note")))
                .isEqualTo(note);
        assertThat(send(writer, figure("I2", JANUARY_ENDS, "value", 3, "note", note))
                        .jsonPath()
                        .getInt("unchanged"))
                .isEqualTo(1);
    }

    @Test
    void writesOverNothingThatItHasNotReadWhereItSaysWhatItHasRead() {
        send(officer, figure("I2", JANUARY_ENDS, "value", 10)).then().statusCode(200);

        Response stale = send(writer, figure("I2", JANUARY_ENDS, "value", 11, "version", 0));
        Response read = send(writer, figure("I2", JANUARY_ENDS, "value", 11, "version", 1));

        assertProblem(stale, 412, "stale-version").pointsAt("/figures/0/version");
        assertThat(stale.jsonPath().getString("errors[0].params.version")).isEqualTo("1");
        assertThat(read.jsonPath().getInt("figures[0].version")).isEqualTo(2);
    }

    @Test
    void isForWhoTellsFiguresAndGivesASystemNoOtherStep() {
        assertProblem(send(Caller.as("integrator"), figure("I2", JANUARY_ENDS, "value", 1)), 403, "forbidden");
        assertProblem(send(Caller.as("commune-head"), figure("I2", JANUARY_ENDS, "value", 1)), 403, "forbidden");
        send(writer, figure("I2", JANUARY_ENDS, "value", 1)).then().statusCode(200);
        assertThat(writer.get("/me").getList("permissions"))
                .contains("result:write")
                .doesNotContain("report:write");
        assertProblem(
                writer.post("/report-sections/ask-for-signature", Map.of("sections", List.of())), 403, "forbidden");
        assertThat(officer.get("/report-results/" + january).getString(row("I2", "enteredByName")))
                .contains("gửi số liệu");
    }

    @Test
    void isReadByCodesAndStatus() {
        send(writer, figure("I2", JANUARY_ENDS, "value", 7)).then().statusCode(200);
        String january = "/results?limit=100&indicatorCode=I2&areaCode=" + AREA + "&to=" + JANUARY_ENDS + "&planId="
                + officer.planId();
        assertThat(writer.get(january).getList("items.status")).isEqualTo(List.of("NOT_SUBMITTED"));
        assertThat(writer.get(january + "&status=ACCEPTED").getList("items")).isEmpty();

        Reporting.become(JANUARY, COMMUNE, "ACCEPTED");

        JsonPath accepted = writer.get(january + "&status=ACCEPTED&areaAsOf=2024-01-14&agencyCode=" + COMMUNE);
        assertThat(accepted.getList("items.value")).isEqualTo(List.of(7));
        assertThat(accepted.getString("items[0].frequency")).isEqualTo("MONTHLY");
        assertThat(accepted.getString("items[0].roundName")).isEqualTo(JANUARY);
        assertThat(accepted.getString("items[0].areaValidFrom")).isNotBlank();
        // The code means another area by then.
        assertThat(writer.get(january + "&areaAsOf=2025-08-01").getList("items"))
                .isEmpty();
        assertThat(Caller.as("manager")
                        .get(january.replace("areaCode=" + AREA, "roundId=" + accepted.getString("items[0].roundId")))
                        .getInt("total"))
                .isEqualTo(13);
    }

    private static String row(String code, String field) {
        return "rows.find { it.code == '" + code + "' }." + field;
    }
}
