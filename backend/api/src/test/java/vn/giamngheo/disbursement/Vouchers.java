package vn.giamngheo.disbursement;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Grants;

/** What the tests of payments have in common: money of one sub-project of 2024, and vouchers for it. */
final class Vouchers {
    static final String DAY = "2024-05-06";
    final Caller finance = Caller.as("finance");
    final String planId = finance.planId();
    final String subProjectId = subProject("DA3-TDA1");
    final String communeId = Examples.agency(finance, "xa-phuoc-son");
    final String departmentId = Examples.agency(finance, "nnptnt");

    String subProject(String code) {
        return finance.idOf("/sub-projects?limit=100&planId=" + planId, "code", code);
    }

    /** Central money for the commune, from that day on. */
    void grant(long amount, String day) {
        Grants.grant(planId, subProjectId, "CENTRAL", communeId, amount, day);
    }

    /** A payment of the commune out of central money. */
    Map<String, Object> voucher(String number, long amount) {
        Map<String, Object> voucher = new HashMap<>();
        voucher.put("planId", planId);
        voucher.put("subProjectId", subProjectId);
        voucher.put("fundingSource", "CENTRAL");
        voucher.put("capitalKind", "RECURRENT");
        voucher.put("agencyId", communeId);
        voucher.put("kind", "PAYMENT");
        voucher.put("amount", amount);
        voucher.put("paidOn", DAY);
        voucher.put("voucher", number);
        voucher.put("payee", "HTX Phước Sơn");
        voucher.put("content", "Mua bò giống");
        return voucher;
    }

    /** The answer to a POST under a key of its own. */
    static Response post(Caller caller, String path, Object body) {
        return post(caller, path, body, UUID.randomUUID().toString());
    }

    static Response post(Caller caller, String path, Object body, String key) {
        return caller.request()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post(path);
    }

    Response enter(Map<String, Object> voucher) {
        return post(finance, "/disbursements", voucher);
    }

    /** Enters it, which must succeed; tells its id. */
    String entered(Map<String, Object> voucher) {
        return enter(voucher).then().statusCode(201).extract().path("id");
    }
}
