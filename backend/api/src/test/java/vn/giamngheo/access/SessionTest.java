package vn.giamngheo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Browser.location;
import static vn.giamngheo.testing.Problems.assertProblem;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Browser;
import vn.giamngheo.testing.Realm;
import vn.giamngheo.testing.TestStack;

/** A session renews itself unnoticed, and ends by signing out or when Keycloak ends it. */
@ApiTest
class SessionTest {
    private static final Duration BEYOND_TWO_SECONDS = Duration.ofMillis(2_500);
    private final Browser browser = new Browser();

    @Test
    void endsAtKeycloakToo() {
        browser.signIn("leader", "/");

        HttpResponse<String> out = browser.get("/auth/sign-out");

        assertThat(location(out).orElseThrow())
                .startsWith(TestStack.keycloak().issuer() + "/protocol/openid-connect/logout?")
                .contains("id_token_hint=", "post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A3000%2F");
        assertThat(location(browser.open(location(out).orElseThrow())).orElseThrow())
                .startsWith(Browser.ORIGIN + "/?");
        assertThat(browser.session()).isEmpty();
        assertProblem(browser.get("/api/v1/me"), 401, "unauthenticated");
        assertThat(browser.open("/auth/sign-in").body()).contains("name=\"password\"");
    }

    @Test
    void startsAgainWithoutAPasswordWhileKeycloakRemembers() {
        browser.signIn("leader", "/");
        browser.forgetSession();

        assertThat(location(browser.open("/auth/sign-in?returnTo=/areas"))).hasValue(Browser.ORIGIN + "/areas");
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void renewsItselfAndEndsWhenKeycloakEndsIt() throws InterruptedException {
        Realm realm = new Realm();
        realm.setLifespanOfSessionTokens(2);
        try {
            browser.signIn("finance", "/");
            String first = browser.session();

            Thread.sleep(BEYOND_TWO_SECONDS);
            assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
            assertThat(browser.session()).isNotEmpty().isNotEqualTo(first);

            realm.endSessionsOf("finance");
            Thread.sleep(BEYOND_TWO_SECONDS);
            assertProblem(browser.get("/api/v1/me"), 401, "unauthenticated");
        } finally {
            realm.setLifespanOfSessionTokens(300);
        }
    }
}
