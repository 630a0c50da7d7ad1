package vn.giamngheo.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.testing.Caller;

/** A manager who drafts an amendment of a plan, and the requests for it. */
record Drafting(Caller manager, String planId) {
    static final Map<String, Object> ISSUE = Map.of(
            "number",
            "45/QĐ-UBND",
            "issuedOn",
            "2022-06-15",
            "signatory",
            Map.of("onBehalfOf", "TM. ỦY BAN NHÂN DÂN", "title", "CHỦ TỊCH", "name", "Nguyễn Văn A"));

    /** Begins a draft, and tells its id. */
    String begin() {
        Response begun =
                manager.post("/amendments", Map.of("planId", planId, "summary", "Trung ương giao bổ sung vốn"));
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(201);
        return begun.jsonPath().getString("id");
    }

    /** The first thing of that list that the plan states. */
    String stated(String parts) {
        return "/" + parts + "/"
                + manager.get("/" + parts + "?limit=100&planId=" + planId)
                        .getString("items.find { it.source.provenance == 'STATED' }.id");
    }

    /** What would be sent to leave it as it is. */
    Map<String, Object> request(String path) {
        Map<String, Object> request = new HashMap<>(manager.get(path).getMap(""));
        List<Map<String, Object>> groups = manager.get(path).getList("beneficiaryGroups");
        if (groups != null) {
            request.put(
                    "groups",
                    groups.stream()
                            .map(group -> Map.of("groupId", group.get("groupId"), "mention", group.get("mention")))
                            .toList());
        }
        Stream.of("id", "version", "beneficiaryGroups").forEach(request::remove);
        return request;
    }

    Map<String, Object> change(String amendmentId, String kind, String path, String property, Object content) {
        Map<String, Object> change = new HashMap<>(removal(amendmentId, kind, path));
        change.put("operation", "CHANGE");
        change.put(property, content);
        return change;
    }

    Map<String, Object> removal(String amendmentId, String kind, String path) {
        return new HashMap<>(Map.of(
                "amendmentId",
                amendmentId,
                "kind",
                kind,
                "operation",
                "REMOVE",
                "thingId",
                path.substring(path.lastIndexOf('/') + 1),
                "thingVersion",
                manager.get(path).getInt("version")));
    }

    static Map<String, Object> entry(String amendmentId, String kind, String property, @Nullable Object content) {
        Map<String, Object> change = new HashMap<>();
        change.put("amendmentId", amendmentId);
        change.put("kind", kind);
        change.put("operation", "CREATE");
        change.put(property, content);
        return change;
    }

    /** Enters the change, which must be taken. */
    Map<String, Object> enter(Map<String, Object> change) {
        Response entered = manager.post("/amendment-changes", change);
        assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
        return entered.jsonPath().getMap("");
    }

    int version(String amendmentId) {
        return manager.get("/amendments/" + amendmentId).getInt("version");
    }

    Response issue(Caller leader, String amendmentId) {
        return leader.post("/amendments/" + amendmentId + "/issue", version(amendmentId), ISSUE);
    }
}
