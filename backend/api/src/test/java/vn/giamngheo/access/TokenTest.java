package vn.giamngheo.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.ForgedToken;
import vn.giamngheo.testing.Problems;
import vn.giamngheo.testing.Realm;

/** Only a token of our realm, meant for this API, whole and in its time, opens anything. */
@ApiTest
class TokenTest {
    private static final Duration BEYOND_A_SECOND = Duration.ofMillis(2_500);
    private final String officer = Caller.as("commune-officer").token();

    @Test
    void isNeeded() {
        Response answer = given().get("/api/v1/me");

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "."})
    void isRefusedAsGarbage(String token) {
        assertInvalid(token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "bearer x", "Basic bWFuYWdlcjpkZW1v", "Digest x", "nonsense"})
    void isRefusedInAnyOtherForm(String authorization) {
        assertProblem(given().header("Authorization", authorization).get("/api/v1/me"), 401, "unauthenticated");
    }

    @Test
    void losesARightThatIsTakenAwayInKeycloakWhenItIsRenewed() {
        Realm realm = new Realm();
        realm.join("no-role", "/units/xa-phuoc-an/officer");
        JsonPath granted = realm.grant("giam-ngheo-cli", "no-role");
        assertThat(granted.getInt("expires_in")).isLessThanOrEqualTo(300);
        assertThat(Caller.with(granted.getString("access_token")).send("/plans").statusCode())
                .isEqualTo(200);

        realm.leaveAll("no-role");
        Response renewed = realm.renew("giam-ngheo-cli", granted.getString("refresh_token"));

        assertThat(renewed.statusCode()).isEqualTo(200);
        assertProblem(Caller.with(renewed.jsonPath().getString("access_token")).send("/plans"), 403, "forbidden");
    }

    @Test
    void isNotTakenFromTheAddress() {
        assertProblem(given().get("/api/v1/me?access_token=" + officer), 401, "unauthenticated");
    }

    @Test
    void isRefusedWhereItWasChanged() {
        assertInvalid(ForgedToken.from(officer).saying("agency:xa-phuoc-son:head", "agency:xa-phuoc-son:officer"));
    }

    @Test
    void isRefusedUnderAnotherKey() {
        assertInvalid(ForgedToken.from(officer).signedByAnotherKey());
    }

    @Test
    void isRefusedWithoutASignature() {
        assertInvalid(ForgedToken.from(officer).unsigned());
    }

    @Test
    void isRefusedWhenSignedWithWhatEverybodyKnows() {
        assertInvalid(ForgedToken.from(officer).signedWithThePublicKey(new Realm().publicKey()));
    }

    @Test
    void isRefusedFromAnotherRealm() {
        assertInvalid(new Realm().tokenOfAnotherRealm());
    }

    @Test
    void isRefusedWhenMeantForSomebodyElse() {
        Realm realm = new Realm();
        realm.addClientOfAnotherAudience("another-audience");

        assertInvalid(realm.grant("another-audience", "manager").getString("access_token"));
    }

    @Test
    void isRefusedWhenItIsOnlyForRefreshing() {
        assertInvalid(new Realm().grant("giam-ngheo-cli", "manager").getString("refresh_token"));
    }

    @Test
    void isRefusedOnceItHasExpired() throws InterruptedException {
        Realm realm = new Realm();
        realm.addClientWithLifespan("short-lived", 1);
        String token = realm.grant("short-lived", "manager").getString("access_token");

        Thread.sleep(BEYOND_A_SECOND);

        assertInvalid(token);
    }

    @Test
    void isGoodUntilItExpires() {
        Realm realm = new Realm();
        realm.addClientWithLifespan("longer-lived", 60);

        assertThat(Caller.with(realm.grant("longer-lived", "manager").getString("access_token"))
                        .get("/me")
                        .getString("userName"))
                .isEqualTo("manager");
    }

    @Test
    void givesNoAgenciesByAClaimThatIsNoListOfNames() {
        Realm realm = new Realm();
        realm.addClientWithClaim("odd-agencies", "agencies", "[1, \"xa-phuoc-son\", {\"a\": null}]");
        realm.addClientWithClaim("odder-agencies", "agencies", "{\"xa-phuoc-son\": true}");

        for (String client : new String[] {"odd-agencies", "odder-agencies"}) {
            Caller caller = Caller.with(realm.grant(client, "no-role").getString("access_token"));
            assertThat(caller.get("/me").getList("units")).isEmpty();
        }
    }

    private static Problems assertInvalid(String token) {
        Response answer = Caller.with(token).send("/me");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        return assertProblem(answer, 401, "unauthenticated");
    }
}
