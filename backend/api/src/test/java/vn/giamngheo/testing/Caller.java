package vn.giamngheo.testing;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody who calls the API with a real token of the realm's demo users, or of its integrator. */
public final class Caller {
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private final String token;

    private Caller(String token) {
        this.token = token;
    }

    /** The demo user of that name, or {@code integrator}. */
    public static Caller as(String user) {
        return new Caller(TOKENS.computeIfAbsent(user, name -> TestStack.keycloak().token(name)));
    }

    /** Whoever bears the token. */
    public static Caller with(String token) {
        return new Caller(token);
    }

    /** The token itself. */
    public String token() {
        return token;
    }

    /** A request under /api/v1 that carries the token. */
    public RequestSpecification request() {
        return given().basePath("/api/v1").header("Authorization", "Bearer " + token);
    }

    /** The answer to a GET, whatever it is. The path is sent as it stands. */
    public Response send(String path) {
        return request().urlEncodingEnabled(false).get(path);
    }

    /** The body of a GET that must succeed. */
    public JsonPath get(String path) {
        return send(path).then().statusCode(200).extract().jsonPath();
    }

    /** The id of the 2024 plan. */
    public String planId() {
        return get("/plans?year=2024").getString("items[0].id");
    }

    /** The id of the one thing in the list whose field has the value. */
    public String idOf(String path, String field, String value) {
        return get(path).getString("items.find { it." + field + " == '" + value + "' }.id");
    }
}
