package vn.giamngheo.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Rounds;
import vn.giamngheo.testing.Webhooks;

/** Who looks after what other systems are told sets webhooks up, and ends them. */
@ApiTest
class WebhookLifeTest {
    private final Caller admin = Caller.as("admin");
    private final Caller manager = Caller.as("manager");
    private final Hooks hooks = new Hooks(admin);

    @Inject
    WebhookJob job;

    @AfterEach
    void forget() {
        Examples.forgetAll();
        Reporting.forgetAll();
    }

    @Test
    void isSentNothingAfterItsEnd() {
        try (Receiver receiver = new Receiver()) {
            String id = hooks.pinged(receiver);
            int version = admin.get("/webhooks/" + id).getInt("version");

            assertProblem(
                    admin.post("/webhooks/" + id + "/end", version, Map.of("reason", " ")), 422, "invalid-fields");
            admin.post("/webhooks/" + id + "/end", version, Map.of("reason", "Ngừng dùng"))
                    .then()
                    .statusCode(200);
            Rounds.january(manager);
            job.send();

            assertThat(receiver.messages()).isEmpty();
            assertThat(hooks.delivery(id).getString("state")).isEqualTo("CANCELLED");
            assertProblem(admin.post("/webhooks/" + id + "/ping", version + 1, Map.of()), 409, "step-not-possible");
            JsonPath cancelled = hooks.delivery(id);
            assertProblem(
                    admin.post(
                            "/webhook-deliveries/" + cancelled.getString("id") + "/resend",
                            cancelled.getInt("version"),
                            Map.of()),
                    409,
                    "step-not-possible");
            assertThat(admin.get("/webhooks?running=false").getInt("total")).isEqualTo(1);
        }
    }

    @Test
    void isDescribedAnewOverTheVersionThatWasRead() {
        try (Receiver receiver = new Receiver()) {
            String id = hooks.created(receiver, "xa-phuoc-son").getString("id");
            Map<String, Object> other =
                    Webhooks.request(admin, receiver.url() + "/2", "xa-phuoc-son", List.of("REPORT_OVERDUE"));

            Response changed = admin.put("/webhooks/" + id, 0, other);
            Response stale = admin.put("/webhooks/" + id, 0, other);
            Response moved = admin.put(
                    "/webhooks/" + id, 1, Webhooks.request(admin, receiver.url(), "xa-phuoc-hoa", Hooks.KINDS));

            assertThat(changed.jsonPath().getList("kinds")).isEqualTo(List.of("REPORT_OVERDUE"));
            assertProblem(stale, 412, "stale-version");
            assertProblem(moved, 422, "invalid-fields").pointsAt("/agencyId").breaks("fixed");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://8.8.8.8/a, https-only",
        "https://10.0.0.1/a, private-address",
        "https://169.254.169.254/latest/meta-data, private-address",
        "https://[fc00::1]/a, private-address",
        "javascript:alert(1), url",
    })
    void isNotSetUpForAnAddressThatNothingMayBeSentTo(String url, String rule) {
        assertProblem(
                        admin.post("/webhooks", Webhooks.request(admin, url, "xa-phuoc-son", Hooks.KINDS)),
                        422,
                        "invalid-fields")
                .pointsAt("/url")
                .breaks(rule);
    }

    @Test
    void isNotSetUpWithoutWhatItNeeds() {
        Map<String, Object> request = Webhooks.request(admin, "https://8.8.8.8/a", "xa-phuoc-son", List.of());
        assertProblem(admin.post("/webhooks", request), 422, "invalid-fields").pointsAt("/kinds");
        request.put("kinds", List.of("SOMETHING"));
        assertProblem(admin.post("/webhooks", request), 400, "malformed-body");
        request.put("kinds", Hooks.KINDS);
        request.put("agencyId", "00000000-0000-4000-8000-000000000000");
        assertProblem(admin.post("/webhooks", request), 422, "invalid-fields").pointsAt("/agencyId");
        assertProblem(manager.post("/webhooks", request), 403, "forbidden");
    }
}
