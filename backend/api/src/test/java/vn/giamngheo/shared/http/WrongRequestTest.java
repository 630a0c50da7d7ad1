package vn.giamngheo.shared.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.github.bucket4j.Bucket;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.RawHttp;

/** Requests that no operation is made for: wrong place, wrong method, wrong format, too large. */
@ApiTest
class WrongRequestTest {
    private static final int TWO_MEGABYTES = 2 * 1024 * 1024;
    private static final int PER_SECOND = 50;
    private final Caller caller = Caller.as("manager");

    @Inject
    CallerLimits limits;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nothing",
                "/api/v1/",
                "/api/v1/areas/",
                "/api/v1/areas/a/b/c",
                "/api/v2/areas",
                "/api",
                "/",
                "/nothing",
                "/index.html",
                "/auth/nothing",
                "/q/health",
                "/q/dev-ui",
                "/openapi",
                "/api/v1/%2e%2e/%2e%2e/etc/passwd"
            })
    void isNotFoundWhereThereIsNothing(String path) {
        Response answer = given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + caller.token())
                .get(path);

        // A list with a slash at its end is the list.
        if (answer.statusCode() != 200) {
            assertProblem(answer, 404, "not-found");
        } else {
            assertThat(path).isEqualTo("/api/v1/areas/");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void isToldWhichMethodsThereAre(String method) {
        Response answer = caller.request().request(method, "/catalogue-nodes");

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PROPFIND", "FOO", "get", "G E T"})
    void isRefusedWithAMethodThatNobodyKnows(String method) {
        RawHttp.Answer answer =
                RawHttp.send("", method + " /api/v1/areas HTTP/1.1", "Authorization: Bearer " + caller.token());

        assertThat(answer.status()).isIn(400, 405, 501);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/png"})
    void isToldThatTheFormatIsNotOffered(String type) {
        Response answer = caller.request().accept(type).get("/areas");

        assertProblem(answer, 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "application/*",
                "text/html,application/json;q=0.5",
                "application/problem+json, application/json"
            })
    void isAnsweredInJsonWhereverThatIsAcceptable(String accept) {
        Response answer = caller.request().header("Accept", accept).get("/areas");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/json");
    }

    @Test
    void getsAProblemAlsoWhereItAcceptsOnlyHtml() {
        assertProblem(given().accept("text/html").get("/api/v1/areas"), 406, "not-acceptable");
        assertProblem(given().accept("text/html").get("/nothing"), 404, "not-found");
    }

    @Test
    void isRefusedWithABodyThatSaysItIsTooLarge() {
        Response answer = caller.request().body(new byte[TWO_MEGABYTES]).post("/catalogue-nodes");

        assertProblem(answer, 413, "body-too-large");
    }

    @Test
    void isRefusedWithABodyThatTurnsOutTooLarge() throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request("/api/v1/catalogue-nodes")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[TWO_MEGABYTES]))));

        // Whichever is seen first: nothing is posted to the catalogue.
        if (answer.statusCode() == 413) {
            assertProblem(answer, 413, "body-too-large");
        } else {
            assertProblem(answer, 405, "method-not-allowed");
        }
    }

    @Test
    void isRefusedWithALengthThatIsNoNumber() {
        // The server's own parser refuses it, before any problem can be made of it.
        RawHttp.Answer answer = RawHttp.send(
                "x", "POST /api/v1/areas HTTP/1.1", "Content-Length: many", "Authorization: Bearer " + caller.token());

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void isRefusedWithAnAddressThatIsTooLong() {
        Response answer = caller.send("/areas?search=" + "a".repeat(5_000));

        assertThat(answer.statusCode()).isEqualTo(414);
    }

    @Test
    void isAskedToWaitWhereOneCallerAsksTooOftenAndNobodyElseIs() {
        String hasty = caller.get("/me").getString("userId");
        Bucket left = limits.bucketOf(hasty);
        left.consumeIgnoringRateLimits(left.getAvailableTokens() + 60L * PER_SECOND);
        try {
            for (String path : new String[] {"/me", "/areas", "/plans?year=2024"}) {
                Response answer = caller.send(path);

                assertProblem(answer, 429, "too-many-requests");
                assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 61);
                assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            }
            assertThat(Caller.as("integrator").send("/me").statusCode()).isEqualTo(200);
        } finally {
            left.reset();
        }
        assertThat(caller.send("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void bearsACodeOfItsOwnEachTime() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            codes.add(caller.send("/me").header("X-Request-Code"));
        }

        assertThat(codes).hasSize(20).allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{8}"));
    }

    @Test
    void isAnsweredWithSecurityHeaders() {
        for (Response answer : new Response[] {caller.send("/me"), caller.send("/nothing"), given().get("/nothing")}) {
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
        }
    }

    @Test
    void isToldWhetherTheSystemIsReadyWithoutSigningIn() {
        assertThat(given().get("/health/ready")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getString("status"))
                .isEqualTo("UP");
        assertThat(given().get("/health/live").statusCode()).isEqualTo(200);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + caller.token());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request.build(), BodyHandlers.ofString());
    }
}
