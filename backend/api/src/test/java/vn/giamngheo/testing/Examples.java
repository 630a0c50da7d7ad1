package vn.giamngheo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Things that no plan file has, entered by those who enter them at work. */
public final class Examples {
    private static final String COMMUNE = "xa-phuoc-son";

    private Examples() {}

    /** Enters something where a list would have nothing; tells whether it is such a list. */
    public static boolean enter(String list) {
        return switch (list) {
            case "obstacles", "attachments", "guidance" -> published();
            case "delegations" -> delegated();
            case "disbursements" -> Payments.enter();
            case "treasury-statements" -> Payments.list();
            case "decisions" -> decided();
            case "contributions" -> given();
            case "credit-totals" -> lent();
            case "rounds" -> opened();
            case "consolidations" -> consolidated();
            case "webhooks", "webhook-deliveries" -> Webhooks.enter();
            default -> false;
        };
    }

    private static boolean published() {
        Caller officer = Caller.as("commune-officer");
        Caller manager = Caller.as("manager");
        if (manager.get("/guidance").getInt("total") == 0) {
            Map<String, Object> obstacle = obstacle(officer, "DA3-TDA1");
            obstacle.put("attachmentIds", List.of(attachment(officer, "a.pdf", Files.pdf("x"))));
            String path = "/obstacles/" + reported(officer, obstacle);
            manager.post(path + "/answer", 0, Map.of("text", "Đã rõ"));
            manager.post(path + "/publish", 1, Map.of("title", "Đất sản xuất", "summary", "Xem quy định"));
        }
        return true;
    }

    private static boolean delegated() {
        Caller head = Caller.as("department-head");
        if (head.get("/delegations").getInt("total") == 0) {
            // To somebody without any role: nobody may do more than before.
            Map<String, Object> delegation = delegation(head, "nnptnt", "no-role");
            delegation.put("form", "TUQ");
            head.post("/delegations", delegation).then().statusCode(201);
        }
        return true;
    }

    private static boolean given() {
        Caller officer = Caller.as("front-officer");
        if (officer.get("/contributions").getInt("total") == 0) {
            once(officer, "/contributions", gift(officer)).then().statusCode(201);
        }
        return true;
    }

    private static boolean decided() {
        Caller finance = Caller.as("finance");
        if (finance.get("/decisions").getInt("total") == 0) {
            Money.drafted(
                    finance,
                    Money.decision(finance, "INITIAL", null),
                    Money.line(finance, "DA2", "CENTRAL", null, "ubnd-huyen", 5));
        }
        return true;
    }

    private static boolean opened() {
        Caller manager = Caller.as("manager");
        if (manager.get("/rounds").getInt("total") == 0) {
            Rounds.january(manager);
        }
        return true;
    }

    /** The id of the report of the commune whose people the demo has. */
    static String reportOf(Caller caller) {
        opened();
        return Rounds.report(caller, caller.get("/rounds?limit=1").getString("items[0].id"), COMMUNE);
    }

    private static boolean consolidated() {
        opened();
        Caller manager = Caller.as("manager");
        if (manager.get("/consolidations").getInt("total") == 0) {
            manager.post("/consolidations", Map.of("roundId", roundOf(manager)))
                    .then()
                    .statusCode(201);
        }
        return true;
    }

    /** The id of a round. */
    static String roundOf(Caller caller) {
        opened();
        return caller.get("/rounds?limit=1").getString("items[0].id");
    }

    /** The id of a round's report. */
    static String consolidationOf(Caller caller) {
        consolidated();
        return caller.get("/consolidations?limit=1").getString("items[0].id");
    }

    private static boolean lent() {
        Caller officer = Caller.as("bank-officer");
        if (officer.get("/credit-totals").getInt("total") == 0) {
            once(officer, "/credit-totals", creditTotal(officer)).then().statusCode(201);
        }
        return true;
    }

    /** The answer to a request that is done once, however often it is sent. */
    public static Response once(Caller caller, String path, Object body) {
        return once(caller, path, UUID.randomUUID().toString(), body);
    }

    /** The same under that key. */
    public static Response once(Caller caller, String path, String key, Object body) {
        return caller.request()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post(path);
    }

    /** What the Front's officer enters: a gift of money by somebody who asked not to be named. */
    public static Map<String, Object> gift(Caller officer) {
        Map<String, Object> gift = new HashMap<>();
        gift.put("planId", officer.planId());
        gift.put("agencyId", agency(officer, "mttq"));
        gift.put("entry", "RECEIVED");
        gift.put("fund", "FUND_FOR_THE_POOR");
        gift.put("giverKind", "INDIVIDUAL");
        gift.put("giverName", "Nguyễn Thị Kín");
        gift.put("anonymous", true);
        gift.put("datedOn", "2024-10-17");
        gift.put("amount", 5_000_000);
        gift.put("purpose", "Làm nhà cho hộ nghèo");
        gift.put("source", Map.of("provenance", "SAMPLE"));
        return gift;
    }

