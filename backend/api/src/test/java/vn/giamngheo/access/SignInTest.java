package vn.giamngheo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Browser.location;
import static vn.giamngheo.testing.Problems.assertProblem;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Browser;
import vn.giamngheo.testing.TestStack;

/** People sign in at Keycloak; their browser gets a cookie and never a token. */
@ApiTest
class SignInTest {
    private final Browser browser = new Browser();

    @Test
    void leadsToKeycloakWithAProofThatOnlyTheServerCanFinish() {
        HttpResponse<String> answer = browser.get("/auth/sign-in?returnTo=/indicators");

        assertThat(location(answer).orElseThrow())
                .startsWith(TestStack.keycloak().issuer() + "/protocol/openid-connect/auth?")
                .contains("response_type=code", "code_challenge_method=S256", "client_id=giam-ngheo-api")
                .containsPattern("[?&]state=[^&]{8,}")
                .containsPattern("[?&]nonce=[^&]{8,}")
                .contains("redirect_uri=http%3A%2F%2Flocalhost%3A3000%2Fauth%2Fcallback");
        assertThat(browser.setCookieHeader("q_auth"))
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax");
    }

    @Test
    void showsKeycloaksPageInVietnameseAndInTheLookOfTheProduct() {
        String address = location(browser.get("/auth/sign-in")).orElseThrow();
        String page = browser.open(address).body();
        Matcher style = Pattern.compile("href=\"([^\"]*/login/giam-ngheo/css/giam-ngheo\\.css)\"")
                .matcher(page);

        assertThat(page).contains("lang=\"vi\"", "Tên đăng nhập", "Mật khẩu");
        assertThat(style.find()).as("the page has our style").isTrue();
        HttpResponse<String> colours =
                browser.open(URI.create(address).resolve(style.group(1)).toString());
        assertThat(colours.statusCode()).isEqualTo(200);
        assertThat(colours.body()).contains("--keycloak-card-top-color");
    }

    @Test
    void letsPeopleLookAfterTheirAccountInVietnamese() {
        String server = TestStack.keycloak().address();

        assertThat(browser.open(TestStack.keycloak().issuer() + "/account/").statusCode())
                .isEqualTo(200);
        assertThat(browser.get(server + "/resources/giam-ngheo/account/vi").body())
                .contains("Bảo mật tài khoản", "Thiết bị đang đăng nhập", "Ứng dụng xác thực");
    }

    @Test
    void leadsBackToThePageThatWasAskedFor() {
        HttpResponse<String> answer = browser.signIn("manager", "/sub-projects?search=phuoc%20son&page=2");

        assertThat(location(answer)).hasValue(Browser.ORIGIN + "/sub-projects?search=phuoc%20son&page=2");
    }

    @Test
    void keepsTheSessionInACookieThatNoScriptAndNoOtherSiteCanUse() {
        browser.signIn("manager", "/");

        assertThat(browser.setCookieHeader(Browser.SESSION))
                .contains("Path=/")
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax");
    }

    @Test
    void hidesTheTokensFromTheirBearer() {
        browser.signIn("manager", "/");

        // Encrypted: five parts, the first of which names the encryption and none of which can be read.
        assertThat(browser.session().split("\\.", -1)).hasSize(5);
        assertThat(browser.session()).doesNotContain("eyJhbGciOiJSUzI1NiI");
    }

    @Test
    void callsItsCookiesBehindHttpsWhatNoNeighbourCanPlant() {
        browser.get("/auth/sign-in", "X-Forwarded-Proto", "https", "X-Forwarded-Port", "443");

        assertThat(browser.setCookieHeader("__Host-q_auth"))
                .contains("Secure", "Path=/")
                .doesNotContainIgnoringCase("Domain");
        assertThat(browser.setsACookie("q_auth")).isFalse();
    }

    @Test
    void knowsASessionBehindHttpsByThatNameAlone() {
        browser.signIn("manager", "/");
        String[] https = {"X-Forwarded-Proto", "https", "X-Forwarded-Port", "443", "X-Requested-With", "test"};

        assertProblem(browser.get("/api/v1/me", https), 401, "unauthenticated");
        browser.renameCookies(name -> "__Host-" + name);
        assertThat(browser.get("/api/v1/me", https).statusCode()).isEqualTo(200);
        browser.get("/auth/sign-in?returnTo=/", https);
        assertThat(browser.setCookieHeader("__Host-giam_ngheo_signed_in")).contains("Secure", "Path=/");
    }

