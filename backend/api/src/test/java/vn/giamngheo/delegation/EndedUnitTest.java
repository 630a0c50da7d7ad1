package vn.giamngheo.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Examples;

/** A delegation gives nothing once its unit is over, and nothing in another unit that bears the code after it. */
@ApiTest
class EndedUnitTest {
    private static final String CODE = "thu-uy-quyen";
    private final Caller admin = Caller.as("admin");
    private final Caller deputy = Caller.as("deputy");

    @Inject
    Event<DelegationsChanged> changes;

    @AfterEach
    void forget() {
        Examples.forgetAll();
        Database.forget(
                "delete from plan where year = 2023",
                "delete from agency where code = '" + CODE + "'",
                "delete from provisioning_task");
        changes.fire(new DelegationsChanged());
    }

    @Test
    void givesNothingOfAUnitThatIsOver() {
        String unit = entered("2025-01-01");
        delegated(unit);
        assertThat(headed()).containsExactly(CODE);

        end(unit, "2025-12-31");

        assertThat(headed()).isEmpty();
    }

    /** The plan of 2024 is not closed: until it is, or another bears the code, its units are at work. */
    @Test
    void goesOnWhileAPlanIsUnfinishedAndGivesNothingInWhoBearsTheCodeThen() {
        String unit = entered("2024-01-01");
        delegated(unit);
        end(unit, "2025-12-31");
        assertThat(headed()).containsExactly(CODE);

        entered("2026-01-01");

        assertThat(headed()).isEmpty();
    }

    /** A commune began a plan and never issued it; the plan above it is closed, so nobody can finish it any more. */
    @Test
    void givesNothingBecauseOfACommunesDraftThatIsLeft() {
        String unit = entered("2023-01-01");
        delegated(unit);
        end(unit, "2023-12-31");
        Database.forget("""
                insert into plan (id, version, programme_id, area_id, parent_plan_id, year, title, status, managing_agency_id,
                    issuing_agency_id, general_objective, source_provenance)
                    select gen_random_uuid(), 0, programme_id,
                        (select id from area where code = '21970' and valid_to is not null), id, 2023, title, 'DRAFT', managing_agency_id, issuing_agency_id, general_objective, 'SAMPLE'
                      from plan where year = 2024 and parent_plan_id is null""");
        assertThat(headed()).isEmpty();
        assertThat(admin.get("/provisioning").getString("units.find { it.code == '" + CODE + "' }.state"))
                .isNotEqualTo("UNFINISHED");
    }

    private List<String> headed() {
        changes.fire(new DelegationsChanged());
        JsonPath me = deputy.get("/me");
        List<String> headed = me.getList("units.findAll { it.role == 'HEAD' }.agencyCode", String.class);
        assertThat(me.getList("deputyships")).hasSameSizeAs(headed);
        return headed;
    }

    private void delegated(String unit) {
        Database.forget(
                "insert into delegation (id, version, agency_id, leads, form, principal_title, delegate_user, delegate_name,"
                        + " delegate_position, valid_from, valid_to, reason, document_number, document_date, recorder_name, recorded_at)"
                        + " values (gen_random_uuid(), 0, '" + unit
                        + "', false, 'TUQ', 'Trưởng phòng', 'deputy', 'Hồ Thị Phó', 'Phó',"
                        + " '2025-01-01', '2099-12-31', 'Đi vắng', '1/QĐ', '2025-01-01', 'Trưởng phòng', now())");
    }

    private String entered(String from) {
        Map<String, Object> agency = new HashMap<>();
        agency.put("code", CODE);
        agency.put("name", "Phòng Thử ủy quyền");
        agency.put("shortName", "Phòng Thử");
        agency.put("kind", "DEPARTMENT");
        agency.put("areaId", admin.idOf("/areas?search=550", "code", "550"));
        agency.put("validFrom", from);
        agency.put("participates", true);
        agency.put("source", Map.of("provenance", "SAMPLE"));
        Response created = admin.post("/agencies", agency);
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return created.jsonPath().getString("id");
    }

    private void end(String unit, String lastDay) {
        admin.post("/agencies/" + unit + "/end", 0, Map.of("validTo", lastDay))
                .then()
                .statusCode(200);
    }
}
