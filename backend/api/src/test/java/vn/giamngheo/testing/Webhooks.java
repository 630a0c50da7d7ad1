package vn.giamngheo.testing;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Webhooks as the administrator sets them up. */
public final class Webhooks {
    /** Where nobody listens. */
    private static final String NOWHERE = "http://127.0.0.1:9/su-kien";

    private Webhooks() {}

    /** Enters one with a message, where there is none. */
    static boolean enter() {
        Caller admin = Caller.as("admin");
        if (admin.get("/webhooks").getInt("total") == 0) {
            String id = created(admin, request(admin, NOWHERE, "xa-phuoc-son", List.of("REPORT_ACCEPTED")))
                    .jsonPath()
                    .getString("id");
            admin.post("/webhooks/" + id + "/ping", 0, Map.of()).then().statusCode(200);
        }
        return true;
    }

    /** What the administrator sends to set one up for an agency. */
    public static Map<String, Object> request(Caller admin, String url, String agencyCode, List<String> kinds) {
        Map<String, Object> webhook = new HashMap<>();
        webhook.put("name", "Hệ thống báo cáo của xã");
        webhook.put("url", url);
        webhook.put("agencyId", Examples.agency(admin, agencyCode));
        webhook.put("kinds", kinds);
        return webhook;
    }

    /** Sets it up; it must be taken. */
    public static Response created(Caller admin, Map<String, Object> request) {
        Response created = admin.post("/webhooks", request);
        created.then().statusCode(201);
        return created;
    }

    /** Takes away all of them. */
    public static void forgetAll() {
        Database.forget(
                "delete from webhook_attempt",
                "delete from webhook_delivery",
                "delete from webhook_state",
                "delete from webhook");
    }
}
