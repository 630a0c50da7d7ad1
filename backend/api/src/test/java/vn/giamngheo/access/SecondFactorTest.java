package vn.giamngheo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Browser.location;
import static vn.giamngheo.testing.Problems.assertProblem;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Browser;
import vn.giamngheo.testing.Realm;

/** Where the realm asks heads and managers for a second factor, nobody of them comes in by a password alone. */
@ApiTest
class SecondFactorTest {
    private static final String HEAD = "thu-truong-co-ma";
    private static final String PASSWORD = "mot-mat-khau-du-dai";
    private static final String STEPS = "/authentication/flows/sign-in/executions";
    private static final Pattern SECRET = Pattern.compile("name=\"totpSecret\"[^>]*value=\"([^\"]+)\"");
    private static final int PERIOD = 30;
    private final Realm realm = new Realm();

    @BeforeEach
    void demandIt() {
        set("CONDITIONAL");
        realm.change(
                "POST",
                "/users",
                Map.of(
                        "username",
                        HEAD,
                        "enabled",
                        true,
                        "firstName",
                        "Thủ",
                        "lastName",
                        "Trưởng",
                        "email",
                        "thu-truong@giam-ngheo.example",
                        "groups",
                        List.of("/units/xa-phuoc-an/head"),
                        "credentials",
                        List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))));
    }

    @AfterEach
    void demandItNoMore() {
        set("DISABLED");
        realm.change("DELETE", "/users/" + realm.userKey(HEAD), "");
    }

    @Test
    void isSetUpAtTheNextSignInAndThenAskedFor() throws GeneralSecurityException {
        Browser first = new Browser();
        HttpResponse<String> setUp = first.givePassword(HEAD, PASSWORD, "/");

        assertThat(setUp.body()).contains("lang=\"vi\"", "Thiết lập mã xác thực", "Cài một trong các ứng dụng");
        assertProblem(first.get("/api/v1/me"), 401, "unauthenticated");
        String secret = secretOf(setUp);
        HttpResponse<String> done = first.fillIn(
                setUp,
                Map.of("totp", code(secret, Instant.now()), "totpSecret", secret, "userLabel", "Điện thoại cơ quan"));
        assertThat(location(done)).hasValue(Browser.ORIGIN + "/");
        assertThat(first.get("/api/v1/me").statusCode()).isEqualTo(200);

        Browser second = new Browser();
        HttpResponse<String> asked = second.givePassword(HEAD, PASSWORD, "/");
        assertThat(asked.body()).contains("name=\"otp\"", "Mã xác thực");
        assertProblem(second.get("/api/v1/me"), 401, "unauthenticated");
        HttpResponse<String> wrong = second.fillIn(asked, Map.of("otp", "000000"));
        assertThat(wrong.body()).contains("Mã xác thực không đúng.");
        assertProblem(second.get("/api/v1/me"), 401, "unauthenticated");
        // A code is good for once: that of the next half minute.
        HttpResponse<String> in =
                second.fillIn(wrong, Map.of("otp", code(secret, Instant.now().plusSeconds(PERIOD))));
        assertThat(location(in)).hasValue(Browser.ORIGIN + "/");
        assertThat(second.get("/api/v1/me").statusCode()).isEqualTo(200);

        set("DISABLED");
        assertThat(new Browser().givePassword(HEAD, PASSWORD, "/").body())
                .as("who has set one up is asked for it all the same")
                .contains("name=\"otp\"");
    }

    @Test
    void isDemandedOfManagersLeadersAndAdministratorsAndNotOfOfficers() {
        for (String user : List.of("manager", "leader", "admin", "commune-head")) {
            assertThat(new Browser().givePassword(user, "demo", "/").body())
                    .as(user)
                    .contains("name=\"totpSecret\"");
        }
        for (String user : List.of("commune-officer", "auditor", "finance")) {
            assertThat(location(new Browser().givePassword(user, "demo", "/")))
                    .as(user)
                    .hasValue(Browser.ORIGIN + "/");
        }
    }

    @Test
    void isDemandedOfEverybodyWhereAnInstallationSaysSo() {
        set("REQUIRED");

        assertThat(new Browser().givePassword("commune-officer", "demo", "/").body())
                .contains("name=\"totpSecret\"");
    }

    private void set(String requirement) {
        Map<String, Object> step =
                new HashMap<>(realm.told(STEPS).getMap("find { it.displayName == 'code required' }"));
        step.put("requirement", requirement);
        realm.change("PUT", STEPS, step);
    }

    private static String secretOf(HttpResponse<String> page) {
        Matcher secret = SECRET.matcher(page.body());
        assertThat(secret.find()).as(page.body()).isTrue();
        return secret.group(1);
    }

    /** What an application on a telephone shows at that moment (RFC 6238). */
    private static String code(String secret, Instant now) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                .putLong(now.getEpochSecond() / PERIOD)
                .array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return "%06d".formatted(number % 1_000_000);
    }
}
