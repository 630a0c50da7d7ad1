package vn.giamngheo.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.giamngheo.local.LocalKeycloak;

/** The Keycloak of this run: its tokens in full, and clients that are made for one test. */
public final class Realm {
    private static final List<String> SCOPES = List.of("basic", "profile", "roles", "giam-ngheo-api");
    private final String address = TestStack.keycloak().address();
    private final String issuer = TestStack.keycloak().issuer();

    /** Makes a client whose tokens live for some seconds. */
    public void addClientWithLifespan(String id, int seconds) {
        add(
                id,
                Map.of(
                        "attributes",
                        Map.of("access.token.lifespan", Integer.toString(seconds)),
                        "defaultClientScopes",
                        SCOPES));
    }

    /** Makes a client whose tokens are not meant for the API. */
    public void addClientOfAnotherAudience(String id) {
        add(id, Map.of("defaultClientScopes", List.of("basic", "profile", "roles")));
    }

    /** Makes a client whose tokens have a claim of that name with a JSON value. */
    public void addClientWithClaim(String id, String claim, String json) {
        Map<String, Object> mapper = Map.of(
                "name",
                claim,
                "protocol",
                "openid-connect",
                "protocolMapper",
                "oidc-hardcoded-claim-mapper",
                "config",
                Map.of(
                        "claim.name",
                        claim,
                        "claim.value",
                        json,
                        "jsonType.label",
                        "JSON",
                        "access.token.claim",
                        "true"));
        add(id, Map.of("defaultClientScopes", SCOPES, "protocolMappers", List.of(mapper)));
    }

    /** Lets the tokens that a browser's session is made of live for some seconds. */
    public void setLifespanOfSessionTokens(int seconds) {
        Map<String, Object> client = administrator()
                .get(admin("/clients?clientId=giam-ngheo-api"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("[0]");
        Map<String, Object> attributes = new HashMap<>();
        if (client.get("attributes") instanceof Map<?, ?> present) {
            present.forEach((name, value) -> attributes.put(name.toString(), value));
        }
        attributes.put("access.token.lifespan", Integer.toString(seconds));
        Map<String, Object> changed = new HashMap<>(client);
        changed.put("attributes", attributes);
        administrator()
                .contentType(ContentType.JSON)
                .body(changed)
                .put(admin("/clients/" + client.get("id")))
                .then()
                .statusCode(204);
    }

    /** Ends all sessions of a demo user, as an administrator would. */
    public void endSessionsOf(String user) {
        String id = administrator()
                .get(admin("/users?exact=true&username=" + user))
                .then()
                .statusCode(200)
                .extract()
                .path("[0].id");
        administrator().post(admin("/users/" + id + "/logout")).then().statusCode(204);
    }

    /** Puts a user into the group at that path, as an administrator would. */
    public void join(String user, String path) {
        change("PUT", membership(user, path), Map.of());
    }

    /** Takes a user out of the group at that path. */
    public void leave(String user, String path) {
        change("DELETE", membership(user, path), "");
    }

    /** Takes a user out of every group. */
    public void leaveAll(String user) {
        told("/users/" + userKey(user) + "/groups")
                .getList("path", String.class)
                .forEach(path -> leave(user, path));
    }

    private String membership(String user, String path) {
        return "/users/" + userKey(user) + "/groups/"
                + told("/group-by-path" + path).getString("id");
    }

    /** Gives a demo user that address; none where it is empty. */
    public void setAddressOf(String user, String address) {
        Map<String, Object> found = administrator()
                .get(admin("/users?exact=true&username=" + user))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("[0]");
        Map<String, Object> changed = new HashMap<>(found);
        changed.put("email", address);
        administrator()
                .contentType(ContentType.JSON)
                .body(changed)
                .put(admin("/users/" + found.get("id")))
                .then()
                .statusCode(204);
    }

    /** What Keycloak's Admin API tells its administrator; the path begins below the realm. */
    public JsonPath told(String path) {
        return administrator().get(admin(path)).then().statusCode(200).extract().jsonPath();
    }

    /** Changes something as Keycloak's administrator would; it must be taken. */
    public void change(String method, String path, Object body) {
        int status = sent(tokenOfAnotherRealm(), method, path, body);
        if (status >= 300) {
            throw new AssertionError(method + " " + path + ": " + status);
        }
    }

    /** The status with which Keycloak's Admin API answers whoever bears the token. */
    public int sent(String token, String method, String path, Object body) {
        return given().header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON)
                .body(body)
                .request(method, admin(path))
                .statusCode();
    }

    /** The token of the account that the API itself asks Keycloak with. */
    public String tokenOfTheApi() {
        return given().formParams(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        "giam-ngheo-api",
                        "client_secret",
                        TestStack.keycloak().apiSecret())
                .post(issuer + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /** The key of a client in Keycloak. */
    public String clientKey(String clientId) {
        return told("/clients?clientId=" + clientId).getString("[0].id");
    }

    /** The key of a user in Keycloak. */
    public String userKey(String userName) {
        return told("/users?exact=true&username=" + userName).getString("[0].id");
    }

    /** What a demo user gets through a client: access token, refresh token and the rest. */
    public JsonPath grant(String client, String user) {
        return grant(issuer, client, user, "demo");
    }

    /** What a client that belongs to nobody gets for a refresh token: the status, and new tokens where it is taken. */
    public Response renew(String client, String refreshToken) {
        return given().formParams("grant_type", "refresh_token", "client_id", client, "refresh_token", refreshToken)
                .post(issuer + "/protocol/openid-connect/token");
    }

    /** The access token of the server's own administrator, who is of another realm. */
    public String tokenOfAnotherRealm() {
        return grant(address + "/realms/master", "admin-cli", LocalKeycloak.ADMINISTRATOR, LocalKeycloak.ADMINISTRATOR)
                .getString("access_token");
    }

    /** The realm's public key, as everybody may know it. */
    public String publicKey() {
        return given().get(issuer).then().statusCode(200).extract().path("public_key");
    }

    /** The status with which Keycloak answers whoever gives that password for a token. */
    public int statusOfSigningIn(String user, String password) {
        return given().formParams(
                        "grant_type", "password", "client_id", "giam-ngheo-cli", "username", user, "password", password)
                .post(issuer + "/protocol/openid-connect/token")
                .statusCode();
    }

    private static JsonPath grant(String issuer, String client, String user, String password) {
        return given().formParams("grant_type", "password", "client_id", client, "username", user, "password", password)
                .post(issuer + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void add(String id, Map<String, Object> properties) {
        Map<String, Object> client = new HashMap<>(properties);
        client.put("clientId", id);
        client.put("publicClient", true);
        client.put("standardFlowEnabled", false);
        client.put("directAccessGrantsEnabled", true);
        client.put("fullScopeAllowed", true);
        int status = administrator()
                .contentType(ContentType.JSON)
                .body(client)
                .post(admin("/clients"))
                .statusCode();
        // 409: another test of this run has made it.
        if (status != 201 && status != 409) {
            throw new AssertionError("Keycloak did not take the client: " + status);
        }
    }

    private RequestSpecification administrator() {
        return given().header("Authorization", "Bearer " + tokenOfAnotherRealm());
    }

    private String admin(String path) {
        return address + "/admin/realms/giam-ngheo" + path;
    }
}
