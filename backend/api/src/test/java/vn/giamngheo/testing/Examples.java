package vn.giamngheo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Things that no plan file has, entered by those who enter them at work. */
public final class Examples {
    private static final String COMMUNE = "xa-phuoc-son";

    private Examples() {}

    /** Enters something where a list would have nothing; tells whether it is such a list. */
    static boolean enter(String list) {
        return switch (list) {
            case "obstacles", "attachments", "guidance" -> published();
            case "delegations" -> delegated();
            case "disbursements" -> paid();
            case "treasury-statements" -> listed();
            case "decisions" -> decided();
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
            head.post("/delegations", delegation(head, "nnptnt", "somebody"));
        }
        return true;
    }

    private static boolean paid() {
        Caller finance = Caller.as("finance");
        if (finance.get("/disbursements").getInt("total") == 0) {
            String planId = finance.planId();
            String subProjectId = finance.idOf("/sub-projects?limit=100&planId=" + planId, "code", "DA3-TDA1");
            String agencyId = agency(finance, COMMUNE);
            Grants.grant(planId, subProjectId, "CENTRAL", agencyId, 1_000_000, "2024-04-01");
            finance.request()
                    .contentType("application/json")
                    .header("Idempotency-Key", "example")
                    .body(Map.of(
                            "planId",
                            planId,
                            "subProjectId",
                            subProjectId,
                            "fundingSource",
                            "CENTRAL",
                            "capitalKind",
                            "RECURRENT",
                            "agencyId",
                            agencyId,
                            "kind",
                            "ADVANCE",
                            "amount",
                            400_000,
                            "paidOn",
                            "2024-05-06",
                            "voucher",
                            "KB-00"))
                    .post("/disbursements")
                    .then()
                    .statusCode(201);
        }
        return true;
    }

    private static boolean listed() {
        Caller finance = Caller.as("finance");
        if (finance.get("/treasury-statements").getInt("total") == 0) {
            finance.request()
                    .contentType("application/octet-stream")
                    .queryParam("planId", finance.planId())
                    .queryParam("title", "Tháng 5")
                    .queryParam("fileName", "kb.xlsx")
                    .body(Workbooks.of(
                            List.of("Số chứng từ", "Ngày", "Số tiền"),
                            List.of("KB-99", LocalDate.of(2024, 5, 6), 400_000)))
                    .post("/treasury-statements")
                    .then()
                    .statusCode(201);
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
        Database.forget(
                "delete from guidance",
                "delete from obstacle_attachment",
                "delete from obstacle_entry",
                "delete from obstacle",
                "delete from delegation",
                "delete from attachment");
    }
}
