package vn.giamngheo.integration;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.access.Sight;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Webhooks;

/** The log of deliveries keeps what waits, and what was finished for so long as it is told to. */
@ApiTest
class WebhookSweepTest {
    private final Caller admin = Caller.as("admin");

    @Inject
    WebhookDeliveryService deliveries;

    @Inject
    Sight sight;

    @AfterEach
    void forget() {
        Webhooks.forgetAll();
    }

    @Test
    void forgetsOldMessagesWithTheirAttemptsAndNoneThatWaits() {
        String id = Webhooks.created(
                        admin,
                        Webhooks.request(admin, "http://127.0.0.1:9/x", "xa-phuoc-son", List.of("REPORT_ACCEPTED")))
                .jsonPath()
                .getString("id");
        admin.post("/webhooks/" + id + "/ping", 0, Map.of()).then().statusCode(200);
        admin.post("/webhooks/" + id + "/ping", 0, Map.of()).then().statusCode(200);
        Database.forget(
                "update webhook_delivery set state = 'FAILED', next_attempt_at = null, finished_at = now()"
                        + " where id = (select id from webhook_delivery limit 1)",
                "insert into webhook_attempt select gen_random_uuid(), 0, id, now(), 5, 500, 'status' from webhook_delivery");

        assertThat(sweepIn(Duration.ofDays(89))).isZero();
        assertThat(sweepIn(Duration.ofDays(91))).isEqualTo(1);

        try (Database database = Database.asOwner()) {
            assertThat(database.texts("select state from webhook_delivery")).containsExactly("PENDING");
            assertThat(database.number("select count(*) from webhook_attempt")).isEqualTo(1);
        }
    }

    private int sweepIn(Duration time) {
        Clock later = Clock.fixed(Instant.now().plus(time), ZoneOffset.UTC);
        return new WebhookSweep(deliveries, sight, later, Duration.ofDays(90)).sweep();
    }
}