    /** A browser passes over what it is told of a cookie of that name without TLS, and so would keep a session that is over. */
    @Test
    void takesItsCookiesBackBehindHttpsInAWayThatBrowsersHeed() {
        browser.signIn("manager", "/");
        browser.renameCookies(name -> "__Host-" + name);

        HttpResponse<String> out =
                browser.get("/auth/sign-out", "X-Forwarded-Proto", "https", "X-Forwarded-Port", "443");

        assertThat(out.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.contains("Max-Age=0"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.startsWith("__Host-q_"))
                .allMatch(cookie -> cookie.contains("; Secure") && cookie.contains("; Path=/"));
    }

    @Test
    void opensTheApi() {
        browser.signIn("commune-officer", "/");

        HttpResponse<String> me = browser.get("/api/v1/me", "X-Requested-With", "giam-ngheo");
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.body()).contains("\"userName\":\"commune-officer\"", "\"agencyCode\":\"xa-phuoc-son\"");
        assertThat(browser.get("/api/v1/plans").statusCode()).isEqualTo(200);
    }

    @Test
    void opensTheApiNoFurtherThanTheRolesOfThePerson() {
        browser.signIn("admin", "/");

        assertProblem(browser.get("/api/v1/stated-funding"), 403, "forbidden");
    }

    @ParameterizedTest
    @CsvSource({
        "Accept, application/json",
        "Accept, 'text/html,application/xhtml+xml,*/*;q=0.8'",
        "X-Requested-With, giam-ngheo",
        "X-Requested-With, JavaScript",
        "X-Requested-With, XMLHttpRequest",
    })
    void isToldToBeMissingAndNeverStartedByTheApi(String header, String value) {
        assertProblem(browser.get("/api/v1/me", header, value), 401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "a.b.c.d.e", "", "eyJhbGciOiJub25lIn0.e30.|x|y"})
    void isRefusedWithAnInventedSession(String session) {
        browser.tamper(none -> session);

        assertProblem(browser.get("/api/v1/me"), 401, "unauthenticated");
    }

    @Test
    void isRefusedWithATamperedSession() {
        browser.signIn("commune-officer", "/");
        browser.tamper(cookie -> {
            int middle = cookie.length() / 2;
            char other = cookie.charAt(middle) == 'A' ? 'B' : 'A';
            return cookie.substring(0, middle) + other + cookie.substring(middle + 1);
        });

        assertProblem(browser.get("/api/v1/me"), 401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example",
                "https://evil.example",
                "https:evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/a\\..\\..\\evil.example",
                "javascript:alert(1)",
                "evil.example",
                "/a\r\nSet-Cookie: x=y",
                "/a\nb",
                "/\t/evil.example",
                "\u0000/"
            })
    void leadsNowhereElse(String returnTo) {
        browser.signIn("commune-officer", "/");

        HttpResponse<String> answer =
                browser.get("/auth/sign-in?returnTo=" + URLEncoder.encode(returnTo, StandardCharsets.UTF_8));

        assertProblem(answer, 400, "invalid-parameter").pointsAt("?returnTo");
    }

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/areas/1?tab=2, /areas/1?tab=2",
        "/search?q=%3Cb%3E, /search?q=%3Cb%3E",
        "/search?q=a b, /search?q=a%20b",
        "/search?q=a+b, /search?q=a+b",
        "/search?q=100%, /search?q=100%25",
        "/search?q=phước, /search?q=ph%C6%B0%E1%BB%9Bc",
        "/a#b, /a#b",
    })
    void leadsAnywhereHere(String returnTo, String expected) {
        browser.signIn("commune-officer", "/");

        HttpResponse<String> answer =
                browser.get("/auth/sign-in?returnTo=" + URLEncoder.encode(returnTo, StandardCharsets.UTF_8));

        assertThat(location(answer)).hasValue(Browser.ORIGIN + expected);
    }

    @Test
    void opensTheDocumentationOfTheApi() {
        assertThat(location(browser.get("/api/docs/")).orElseThrow())
                .startsWith(TestStack.keycloak().issuer());

        browser.signIn("commune-officer", "/");

        HttpResponse<String> docs = browser.get("/api/docs/");
        assertThat(docs.statusCode()).isEqualTo(200);
        assertThat(docs.body()).contains("swagger-ui").contains("/api/openapi.yaml");
        assertThat(browser.get("/api/openapi.yaml").body())
                .contains("openapi: 3")
                .contains("/api/v1/sub-projects");
    }
}
