package vn.giamngheo.result;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Workbooks;

/** Sums since the beginning of the year in a sheet that left before an earlier period was corrected. */
@ApiTest
class SheetOfSumsTest {
    private static final String COMMUNE = "xa-phuoc-son";
    private static final String BEFORE = "Lũy kế trước kỳ này";

    private final Caller officer = Caller.as("commune-officer");
    private String february = "";

    @BeforeEach
    void open() {
        Reporting.open(officer.planId(), "MONTHLY", "Tháng 1", "2023-12-15", "2024-01-14");
        Reporting.open(officer.planId(), "MONTHLY", "Tháng 2", "2024-01-15", "2024-02-14");
        february = Reporting.report("Tháng 2", COMMUNE);
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
    }

    @Test
    void keepsTheFigureOfThePeriodWhereANoteAloneIsAdded() {
        Reporting.tell("Tháng 1", COMMUNE, "I2", "value = 1230");
        tellSum(1250);
        byte[] left = template();
        Reporting.tell("Tháng 1", COMMUNE, "I2", "value = 1235");

        assertThat(preview(left).getInt("changed")).isZero();
        assertTakesTheNoteAlone(left, "sums-one");
    }

    @Test
    void keepsItTooWhereNothingHadBeenToldBefore() {
        tellSum(20);
        byte[] left = template();
        Reporting.tell("Tháng 1", COMMUNE, "I2", "value = 5");

        assertThat(preview(left).getInt("changed")).isZero();
        assertTakesTheNoteAlone(left, "sums-two");
    }

    @Test
    void asksForAnotherLookWhereTheSumIsAnotherToo() {
        Reporting.tell("Tháng 1", COMMUNE, "I2", "value = 1230");
        tellSum(1250);
        byte[] left = template();
        Reporting.tell("Tháng 1", COMMUNE, "I2", "value = 1235");

        byte[] stale = filled(left, row -> row.set("Số liệu", 1260));
        JsonPath seen = preview(stale);
        assertThat(seen.getList("errors.type")).isEqualTo(List.of("sum-before-changed"));
        assertThat(seen.getString("errors[0].params.now")).isEqualTo("1.235");
        assertProblem(send("", stale, "sums-three"), 422, "invalid-sheet");
        assertThat(figure("value")).isEqualTo(20);

        byte[] again = filled(left, row -> {
            row.set("Số liệu", 1260);
            row.set(BEFORE, 1235);
        });
        send("", again, "sums-four").then().statusCode(200);
        assertThat(figure("value")).isEqualTo(25);
    }

    private void assertTakesTheNoteAlone(byte[] left, String key) {
        byte[] noted = filled(left, row -> row.set("Ghi chú", "Đã đối chiếu sổ"));
        JsonPath seen = preview(noted);
        assertThat(seen.getList("errors")).isEmpty();
        assertThat(seen.getInt("changed")).isEqualTo(1);
        assertThat(seen.getInt("removed")).isZero();
        send("", noted, key).then().statusCode(200);
        assertThat(figure("value")).isEqualTo(20);
        assertThat(officer.get("/report-results/" + february).getString(row("note")))
                .isEqualTo("Đã đối chiếu sổ");
    }

    private void tellSum(Number sum) {
        JsonPath there = officer.get("/report-results/" + february);
        officer.request()
                .contentType("application/json")
                .body(Map.of(
                        "cells",
                        List.of(Map.of(
                                "resultId",
                                there.getString(row("resultId")),
                                "version",
                                there.getInt(row("version")),
                                "value",
                                sum,
                                "cumulative",
                                true,
                                "note",
                                "tăng"))))
                .put("/report-results/" + february)
                .then()
                .statusCode(200);
    }

    private int figure(String field) {
        return officer.get("/report-results/" + february).getInt(row(field));
    }

    private byte[] template() {
        return officer.send(sheets("")).asByteArray();
    }

    private static byte[] filled(byte[] left, Consumer<Workbooks.FilledRow> filling) {
        return Workbooks.filled(left, "I2", filling);
    }

    private JsonPath preview(byte[] sheet) {
        return send("/preview", sheet, "").jsonPath();
    }

    private String sheets(String rest) {
        return "/sheets/report-results/" + february + rest;
    }

    private Response send(String rest, byte[] sheet, String key) {
        return officer.request()
                .header("Idempotency-Key", key)
                .contentType("application/octet-stream")
                .body(sheet)
                .post(sheets(rest));
    }

    private static String row(String field) {
        return "rows.find { it.code == 'I2' }." + field;
    }
}
