package vn.giamngheo.plancopy;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.DraftPlan;
import vn.giamngheo.testing.Reporting;

/** Where agencies that had to do with each other are one by the draft's year, it has nothing to do with itself. */
@ApiTest
class MergedAgenciesCopyTest {
    private static final int WITHIN = 2025;
    private static final int AFTER = 2027;
    private final Caller manager = Caller.as("manager");
    private final Caller admin = Caller.as("admin");

    @AfterEach
    void forgetTheCopies() {
        DraftPlan.forget(WITHIN);
        DraftPlan.forget(AFTER);
        Database.forget(
                "update agency set successor_id = null where successor_id is not null",
                "delete from agency where code like 'thu-%'");
    }

    @Test
    void reportsNothingToItselfAndSaysSo() {
        String heir = merge("ldtbxh", "nnptnt");

        JsonPath reporting = copied("reporting-duties", copy(manager.planId(), AFTER), heir);

        assertThat(reporting.getList("items.recipientIds.flatten()", String.class))
                .as("the others are told still")
                .isNotEmpty()
                .doesNotContain(heir);
        assertThat(reporting.getList("items.findAll { it.source.section == 'IV.3' }.source.note", String.class))
                .singleElement()
                .asString()
                .endsWith("bỏ nơi nhận là chính đơn vị báo cáo");
        assertThat(reporting.getString("items.find { it.source.section == 'IV.1' }.source.note"))
                .doesNotContain("bỏ nơi nhận");
    }

    @Test
    void leadsAndCoordinatesNothingAtOnce() {
        String heir = merge("ldtbxh", "phong-y-te");
        String plan = copy(manager.planId(), AFTER);
        String subProject = manager.idOf("/sub-projects?limit=100&planId=" + plan, "code", "DA3-TDA2");

        JsonPath duties = copied("duties", plan, heir);

        String onIt = "items.findAll { it.subProjectId == '" + subProject + "' }";
        assertThat(duties.getList(onIt + ".role")).containsExactly("LEAD");
        assertThat(duties.getString(onIt + ".source.note")).contains("gộp cả phần phối hợp, nay là một đơn vị");
    }

    @Test
    void keepsReportingDutiesThatNameNoSectionApart() {
        String plan = copy(manager.planId(), WITHIN);
        String agency = manager.idOf("/agencies?search=vhtt", "code", "vhtt");
        for (String frequency : List.of("MONTHLY", "YEARLY")) {
            // Nobody gives an agency that has ended a new duty; these are of a time when it had not.
            Reporting.run(
                    "insert into reporting_duty (id, version, plan_id, agency_id, periodic, ad_hoc, frequency, clarity, text,"
                            + " position, source_provenance) values (gen_random_uuid(), 0, '" + plan + "', '" + agency
                            + "', true, false, '" + frequency + "', 'CLEAR', 'Báo cáo " + frequency
                            + "', 90, 'ASSUMED')");
        }

        JsonPath copies = copied("reporting-duties", copy(plan, AFTER), agency);

        assertThat(copies.getList("items.findAll { it.source.section == null }.frequency"))
                .containsExactlyInAnyOrder("MONTHLY", "YEARLY");
    }

    private String copy(String plan, int year) {
        return manager.post("/plans/" + plan + "/copy", Map.of("year", year))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private JsonPath copied(String parts, String plan, String agency) {
        return manager.get("/" + parts + "?limit=100&planId=" + plan + "&agencyId=" + agency);
    }

    /** Ends them for one that carries them on; its id. */
    private String merge(String... codes) {
        String heir = admin.post(
                        "/agencies",
                        Map.of(
                                "code",
                                "thu-ke-thua",
                                "name",
                                "Phòng Nội vụ",
                                "shortName",
                                "Phòng NV",
                                "kind",
                                "DEPARTMENT",
                                "areaId",
                                admin.idOf("/areas?search=550", "code", "550"),
                                "validFrom",
                                "2025-07-01",
                                "participates",
                                true,
                                "source",
                                Map.of("provenance", "SAMPLE")))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (String code : codes) {
            JsonPath agency = admin.get("/agencies/" + admin.idOf("/agencies?search=" + code, "code", code));
            admin.post(
                            "/agencies/" + agency.getString("id") + "/end",
                            agency.getInt("version"),
                            Map.of("validTo", "2025-06-30", "successorId", heir))
                    .then()
                    .statusCode(200);
        }
        return heir;
    }
}
