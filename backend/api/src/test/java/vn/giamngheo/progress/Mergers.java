package vn.giamngheo.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Reporting;

/** An administrator who merges communes within the year of the real plan. Whoever merges any forgets it. */
record Mergers(Caller admin) {
    /** The agency of the new unit. */
    static final String HEIR = "thu-hoa-thang";

    private static final String CODE = "99921";

    /** Enters an area that is not in the register; one at a time. */
    String newArea(String name, String parentId, String validFrom) {
        Map<String, Object> area = new HashMap<>();
        area.put("code", CODE);
        area.put("name", name);
        area.put("kind", "COMMUNE");
        area.put("parentId", parentId);
        area.put("validFrom", validFrom);
        area.put("source", Map.of("provenance", "SAMPLE"));
        Response created = admin.post("/areas", area);
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return created.jsonPath().getString("id");
    }

    /** Merges two communes into a new one on 1 February 2024, and tells its id. */
    String intoANewUnit() {
        String merged =
                newArea("Xã Hòa Thắng", admin.idOf("/areas?limit=100&asOf=2024-06-01", "code", "550"), "2024-02-01");
        // Whoever takes part is given roles in Keycloak, which nobody needs here.
        Reporting.run(
                "insert into agency (id, version, code, name, short_name, kind, area_id, valid_from, participates, source_provenance)"
                        + " values (gen_random_uuid(), 0, '" + HEIR + "', 'UBND xã Hòa Thắng', 'UBND xã Hòa Thắng',"
                        + " 'PEOPLES_COMMITTEE', '" + merged + "', '2024-02-01', false, 'SAMPLE')");
        end("21967", merged);
        end("21958", merged);
        return merged;
    }

    /** Ends a commune on 31 January 2024; the other carries it on. */
    void end(String code, String successor) {
        JsonPath old = admin.get("/areas/" + admin.idOf("/areas?limit=100&asOf=2024-01-20", "code", code));
        admin.post(
                        "/areas/" + old.getString("id") + "/end",
                        old.getInt("version"),
                        Map.of("validTo", "2024-01-31", "successorIds", List.of(successor)))
                .then()
                .statusCode(200);
    }

    /** Puts the register back as it was. */
    static void forget() {
        Database.forget(
                "delete from area_succession where effective_on < '2025-01-01'",
                "insert into area_succession select gen_random_uuid(), 0, old.id, s.successor_id, s.effective_on, s.source_section,"
                        + " s.source_provenance, s.source_note from area old join area son on son.code = '21970'"
                        + " and son.valid_to = '2025-06-30' join area_succession s on s.predecessor_id = son.id"
                        + " where old.code in ('21967', '21958') and old.valid_to < '2025-01-01'",
                "update area set valid_to = '2025-06-30' where code in ('21967', '21958') and valid_to < '2025-01-01'",
                "delete from agency where code = '" + HEIR + "'",
                "delete from area where code = '" + CODE + "'");
    }
}
