package vn.giamngheo.plancopy;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.DraftPlan;
import vn.giamngheo.testing.Reporting;

/** District and communes end on 30 June 2025: the next plan is one of a commune that carries some of them on. */
@ApiTest
class CopyForAnotherAreaTest {
    private static final int YEAR = 2026;
    private static final String EAST = "Xã Tuy Phước Đông";
    private final Caller manager = Caller.as("manager");
    private final Caller admin = Caller.as("admin");

    @AfterEach
    void forgetTheCopies() {
        Reporting.forgetAll();
        DraftPlan.forget(YEAR);
        Database.forget("delete from agency where code like 'thu-%'", "delete from provisioning_task");
    }

    @Test
    void isIssuedAndManagedByTheCommitteeThere() {
        String committee = committee();

        JsonPath copied = copy(east()).jsonPath();

        assertThat(copied.getString("areaId")).isEqualTo(east());
        assertThat(copied.getString("managingAgencyId")).isEqualTo(committee);
        assertThat(copied.getString("issuingAgencyId")).isEqualTo(committee);
        assertThat(copied.getString("source.note")).contains("cơ quan ban hành: theo địa bàn của dự thảo");
        assertThat(manager.get("/plans/" + copied.getString("id") + "/check")
                        .getList("findings.findAll { it.rule == 'PLAN_AREA_ENDED' }"))
                .isEmpty();
    }

    @Test
    void hasColumnsOfNoCommuneThatIsOver() {
        String draft = copy(east()).jsonPath().getString("id");

        JsonPath grid = manager.get("/target-grids/" + draft);

        assertThat(grid.getString("areaId")).isEqualTo(east());
        assertThat(grid.getList("areas")).isEmpty();
    }

    @Test
    void asksTheCommuneForItself() {
        String committee = committee();
        String plan = copy(east()).jsonPath().getString("id");
        Database.forget("update plan set status = 'ISSUED' where id = '" + plan + "'");

        Map<String, Object> january = new HashMap<>();
        january.put("planId", plan);
        january.put("kind", "BASE");
        january.put("frequency", "MONTHLY");
        january.put("dataFrom", "2025-12-15");
        january.put("dataTo", "2026-01-14");
        Response opened = manager.post("/rounds", january);

        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(201);
        JsonPath reports =
                manager.get("/reports?limit=100&roundId=" + opened.jsonPath().getString("id"));
        assertThat(reports.<String>getList("items.agencyId")).contains(committee);
    }

    @Test
    void isForAnAreaThatIsThereAsTheYearBegins() {
        String ended = admin.idOf("/areas?search=550", "code", "550");
        String commune = admin.idOf("/areas?search=phuoc hoa", "name", "Xã Phước Hòa");

        assertProblem(copy(commune), 422, "invalid-fields").pointsAt("/areaId").breaks("not-in-force");
        assertThat(copy(ended).jsonPath().getString("areaId"))
                .as("its own area, as where none is named")
                .isEqualTo(ended);
        assertProblem(copy("00000000-0000-7000-8000-000000000000"), 422, "invalid-fields")
                .pointsAt("/areaId");
    }

    @Test
    void livesBesideThePlanOfAnotherAreaInOneYear() {
        copy(east()).then().statusCode(201);
        String west = admin.idOf("/areas?search=tuy phuoc tay", "name", "Xã Tuy Phước Tây");

        copy(west).then().statusCode(201);

        assertThat(manager.get("/plans?year=" + YEAR).<String>getList("items.areaId"))
                .containsAll(List.of(east(), west));
        assertProblem(copy(west), 409, "conflict").pointsAt("/year").breaks("taken");
    }

    private Response copy(String areaId) {
        return manager.post("/plans/" + manager.planId() + "/copy", Map.of("year", YEAR, "areaId", areaId));
    }

    private String east() {
        return admin.idOf("/areas?search=tuy phuoc dong", "name", EAST);
    }

    private String committee() {
        Map<String, Object> agency = new HashMap<>();
        agency.put("code", "thu-xa-dong");
        agency.put("name", "Ủy ban nhân dân xã Tuy Phước Đông");
        agency.put("shortName", "UBND xã Tuy Phước Đông");
        agency.put("kind", "PEOPLES_COMMITTEE");
        agency.put("areaId", east());
        agency.put("validFrom", "2025-07-01");
        agency.put("participates", true);
        agency.put("source", Map.of("provenance", "SAMPLE"));
        return admin.post("/agencies", agency).then().statusCode(201).extract().path("id");
    }
}
