package vn.giamngheo.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Signatures are those of the Standard Webhooks scheme. */
class WebhookSignatureTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void isThatOfThePublishedExample() {
        assertThat(of(List.of(SECRET))).isEqualTo(SIGNATURE);
    }

    @Test
    void isMadeByEachSecretThatCounts() {
        assertThat(of(List.of(WebhookSignature.freshSecret(), SECRET)).split(" "))
                .hasSize(2)
                .endsWith(SIGNATURE);
    }

    @Test
    void hasSecretsThatNobodyHasHadBefore() {
        assertThat(WebhookSignature.freshSecret())
                .startsWith("whsec_")
                .hasSize(50)
                .isNotEqualTo(WebhookSignature.freshSecret());
    }

    private static String of(List<String> secrets) {
        return WebhookSignature.of(secrets, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330L, "{\"test\": 2432232314}");
    }
}
