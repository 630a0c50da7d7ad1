package vn.giamngheo.testing;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Somebody who calls the API with a real token of the realm's demo users, or of its integrator. */
public final class Caller {
    // Tokens live for five minutes, and a run of all tests takes longer.
    private static final Duration FRESH = Duration.ofMinutes(3);
    private static final Map<String, Given> TOKENS = new ConcurrentHashMap<>();
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    private final String token;

    private Caller(String token) {
        this.token = token;
    }

    private record Given(String token, long at) {
        boolean isFresh() {
            return System.nanoTime() - at < FRESH.toNanos();
        }
    }

    /** The demo user of that name, or {@code integrator}. */
    public static Caller as(String user) {
        Given given = TOKENS.compute(
                user,
                (name, before) -> before != null && before.isFresh()
                        ? before
                        : new Given(TestStack.keycloak().token(name), System.nanoTime()));
        return new Caller(given.token());
    }

    /** Who may read what the operation at that path answers: the manager reads everything but the trail. */
    public static Caller readerOf(String path) {
        return as(path.contains("/audit-") ? "auditor" : "manager");
    }

    /** Who has not signed in. */
    public static Caller nobody() {
        return new Caller("");
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

    /** The answer to a GET, whatever it is. The path is sent as it stands, but for its spaces. */
    public Response send(String path) {
        return ask("GET", path, Map.of(), null);
    }

    /** The answer to any request. */
    public Response ask(String method, String path, Map<String, String> headers, @Nullable Object body) {
        Map<String, String> all = new HashMap<>(headers);
        if (!token.isEmpty()) {
            all.put("Authorization", "Bearer " + token);
        }
        return Exchange.send(method, path.replace(" ", "%20"), all, body);
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

    /** The answer to a POST of a body. */
    public Response post(String path, Object body) {
        return ask("POST", path, JSON, body);
    }

    /** The answer to a POST that acts on the version that was read. */
    public Response post(String path, int version, Object body) {
        return ask("POST", path, Map.of("Content-Type", "application/json", "If-Match", tag(version)), body);
    }

    /** The answer to a PUT over the version that was read. */
    public Response put(String path, int version, Object body) {
        return ask("PUT", path, Map.of("Content-Type", "application/json", "If-Match", tag(version)), body);
    }

    /** The answer to a DELETE of the version that was read. */
    public Response delete(String path, int version) {
        return ask("DELETE", path, Map.of("If-Match", tag(version)), null);
    }

    private static String tag(int version) {
        return "\"" + version + "\"";
    }
}
