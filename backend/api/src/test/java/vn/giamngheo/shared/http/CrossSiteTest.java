package vn.giamngheo.shared.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.http.Header;
import io.restassured.response.Response;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Browser;
import vn.giamngheo.testing.Caller;

/** A browser sends its cookie along whoever wrote the page; what changes something must come from our own script. */
@ApiTest
class CrossSiteTest {
    private static final String OURS = "X-Requested-With";
    private static final String SITE = "Sec-Fetch-Site";
    private final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void refusesAChangeThatOurScriptDidNotAskFor(String method) {
        browser.signIn("manager", "/");

        assertProblem(send(method), 403, "cross-site-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none of your business"})
    void refusesAChangeThatTheBrowserMarksAsAnothersDespiteTheHeader(String site) {
        browser.signIn("manager", "/");

        assertProblem(send("POST", OURS, "giam-ngheo", SITE, site), 403, "cross-site-request");
    }

    @Test
    void refusesItBeforeAnythingElseAlsoWithoutASession() {
        assertProblem(send("POST"), 403, "cross-site-request");
    }

    @Test
    void letsThroughWhatOurScriptAsksFor() {
        browser.signIn("manager", "/");

        assertProblem(send("POST", OURS, "giam-ngheo", SITE, "same-origin"), 405, "method-not-allowed");
        assertProblem(send("POST", OURS, "giam-ngheo"), 405, "method-not-allowed");
    }

    @Test
    void asksNoProofOfABearerToken() {
        Response answer =
                Caller.as("integrator").request().header(SITE, "cross-site").post("/catalogue-nodes");

        assertProblem(answer, 405, "method-not-allowed");
    }

    @Test
    void letsReadingThroughFromAnywhereForNoOtherSiteCanSeeTheAnswer() {
        browser.signIn("manager", "/");
        HttpResponse<String> answer = browser.get("/api/v1/me", SITE, "cross-site", "Origin", "https://evil.example");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void givesNoOtherSiteLeaveToAskFromItsScripts() {
        Response answer = given().header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", OURS)
                .options("/api/v1/agencies");

        assertThat(answer.headers().asList())
                .extracting(Header::getName)
                .noneMatch(name -> name.regionMatches(true, 0, "Access-Control-", 0, "Access-Control-".length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void refusesToSignOutForAnotherSite(String site) {
        browser.signIn("manager", "/");

        assertProblem(browser.get("/auth/sign-out", SITE, site), 403, "cross-site-request");
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesToSignOutForAnotherSiteByAnyNameOfThePath() {
        browser.signIn("manager", "/");

        for (String path : new String[] {
            "/auth/sign-out/", "/auth/./sign-out", "/auth/sign%2Dout", "//auth/sign-out", "/auth/sign-out;a=b"
        }) {
            browser.get(path, SITE, "cross-site");
        }
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> send(String method, String... headers) {
        return browser.send(method, "/api/v1/catalogue-nodes", BodyPublishers.ofString("{}"), headers);
    }
}
