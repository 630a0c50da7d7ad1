package vn.giamngheo.result;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Reporting;

/** A part may be verified by another agency than its whole, and be in already when the whole comes back. */
@ApiTest
class PartsInOtherSectionsTest {
    private static final String COMMUNE = "xa-phuoc-son";
    private static final String JANUARY = "Tháng 1";

    private final Caller officer = Caller.as("commune-officer");
    private String january = "";

    @BeforeEach
    void acceptThePart() {
        Reporting.open(officer.planId(), "MONTHLY", JANUARY, "2023-12-15", "2024-01-14");
        january = Reporting.report(JANUARY, COMMUNE);
        Reporting.tell(JANUARY, COMMUNE, "I2", "value = 10");
        Reporting.tell(JANUARY, COMMUNE, "I2a", "value = 5");
        Reporting.tell(JANUARY, COMMUNE, "I5", "value = 7");
        Reporting.run(
                "insert into report_section (id, version, plan_id, round_id, report_id, verifier_id, state, state_since)"
                        + " select gen_random_uuid(), 0, plan_id, round_id, report_id, (select id from agency where code = 'nnptnt'),"
                        + " 'ACCEPTED', now() from report_section where report_id = '" + january + "'",
                "update result set section_id = (select id from report_section where report_id = '" + january
                        + "' and state = 'ACCEPTED'), version = version + 1"
                        + " where section_id in (select id from report_section where report_id = '" + january
                        + "') and indicator_id in (select id from indicator where code = 'I2a')");
    }

    @AfterEach
    void forget() {
        Reporting.forgetAll();
    }

    @Test
    void keepTheirWholeFromBeingLoweredBelowThem() {
        JsonPath lowered = write(3).jsonPath();

        assertThat(lowered.getString("cells[0].row.faults[0].type")).isEqualTo("whole-under-part");
        assertThat(lowered.getString("cells[0].row.faults[0].params.code")).isEqualTo("I2a");
        Response refused = submit();
        assertProblem(refused, 422, "invalid-fields").pointsAt("/sections/0").breaks("whole-under-part");
        assertThat(refused.jsonPath().getString("errors[0].params.resultId"))
                .isEqualTo(lowered.getString("cells[0].resultId"));

        assertThat(write(5).jsonPath().getList("cells[0].row.faults")).isEmpty();
        submit().then().statusCode(200);
    }

    private Response submit() {
        JsonPath report = officer.get("/reports/" + january);
        String section = "sections.find { it.state != 'ACCEPTED' }.";
        return officer.post(
                "/report-sections/ask-for-signature",
                Map.of(
                        "sections",
                        List.of(Map.of(
                                "id",
                                report.getString(section + "id"),
                                "version",
                                report.getInt(section + "version")))));
    }

    private Response write(int value) {
        JsonPath rows = officer.get("/report-results/" + january);
        String whole = "rows.find { it.code == 'I2' }.";
        return officer.request()
                .contentType("application/json")
                .body(Map.of(
                        "cells",
                        List.of(Map.of(
                                "resultId",
                                rows.getString(whole + "resultId"),
                                "version",
                                rows.getInt(whole + "version"),
                                "value",
                                value))))
                .put("/report-results/" + january);
    }
}
