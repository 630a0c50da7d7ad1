package vn.giamngheo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Browser.location;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Browser;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.ForgedToken;
import vn.giamngheo.testing.Realm;
import vn.giamngheo.testing.TestStack;

/** A session renews itself unnoticed, and ends by signing out or when Keycloak ends it. */
@ApiTest
class SessionTest {
    private static final Duration BEYOND_TWO_SECONDS = Duration.ofMillis(2_500);
    private static final String OFFICERS = "/units/xa-phuoc-an/officer";
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

    /** A copy of the cookie that somebody has made would be good for minutes, and so would the token in it. */
    @Test
    void isOfNoUseToAnybodyAnyMoreOnceItIsOver() {
        browser.signIn("leader", "/");
        Browser copy = browser.copy();
        Browser elsewhere = new Browser();
        elsewhere.signIn("leader", "/");
        assertThat(copy.get("/api/v1/me").statusCode()).isEqualTo(200);

        browser.open("/auth/sign-out");

        assertProblem(copy.get("/api/v1/me"), 401, "unauthenticated");
        assertThat(elsewhere.get("/api/v1/me").statusCode())
                .as("another session of the same person")
                .isEqualTo(200);
        assertThat(browser.signIn("leader", "/").statusCode()).isEqualTo(303);
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    /** Signed out here, and not at Keycloak, which did not answer: there is a way in again, and no going round for ever. */
    @Test
    void beginsAnewWhereKeycloakHasNotEndedIt() throws InterruptedException {
        browser.signIn("leader", "/");
        browser.get("/auth/sign-out");
        Thread.sleep(Duration.ofMillis(1_100));

        browser.open("/auth/sign-in?returnTo=/areas");

        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    /** Where the database is told late, as on a busy machine, what Keycloak has given since is good all the same. */
    @Test
    void beginsAnewBeforeTheDatabaseIsToldThatItHasEnded() throws InterruptedException, SQLException {
        browser.signIn("leader", "/");
        try (Database busy = Database.asOwner()) {
            busy.connection().setAutoCommit(false);
            busy.run("lock table ended_session in exclusive mode");
            browser.get("/auth/sign-out");
            Database.awaitAWaiter();
            Thread.sleep(Duration.ofMillis(1_100));
            browser.open("/auth/sign-in?returnTo=/areas");
        }
        Thread.sleep(BEYOND_TWO_SECONDS);

        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    /** As another instance tells it. */
    @Test
    void isOfNoUseWhereAnotherInstanceHasEndedIt() throws InterruptedException {
        String bearer = TestStack.keycloak().token("auditor");
        assertThat(Caller.with(bearer).send("/plans").statusCode()).isEqualTo(200);

        try (Database database = Database.asOwner()) {
            database.texts(
                    "select end_session(?)::text",
                    JsonPath.from(ForgedToken.from(bearer).payload()).getString("sid"));
        }
        Thread.sleep(BEYOND_TWO_SECONDS);

        assertProblem(Caller.with(bearer).send("/plans"), 401, "unauthenticated");
    }

    @Test
    void startsAgainWithoutAPasswordWhileKeycloakRemembers() {
        browser.signIn("leader", "/");
        browser.forgetSession();

        assertThat(location(browser.open("/auth/sign-in?returnTo=/areas"))).hasValue(Browser.ORIGIN + "/areas");
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void losesARightThatIsTakenAwayInKeycloakWhenItRenewsItself() throws InterruptedException {
        Realm realm = new Realm();
        assertThat(realm.told("").getInt("accessTokenLifespan"))
                .as("within five minutes")
                .isLessThanOrEqualTo(300);
        realm.join("no-role", OFFICERS);
        realm.setLifespanOfSessionTokens(2);
        try {
            browser.signIn("no-role", "/");
            assertThat(browser.get("/api/v1/plans").statusCode()).isEqualTo(200);

            realm.leave("no-role", OFFICERS);
            Thread.sleep(BEYOND_TWO_SECONDS);

            assertProblem(browser.get("/api/v1/plans"), 403, "forbidden");
            assertThat(browser.get("/api/v1/me").statusCode())
                    .as("signed in still")
                    .isEqualTo(200);
        } finally {
            realm.setLifespanOfSessionTokens(300);
            realm.leaveAll("no-role");
        }
    }

    @Test
    void keepsWorkingWhileKeycloakIsAwayUntilItsTokenEndsAndNobodyComesInUnchecked()
            throws IOException, InterruptedException {
        Realm realm = new Realm();
        browser.signIn("manager", "/");
        String bearer = Caller.as("auditor").token();
        realm.setLifespanOfSessionTokens(2);
        Browser ending = new Browser();
        ending.signIn("finance", "/");
        Thread.sleep(BEYOND_TWO_SECONDS);
        signal("STOP");
        try {
            assertThat(browser.get("/api/v1/plans").statusCode()).isEqualTo(200);
            assertThat(Caller.with(bearer).send("/plans").statusCode()).isEqualTo(200);
            assertProblem(
                    Caller.with(ForgedToken.from(bearer).signedByAnotherKey()).send("/plans"), 401, "unauthenticated");
            assertProblem(ending.get("/api/v1/plans"), 401, "unauthenticated");
            assertProblem(new Browser().get("/api/v1/plans"), 401, "unauthenticated");
        } finally {
            signal("CONT");
            realm.setLifespanOfSessionTokens(300);
        }
        assertThat(browser.get("/api/v1/plans").statusCode()).isEqualTo(200);
        assertThat(new Browser().signIn("finance", "/").statusCode()).isEqualTo(303);
    }

    private static void signal(String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder(
                        "kill", "-" + name, Long.toString(TestStack.keycloak().pid()))
                .start();
        assertThat(kill.waitFor()).isZero();
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