    /** What the bank's officer enters of a commune. */
    public static Map<String, Object> creditTotal(Caller officer) {
        Map<String, Object> total = new HashMap<>();
        total.put("planId", officer.planId());
        total.put("agencyId", agency(officer, "nhcsxh"));
        total.put("areaId", officer.idOf("/areas?limit=100&asOf=2024-06-01", "code", "21970"));
        total.put("programme", "POOR_HOUSEHOLD");
        total.put("month", "2024-06-01");
        total.put("loans", 12);
        total.put("lent", 600_000_000);
        total.put("outstanding", 1_450_000_000);
        total.put("households", 31);
        total.put("source", Map.of("provenance", "SAMPLE"));
        return total;
    }

    /** The id of a file of an obstacle that the caller sees. */
    static String attachmentOf(Caller caller) {
        return caller.get("/obstacles?limit=100").getList("items.id", String.class).stream()
                .map(one -> caller.get("/obstacles/" + one).getString("thread[0].attachments[0].id"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /** Uploads a file, which must be taken; tells its id. */
    public static String attachment(Caller caller, String fileName, byte[] content) {
        Response uploaded = upload(caller, fileName, content);
        assertThat(uploaded.statusCode()).as(uploaded.asString()).isEqualTo(201);
        return uploaded.jsonPath().getString("id");
    }

    /** The answer to an upload. */
    public static Response upload(Caller caller, String fileName, byte[] content) {
        return caller.request()
                .contentType("application/octet-stream")
                .queryParam("fileName", fileName)
                .body(content)
                .post("/attachments");
    }

    /** What the commune's officer reports about the sub-project of that code, or about the plan as a whole. */
    public static Map<String, Object> obstacle(Caller officer, String subProjectCode) {
        Map<String, Object> obstacle = new HashMap<>();
        obstacle.put("planId", officer.planId());
        obstacle.put("agencyId", agency(officer, COMMUNE));
        if (!subProjectCode.isEmpty()) {
            obstacle.put(
                    "subProjectId",
                    officer.idOf("/sub-projects?limit=100&planId=" + officer.planId(), "code", subProjectCode));
        }
        obstacle.put("title", "Thiếu đất sản xuất");
        obstacle.put("description", "Ba hộ không còn đất để trồng cỏ.");
        return obstacle;
    }

    /** Reports it; it must be taken. Tells its id. */
    public static String reported(Caller officer, Map<String, Object> obstacle) {
        Response created = officer.post("/obstacles", obstacle);
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return created.jsonPath().getString("id");
    }

    /** What the leader records for a deputy, from today on. */
    public static Map<String, Object> delegation(Caller caller, String agencyCode, String user) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        Map<String, Object> delegation = new HashMap<>();
        delegation.put("agencyId", agency(caller, agencyCode));
        delegation.put("leads", agencyCode.equals("ubnd-huyen"));
        delegation.put("form", "KT");
        delegation.put("principalTitle", "Chủ tịch");
        delegation.put("delegateUser", user);
        delegation.put("delegateName", "Hồ Thị Phó");
        delegation.put("delegatePosition", "Phó Chủ tịch");
        delegation.put("validFrom", today.toString());
        delegation.put("validTo", today.plusDays(30).toString());
        delegation.put("reason", "Phân công công tác");
        delegation.put("documentNumber", "12/QĐ-UBND");
        delegation.put("documentDate", today.toString());
        return delegation;
    }

    /** The id of the agency that bears the code in 2024. */
    public static String agency(Caller caller, String code) {
        return caller.idOf("/agencies?limit=100&asOf=2024-06-01", "code", code);
    }

    /** Takes away all of it. */
    public static void forgetAll() {
        Webhooks.forgetAll();
        Database.forget(
                "delete from guidance",
                "delete from obstacle_attachment",
                "delete from obstacle_entry",
                "delete from obstacle",
                "delete from delegation",
                "delete from credit_total",
                "alter table contribution disable trigger contribution_append_only",
                "delete from contribution",
                "alter table contribution enable trigger contribution_append_only",
                "alter table sheet_import disable trigger sheet_import_append_only",
                "delete from sheet_import",
                "alter table sheet_import enable trigger sheet_import_append_only",
                "delete from attachment");
    }
}
