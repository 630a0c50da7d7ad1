package vn.giamngheo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decisions about the real plan, entered and issued by those who do it at work. Whoever enters some forgets them. */
public final class Money {
    private static final String[] TABLES = {
        "advance_clearance",
        "disbursement",
        "decision_line",
        "allocation",
        "decision",
        "settlement",
        "balance",
        "money_day",
        "money_month",
        "idempotency_key"
    };

    private static final Set<String> SUMS = Set.of("balance", "money_day", "money_month", "idempotency_key");

    private Money() {}

    /** A decision to draft: a superior's, or of the agency with that code. */
    public static Map<String, Object> decision(Caller caller, String kind, @Nullable String agencyCode) {
        Map<String, Object> decision = new HashMap<>();
        decision.put("planId", caller.planId());
        decision.put("kind", kind);
        decision.put("authority", agencyCode == null ? "SUPERIOR" : "OWN");
        decision.put("agencyId", agencyCode == null ? null : Examples.agency(caller, agencyCode));
        decision.put("issuingBody", agencyCode == null ? "UBND tỉnh Bình Định" : "UBND huyện Tuy Phước");
        decision.put("summary", "Về việc giao vốn sự nghiệp");
        decision.put("source", Map.of("provenance", "SAMPLE"));
        return decision;
    }

    /** A line about the sub-project of that code; agencies by their codes, null for the world outside. */
    public static Map<String, Object> line(
            Caller caller, String subProject, String source, @Nullable String from, @Nullable String to, long amount) {
        Map<String, Object> line = new HashMap<>();
        line.put("subProjectId", subProject(caller, subProject));
        line.put("fundingSource", source);
        line.put("capitalKind", "RECURRENT");
        line.put("fromAgencyId", from == null ? null : Examples.agency(caller, from));
        line.put("toAgencyId", to == null ? null : Examples.agency(caller, to));
        line.put("amount", amount);
        return line;
    }

    /** The id of the sub-project of that code. */
    public static String subProject(Caller caller, String code) {
        return caller.idOf("/sub-projects?limit=100&planId=" + caller.planId(), "code", code);
    }

    /** Drafts a decision with these lines; all must be taken. Tells its id. */
    @SafeVarargs
    public static String drafted(Caller drafter, Map<String, Object> decision, Map<String, Object>... lines) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Map<String, Object> line : lines) {
            all.add(line);
        }
        return draft(drafter, decision, all);
    }

    private static String draft(Caller drafter, Map<String, Object> decision, List<Map<String, Object>> lines) {
        Response created = send(drafter, "/decisions", UUID.randomUUID().toString(), decision);
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        String id = created.jsonPath().getString("id");
        Response written = drafter.put("/decisions/" + id + "/lines", 0, Map.of("lines", lines));
        assertThat(written.statusCode()).as(written.asString()).isEqualTo(200);
        return id;
    }

    /** The answer to issuing it, as it is now. */
    public static Response issue(Caller issuer, String id, String day) {
        return issue(issuer, id, day, UUID.randomUUID().toString());
    }

    /** The same with a key. */
    public static Response issue(Caller issuer, String id, String day, String key) {
        return issue(issuer, id, day, key, issuer.get("/decisions/" + id).getInt("version"));
    }

    /** The same with a key, over the version that was read. */
    public static Response issue(Caller issuer, String id, String day, String key, int version) {
        return issuer.request()
                .contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .header("Idempotency-Key", key)
                .body(Map.of("number", id.substring(24) + "/QĐ-UBND", "issuedOn", day))
                .post("/decisions/" + id + "/issue");
    }

    /** The answer to a POST that is done once. */
    public static Response send(Caller caller, String path, String key, Object body) {
        return caller.request()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post(path);
    }

    /** Drafts by finance and issues by that caller; both must succeed. Tells its id. */
    @SafeVarargs
    public static String issued(
            Caller drafter, Caller issuer, Map<String, Object> decision, String day, Map<String, Object>... lines) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Map<String, Object> line : lines) {
            all.add(line);
        }
        String id = draft(drafter, decision, all);
        Response issued = issue(issuer, id, day);
        assertThat(issued.statusCode()).as(issued.asString()).isEqualTo(200);
        return id;
    }

    /** What an agency holds of a sub-project's money, over all sources. */
    public static long held(Caller caller, String subProject, String agencyCode) {
        return caller
                .get("/balances?limit=100&subProjectId=" + subProject(caller, subProject) + "&agencyId="
                        + Examples.agency(caller, agencyCode))
                .getList("items.held", Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Takes away all money and all decisions, past every rule. */
    public static void forgetAll() {
        List<String> statements = new ArrayList<>();
        for (String table : TABLES) {
            statements.add("alter table " + table + " disable trigger user");
            if (!SUMS.contains(table)) {
                // What goes is told in the trail: other tests count it.
                statements.add("alter table " + table + " enable trigger " + table + "_audit");
            }
            statements.add("delete from " + table);
            statements.add("alter table " + table + " enable trigger user");
        }
        Database.forget(statements.toArray(String[]::new));
    }
}
