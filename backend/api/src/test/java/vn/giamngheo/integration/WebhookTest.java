package vn.giamngheo.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Reporting;
import vn.giamngheo.testing.Rounds;

/** Other systems are sent what their unit may know, signed, again and again until they take it. */
@ApiTest
class WebhookTest {
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
    void isSentWhatHappensSigned() {
        try (Receiver receiver = new Receiver()) {
            JsonPath webhook = hooks.created(receiver, "xa-phuoc-son");
            String report = Rounds.report(manager, Rounds.january(manager), "xa-phuoc-son");
            Rounds.fill(Caller.as("commune-officer"), report, 3);
            Rounds.taken(Caller.as("commune-officer"), report, "ask-for-signature");
            Rounds.taken(Caller.as("commune-head"), report, "submit");

            job.send();
            job.send();

            assertThat(receiver.messages()).hasSize(2);
            for (Receiver.Message message : receiver.messages()) {
                assertSigned(message, List.of(webhook.getString("secret")));
            }
            assertThat(receiver.messages().stream().map(message -> JsonPath.from(message.body())))
                    .anySatisfy(body -> {
                        assertThat(body.getString("type")).isEqualTo("REPORT_SUBMITTED");
                        assertThat(body.getString("data.agencyCode")).isEqualTo("xa-phuoc-son");
                        assertThat(body.getString("data.href")).isEqualTo("/api/v1/reports/" + report);
                    })
                    .anySatisfy(body -> assertThat(body.getString("type")).isEqualTo("ROUND_OPENED"));
            JsonPath now = admin.get("/webhooks/" + webhook.getString("id"));
            assertThat(now.getString("secret")).isNull();
            assertThat(now.getString("lastDeliveredAt")).isNotNull();
            assertThat(now.getInt("pending")).isZero();
        }
    }

    @Test
    void isToldNothingOfWhatHappenedBeforeItWasSetUp() {
        Rounds.january(manager);
        try (Receiver receiver = new Receiver()) {
            hooks.created(receiver, "xa-phuoc-son");

            job.send();

            assertThat(receiver.messages()).isEmpty();
        }
    }

    @Test
    void isToldNothingThatItsUnitMayNotKnow() {
        try (Receiver receiver = new Receiver()) {
            hooks.created(receiver, "xa-phuoc-hoa");
            String report = Rounds.report(manager, Rounds.january(manager), "xa-phuoc-son");
            Rounds.fill(Caller.as("commune-officer"), report, 3);
            Rounds.taken(Caller.as("commune-officer"), report, "ask-for-signature");
            Rounds.taken(Caller.as("commune-head"), report, "submit");

            job.send();

            assertThat(receiver.messages()).hasSize(1);
            assertThat(receiver.messages().getFirst().body()).contains("ROUND_OPENED");
        }
    }

    @Test
    void isSentAgainUntilItIsTaken() {
        try (Receiver receiver = new Receiver(500, 200)) {
            String id = hooks.pinged(receiver);

            job.send();
            JsonPath failed = hooks.deliveries(id);
            job.send();
            assertThat(receiver.messages()).hasSize(1);
            hasten();
            job.send();

            assertThat(failed.getString("items[0].state")).isEqualTo("PENDING");
            assertThat(failed.getInt("items[0].lastStatus")).isEqualTo(500);
            assertThat(failed.getString("items[0].nextAttemptAt")).isNotNull();
            JsonPath taken = hooks.delivery(id);
            assertThat(taken.getString("state")).isEqualTo("DELIVERED");
            assertThat(taken.getList("log.status")).isEqualTo(List.of(500, 200));
            assertThat(taken.getList("log.error")).isEqualTo(Arrays.asList("status", null));
            assertThat(receiver.messages().stream().map(Receiver.Message::id).distinct())
                    .hasSize(1);
        }
    }

