package vn.giamngheo.testing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A payment out of the commune's central money, and a list of the Treasury, entered by finance. */
final class Payments {
    private static final String COMMUNE = "xa-phuoc-son";

    private Payments() {}

    /** Enters an advance where the register is empty. */
    static boolean enter() {
        Caller finance = Caller.as("finance");
        if (finance.get("/disbursements").getInt("total") == 0) {
            String planId = finance.planId();
            String subProjectId = Money.subProject(finance, "DA3-TDA1");
            String agencyId = Examples.agency(finance, COMMUNE);
            Map<String, Object> voucher = new HashMap<>();
            voucher.put("planId", planId);
            voucher.put("subProjectId", subProjectId);
            voucher.put("fundingSource", "CENTRAL");
            voucher.put("capitalKind", "RECURRENT");
            voucher.put("agencyId", agencyId);
            voucher.put("kind", "ADVANCE");
            voucher.put("amount", 400_000);
            voucher.put("paidOn", "2024-05-06");
            voucher.put("voucher", "KB-00");
            voucher.put("reason", "Kho bạc đã chi trước");
            Money.send(finance, "/disbursements", UUID.randomUUID().toString(), voucher)
                    .then()
                    .statusCode(201);
        }
        return true;
    }

    /** Takes a list in where there is none. */
    static boolean list() {
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
        }
        return true;
    }
}
