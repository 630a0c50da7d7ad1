package vn.giamngheo.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The plan of Phước Sơn below the 2024 plan, with a target, a task and a budget line. Whoever begins it forgets it. */
public record CommuneDraft(String id) {
    /** Begins it, as its officer does. */
    public static CommuneDraft begin() {
        Caller officer = Caller.as("commune-officer");
        String planId = officer.planId();
        CommuneDraft draft = new CommuneDraft(officer.post(
                        "/plans/" + planId + "/commune-plans",
                        Map.of("agencyId", officer.idOf("/agencies?search=xa-phuoc-son", "code", "xa-phuoc-son")))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        officer.post("/commune-tasks", draft.task()).then().statusCode(201);
        officer.post("/commune-budget-lines", draft.line()).then().statusCode(201);
        return draft;
    }

    /** A task to enter into it. */
    public Map<String, Object> task() {
        Map<String, Object> task = part();
        task.put("what", "Rà soát nhu cầu học nghề");
        task.put("who", "Công chức Văn hóa - Xã hội");
        task.put("dueOn", "2024-06-30");
        task.put("position", 1);
        return task;
    }

    /** A line to enter into its budget. */
    public Map<String, Object> line() {
        Map<String, Object> line = part();
        line.put("content", "Thăm hỏi hộ nghèo");
        line.put("fundingSource", "COMMUNE");
        line.put("pendingWords", "chờ HĐND xã giao");
        line.put("position", 1);
        return line;
    }

    /** What every part of it begins with. */
    public Map<String, Object> part() {
        Map<String, Object> part = new HashMap<>();
        part.put("planId", id);
        part.put("source", Map.of("provenance", "STATED"));
        return part;
    }

    /** Puts it into another status, past all rules. */
    public void become(String status) {
        Database.forget("update plan set status = '" + status + "' where id = '" + UUID.fromString(id) + "'");
    }

    /** Takes away every commune's plan. */
    public static void forget() {
        Database.forget(
                "delete from commune_target",
                "delete from commune_task",
                "delete from commune_budget_line",
                "delete from plan where parent_plan_id is not null");
    }
}