    @Test
    void isGivenUpAtLastAndSentAgainWhenSomebodyWantsItSo() {
        try (Receiver receiver = new Receiver(500, 302, 404, 410, 500, 500, 500, 500, 500, 500)) {
            String id = hooks.pinged(receiver);
            for (int i = 0; i < 12; i++) {
                job.send();
                hasten();
            }
            JsonPath failed = hooks.delivery(id);
            assertThat(failed.getString("state")).isEqualTo("FAILED");
            assertThat(failed.getList("log")).hasSize(10);
            assertThat(failed.getString("log[1].error")).isEqualTo("redirect");
            // No redirect was followed.
            assertThat(receiver.messages()).extracting(Receiver.Message::path).containsOnly("/su-kien");
            assertThat(admin.get("/webhooks/" + id).getInt("failed")).isEqualTo(1);
            assertThat(admin.get("/webhook-deliveries?state=FAILED&webhookId=" + id)
                            .getInt("total"))
                    .isEqualTo(1);

            String path = "/webhook-deliveries/" + failed.getString("id");
            assertProblem(admin.post(path + "/resend", 0, Map.of()), 412, "stale-version");
            assertProblem(manager.post(path + "/resend", failed.getInt("version"), Map.of()), 403, "forbidden");
            admin.post(path + "/resend", failed.getInt("version"), Map.of())
                    .then()
                    .statusCode(200);
            job.send();

            JsonPath again = hooks.delivery(id);
            assertThat(again.getString("state")).isEqualTo("DELIVERED");
            assertThat(again.getString("resentByName"))
                    .isEqualTo(admin.get("/me").getString("fullName"));
            JsonPath event = Caller.as("auditor")
                    .get("/audit-events?operation=webhook-delivery.resend&entityId=" + failed.getString("id"));
            assertThat(event.getList("items.actor", String.class)).containsExactly("admin");
        }
    }

    @Test
    void waitsForNobodyWhoNeverAnswers() {
        try (Receiver receiver = new Receiver(Receiver.SILENCE);
                Receiver other = new Receiver()) {
            String silent = hooks.pinged(receiver);
            String quick = hooks.pinged(other);
            long begun = System.nanoTime();

            job.send();

            assertThat((System.nanoTime() - begun) / 1_000_000).isLessThan(8_000);
            assertThat(hooks.delivery(silent).getString("lastError")).isEqualTo("timeout");
            assertThat(hooks.delivery(silent).getString("state")).isEqualTo("PENDING");
            assertThat(hooks.delivery(quick).getString("state")).isEqualTo("DELIVERED");
        }
    }

    @Test
    void tellsWhenNobodyListens() {
        String id;
        try (Receiver gone = new Receiver()) {
            id = hooks.pinged(gone);
        }

        job.send();

        assertThat(hooks.delivery(id).getString("lastError")).isEqualTo("no-connection");
    }

    @Test
    void isSentOnceHoweverManyInstancesSend() throws Exception {
        try (Receiver receiver = new Receiver();
                ExecutorService instances = Executors.newFixedThreadPool(4)) {
            String id = hooks.created(receiver, "xa-phuoc-son").getString("id");
            Rounds.january(manager);
            for (int i = 0; i < 12; i++) {
                hooks.ping(id);
            }

            List<Future<Integer>> all = List.of(
                    instances.submit(job::send),
                    instances.submit(job::send),
                    instances.submit(job::send),
                    instances.submit(job::send));
            for (Future<Integer> one : all) {
                one.get();
            }
            job.send();

            assertThat(receiver.messages())
                    .hasSize(13)
                    .extracting(Receiver.Message::id)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void changesItsSecretWithoutLosingAMessage() {
        try (Receiver receiver = new Receiver()) {
            JsonPath webhook = hooks.created(receiver, "xa-phuoc-son");
            String id = webhook.getString("id");
            JsonPath rotated = admin.post("/webhooks/" + id + "/rotate-secret", webhook.getInt("version"), Map.of())
                    .jsonPath();
            hooks.ping(id);
            job.send();

            assertThat(rotated.getString("secret")).isNotEqualTo(webhook.getString("secret"));
            assertSigned(
                    receiver.messages().getFirst(), List.of(rotated.getString("secret"), webhook.getString("secret")));
            assertThat(admin.get("/webhooks/" + id + "/history").prettify())
                    .contains("webhook.rotate-secret")
                    .doesNotContain("whsec_");
        }
        try (Database database = Database.asOwner()) {
            assertThat(database.number(
                            "select count(*) from audit_event where coalesce(before, after)::text like '%whsec%'"))
                    .isZero();
        }
    }

    /** The time to try again has come. */
    private static void hasten() {
        Database.forget("update webhook_delivery set next_attempt_at = now() where state = 'PENDING'");
    }

    private static void assertSigned(Receiver.Message message, List<String> secrets) {
        assertThat(message.signature())
                .isEqualTo(WebhookSignature.of(
                        secrets,
                        String.valueOf(message.id()),
                        Long.parseLong(String.valueOf(message.timestamp())),
                        message.body()));
    }
}
