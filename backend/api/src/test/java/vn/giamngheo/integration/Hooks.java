package vn.giamngheo.integration;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Webhooks;

/** Webhooks to a receiver, as the administrator sets them up and looks after them. */
record Hooks(Caller admin) {
    static final List<String> KINDS = List.of("ROUND_OPENED", "REPORT_SUBMITTED", "REPORT_ACCEPTED");

    /** One that tells what concerns that unit. */
    JsonPath created(Receiver receiver, String agencyCode) {
        return Webhooks.created(admin, Webhooks.request(admin, receiver.url(), agencyCode, KINDS))
                .jsonPath();
    }

    /** One that a ping waits for; tells its id. */
    String pinged(Receiver receiver) {
        String id = created(receiver, "xa-phuoc-son").getString("id");
        ping(id);
        return id;
    }

    void ping(String id) {
        int version = admin.get("/webhooks/" + id).getInt("version");
        admin.post("/webhooks/" + id + "/ping", version, Map.of()).then().statusCode(200);
    }

    JsonPath deliveries(String webhookId) {
        return admin.get("/webhook-deliveries?webhookId=" + webhookId);
    }

    JsonPath delivery(String webhookId) {
        return admin.get("/webhook-deliveries/" + deliveries(webhookId).getString("items[0].id"));
    }
}
