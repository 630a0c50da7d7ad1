package vn.giamngheo.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Realm;

/** Agencies that a test enters, and what Keycloak has of their units. */
final class Units {
    private final Caller admin = Caller.as("admin");
    private final Realm realm = new Realm();
    private final String client = realm.clientKey("giam-ngheo-api");

    Map<String, Object> agency(String code, String name) {
        Map<String, Object> agency = new HashMap<>();
        agency.put("code", code);
        agency.put("name", name);
        agency.put("shortName", name);
        agency.put("kind", "DEPARTMENT");
        agency.put("areaId", admin.idOf("/areas?search=550", "code", "550"));
        agency.put("validFrom", "2025-01-01");
        agency.put("participates", true);
        agency.put("source", Map.of("provenance", "SAMPLE"));
        return agency;
    }

    /** Enters it; tells its id. */
    String entered(String code, String name) {
        Response created = admin.post("/agencies", agency(code, name));
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return created.jsonPath().getString("id");
    }

    /** What Keycloak says of a role of the API's client; null where there is none. */
    String describedAs(String role) {
        return realm.told("/clients/" + client + "/roles").getString("find { it.name == '" + role + "' }?.description");
    }

    /** Whether Keycloak has a group at that path. */
    boolean hasGroup(String path) {
        return realm.sent(realm.tokenOfAnotherRealm(), "GET", "/group-by-path" + path, "") == 200;
    }

    JsonPath group(String path) {
        return realm.told("/group-by-path" + path);
    }

    List<String> granted(String path) {
        return realm.told("/groups/" + group(path).getString("id") + "/role-mappings/clients/" + client)
                .getList("name", String.class);
    }

    void put(String user, String path) {
        realm.change(
                "PUT",
                "/users/" + realm.userKey(user) + "/groups/" + group(path).getString("id"),
                Map.of());
    }

    List<String> groupsOf(String user) {
        return realm.told("/users/" + realm.userKey(user) + "/groups").getList("path", String.class);
    }

    /** The roles on the API's client that a user has, in whatever way. */
    List<String> rolesOf(String user) {
        return realm.told("/users/" + realm.userKey(user) + "/role-mappings/clients/" + client + "/composite")
                .getList("name", String.class);
    }

    /** Gives or takes a role of the API's client, as an administrator does by hand. */
    void handle(String method, String path, String role) {
        Map<String, Object> representation =
                realm.told("/clients/" + client + "/roles").getMap("find { it.name == '" + role + "' }");
        realm.change(
                method,
                "/groups/" + group(path).getString("id") + "/role-mappings/clients/" + client,
                List.of(representation));
    }

    void addRole(String name) {
        realm.change("POST", "/clients/" + client + "/roles", Map.of("name", name));
    }

    /** Takes away what tests have entered, in the register and in Keycloak. */
    void forgetAll() {
        Database.forget(
                "update agency set successor_id = null where code like 'thu-%'",
                "delete from agency where code like 'thu-%'", "delete from provisioning_task");
        for (String name : realm.told("/clients/" + client + "/roles").getList("name", String.class)) {
            if (name.startsWith("agency:thu-") || name.endsWith(":boss")) {
                realm.change("DELETE", "/clients/" + client + "/roles/" + name, "");
            }
        }
        String units = group("/units").getString("id");
        JsonPath groups = realm.told("/groups/" + units + "/children?max=1000");
        for (String id : groups.getList("findAll { it.name.startsWith('thu-') }.id", String.class)) {
            realm.change("DELETE", "/groups/" + id, "");
        }
    }
}
