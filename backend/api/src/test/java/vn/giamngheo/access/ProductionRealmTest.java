package vn.giamngheo.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.local.Folders;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Realm;
import vn.giamngheo.testing.TestStack;

/** The realm of real use, as a real Keycloak takes it: what it asks of passwords, keys and people. */
@ApiTest
class ProductionRealmTest {
    private static final String NAME = "installation";
    private static final String OFFICER = "can-bo-moi";
    private static final String ADDRESS = "can-bo-moi@giam-ngheo.example";
    private static final String PASSWORD = "ngua o dong co xanh";

    /** Once: making keys of that length takes its time. */
    @BeforeAll
    static void install() throws IOException, InterruptedException {
        String file = Files.readString(Folders.realmFile().resolveSibling("production-realm.json"))
                .replace("${GIAM_NGHEO_HOST}", "giam-ngheo.example")
                .replace("${GIAM_NGHEO_SECOND_FACTOR:CONDITIONAL}", "CONDITIONAL")
                // The demo's realm beside it has the same keys.
                .replace("-4000-8000-", "-4000-9000-")
                .replaceFirst("\"realm\": \"giam-ngheo\"", "\"realm\": \"" + NAME + "\"");
        HttpRequest request = HttpRequest.newBuilder(URI.create(realms()))
                .header("Authorization", "Bearer " + new Realm().tokenOfAnotherRealm())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(file))
                .build();
        try (HttpClient patient = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = patient.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
        taken(
                administrator()
                        .body(Map.of(
                                "username",
                                OFFICER,
                                "enabled",
                                true,
                                "email",
                                ADDRESS,
                                "emailVerified",
                                true,
                                "firstName",
                                "Cán Bộ",
                                "lastName",
                                "Mới"))
                        .post(realm() + "/users"),
                201);
    }

    @AfterAll
    static void remove() {
        taken(administrator().delete(realm()), 204);
    }

    @ParameterizedTest
    @CsvSource({
        "ngắn, invalidPasswordMinLengthMessage",
        "1q2w3e4r5t6y, invalidPasswordBlacklistedMessage",
        "1Q2W3E4R5T6Y, invalidPasswordBlacklistedMessage",
        "Huyen-TuyPhuoc-2024, invalidPasswordRegexPatternMessage",
        "toi cho giam ngheo!, invalidPasswordRegexPatternMessage",
        "can-bo-moi@giam-ngheo.example, invalidPasswordNotEmailMessage",
    })
    void refusesAPasswordThatOthersWouldGuess(String password, String why) {
        assertThat(setting(password).statusCode()).isEqualTo(400);
        assertThat(setting(password).jsonPath().getString("error")).isEqualTo(why);
    }

    @Test
    void takesALongOneWithoutRulesAboutItsSigns() {
        taken(setting("một câu dài chỉ mình biết"), 204);
    }

    @Test
    void signsWithAKeyThatIsLongEnough() throws GeneralSecurityException {
        List<String> keys = administrator()
                .get(realm() + "/keys")
                .jsonPath()
                .getList("keys.findAll { it.algorithm == 'RS256' && it.status == 'ACTIVE' }.publicKey", String.class);
        assertThat(keys).isNotEmpty();
        for (String key : keys) {
            var decoded = KeyFactory.getInstance("RSA")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key)));
            assertThat(((RSAPublicKey) decoded).getModulus().bitLength()).isGreaterThanOrEqualTo(3072);
        }
    }

    @Test
    void takesACodeOfItsOwnHalfMinuteOnly() {
        var settings = administrator().get(realm()).jsonPath();
        assertThat(settings.getInt("otpPolicyLookAheadWindow")).isZero();
        assertThat(settings.getInt("otpPolicyPeriod")).isEqualTo(30);
    }

    /** The address is where a forgotten password is sent to, the name is what stands under signatures. */
    @Test
    void letsNobodyChangeTheirOwnAddressOrName() {
        taken(setting(PASSWORD), 204);
        taken(
                administrator()
                        .body(Map.of(
                                "clientId",
                                "test",
                                "publicClient",
                                true,
                                "directAccessGrantsEnabled",
                                true,
                                "standardFlowEnabled",
                                false,
                                "fullScopeAllowed",
                                true))
                        .post(realm() + "/clients"),
                201);
        String own = TestStack.keycloak().address() + "/realms/" + NAME;
        String token = given().formParams(
                        "grant_type", "password", "client_id", "test", "username", OFFICER, "password", PASSWORD)
                .post(own + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");

        Map<String, String> as =
                Map.of("username", OFFICER, "firstName", "Cán Bộ", "lastName", "Mới", "email", ADDRESS);
        for (String field : List.of("firstName", "lastName", "email")) {
            Map<String, String> other = new HashMap<>(as);
            other.put(field, field.equals("email") ? "nguoi-khac@giam-ngheo.example" : "Người Khác");

            bearer(token).body(other).post(own + "/account");

            assertThat(administrator()
                            .get(realm() + "/users?exact=true&username=" + OFFICER)
                            .jsonPath()
                            .getString("[0]." + field))
                    .as(field)
                    .isEqualTo(as.get(field));
        }
    }

    private static Response setting(String password) {
        String id = administrator()
                .get(realm() + "/users?exact=true&username=" + OFFICER)
                .jsonPath()
                .getString("[0].id");
        return administrator()
                .body(Map.of("type", "password", "value", password, "temporary", false))
                .put(realm() + "/users/" + id + "/reset-password");
    }

    private static void taken(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    }

    private static RequestSpecification administrator() {
        return bearer(new Realm().tokenOfAnotherRealm());
    }

    private static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    private static String realms() {
        return TestStack.keycloak().address() + "/admin/realms";
    }

    private static String realm() {
        return realms() + "/" + NAME;
    }
}
