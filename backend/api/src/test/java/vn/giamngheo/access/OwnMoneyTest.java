package vn.giamngheo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.DraftPlan;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Grants;
import vn.giamngheo.testing.Money;
import vn.giamngheo.testing.Own;
import vn.giamngheo.testing.Workbooks;

/** Decisions, payments, gifts and loans are entered by the unit that makes, pays, keeps or lends, and by no other unit. */
@ApiTest
@TestInstance(Lifecycle.PER_CLASS)
class OwnMoneyTest {
    private static final int NEXT = 2025;
    private static final String COMMUNE = "xa-phuoc-son";
    private static final String OFFICER = "department-officer";
    private static final LocalDate DAY = LocalDate.of(2024, 5, 6);
    private static final String PAYER = "commune-officer";
    private static final String FRONT = "front-officer";
    private static final String BANK = "bank-officer";
    private final Caller officer = Caller.as(OFFICER);
    private final Caller finance = Caller.as("finance");
    private Own own;
    private String ofPlan = "";

    @BeforeAll
    void readTheContract() {
        own = new Own();
    }

    @BeforeEach
    void grant() {
        forget();
        ofPlan = "?planId=" + finance.planId();
        for (String agency : List.of("nnptnt", COMMUNE)) {
            Grants.grant(
                    finance.planId(),
                    Money.subProject(finance, "DA3-TDA1"),
                    "CENTRAL",
                    Examples.agency(finance, agency),
                    1_000_000,
                    "2024-02-23");
        }
    }

    @AfterEach
    void forget() {
        Grants.forgetAll();
        Examples.forgetAll();
        DraftPlan.forget(NEXT);
    }

    @AfterAll
    void allAreShown() {
        assertThat(own.shown()).isEqualTo(Own.shownIn("money"));
    }

    @Test
    void isPassedOnByTheAgencyThatDecides() {
        Map<String, Object> decision = Money.decision(officer, "INITIAL", "nnptnt");
        Map<String, Object> line = Money.line(officer, "DA3-TDA1", "CENTRAL", "nnptnt", COMMUNE, 300_000);
        String withdrawn =
                own.shows("createDecision", OFFICER, "", null, decision).path("id");
        own.shows("withdrawDecision", OFFICER, withdrawn, 0, null);
        String id = own.shows("createDecision", OFFICER, "", null, decision).path("id");
        own.shows("updateDecision", OFFICER, id, 0, decision);
        own.shows("updateDecisionLines", OFFICER, id, 1, Map.of("lines", List.of(line)));
        byte[] sheet = Workbooks.filled(
                officer.send("/decisions/" + id + "/lines-import/template").asByteArray(),
                "DA3-TDA1",
                row -> row.set("Số tiền (đồng) *", 400_000));
        own.shows("previewDecisionLinesImport", OFFICER, id, null, sheet);
        own.shows("markDecisionLinesImport", OFFICER, id, null, sheet);
        own.shows("importDecisionLines", OFFICER, id, 2, sheet);
        own.shows("issueDecision", "department-head", id, 3, Map.of("number", "5/QĐ-NN", "issuedOn", "2024-04-01"));
        String entry = finance.get("/allocations?decisionId=" + id).getString("items[0].id");
        Map<String, Object> correction = Map.of("allocationIds", List.of(entry), "summary", "Ghi nhầm");
        own.shows("createDecisionCorrection", OFFICER, id, null, correction);
    }

    @Test
    void isPaidByTheUnitThatHoldsIt() {
        String reversed = own.shows("createDisbursement", PAYER, "", null, voucher("KB-01"))
                .path("id");
        own.shows("reverseDisbursement", PAYER, reversed, null, Map.of("reversedOn", "2024-06-01", "reason", "Nhầm"));
        Map<String, Object> advance = voucher("TU-01");
        advance.put("kind", "ADVANCE");
        String id = own.shows("createDisbursement", PAYER, "", null, advance).path("id");
        Map<String, Object> clearance = Map.of("amount", 1_000, "clearedOn", "2024-06-01", "voucher", "TT-01");
        own.shows("clearAdvance", PAYER, id, null, clearance);
        Map<String, Object> line = voucher("KB-02");
        own.shows("enterDisbursements", PAYER, "", null, Map.of("planId", finance.planId(), "lines", List.of(line)));

        byte[] sheet = Workbooks.of(
                List.of(
                        "Số chứng từ *",
                        "Ngày chứng từ *",
                        "Đơn vị chi *",
                        "Mã tiểu dự án *",
                        "Nguồn vốn *",
                        "Loại vốn *",
                        "Hình thức *",
                        "Số tiền (đồng) *"),
                List.of(
                        "KB-03",
                        DAY,
                        shortName(COMMUNE),
                        "DA3-TDA1",
                        "Vốn Trung ương",
                        "Vốn sự nghiệp",
                        "Thanh toán",
                        1_000));
        own.shows("previewDisbursements", PAYER, ofPlan, null, sheet);
        own.shows("importDisbursements", PAYER, ofPlan, null, sheet);
    }

    @Test
    void isCarriedIntoTheNextYearByFinanceAlone() {
        Grants.settle(finance.planId());
        Caller manager = Caller.as("manager");
        manager.post("/plans/" + finance.planId() + "/copy", Map.of("year", NEXT))
                .then()
                .statusCode(201);
        Database.forget("update plan set status = 'ISSUED' where year = " + NEXT);

        own.shows("draftCarryOver", "finance", finance.planId(), null, null);
    }

    @Test
    void isGivenToTheUnitThatKeepsIt() {
        Caller front = Caller.as(FRONT);
        String id = own.shows("createContribution", FRONT, "", null, Examples.gift(front))
                .path("id");
        own.shows("reverseContribution", FRONT, id, null, Map.of("reason", "Ghi nhầm"));
        byte[] sheet = Workbooks.of(
                List.of(
                        "Ngày *",
                        "Tiếp nhận, sử dụng *",
                        "Nguồn *",
                        "Loại người ủng hộ",
                        "Người ủng hộ",
                        "Số tiền (đồng)",
                        "Mục đích *",
                        "Đơn vị quản lý *"),
                List.of(
                        DAY,
                        "Tiếp nhận",
                        "Quỹ “Vì người nghèo”",
                        "Cá nhân, hộ gia đình",
                        "Nguyễn Văn B",
                        500_000,
                        "Ủng hộ Quỹ “Vì người nghèo”",
                        shortName("mttq")));
        own.shows("previewContributions", FRONT, ofPlan, null, sheet);
        own.shows("importContributions", FRONT, ofPlan, null, sheet);
    }

    @Test
    void isLentByTheBankAlone() {
        Caller bank = Caller.as(BANK);
        Map<String, Object> total = Examples.creditTotal(bank);
        String id = own.shows("createCreditTotal", BANK, "", null, total).path("id");
        own.shows("updateCreditTotal", BANK, id, 0, total);
        byte[] sheet = Workbooks.of(
                List.of(
                        "Tháng",
                        "Mã xã, thị trấn",
                        "Chương trình cho vay",
                        "Số khoản vay từ đầu năm",
                        "Doanh số cho vay từ đầu năm (đồng)",
                        "Dư nợ cuối tháng (đồng)",
                        "Số hộ còn dư nợ"),
                List.of("06/2024", "21970", "Cho vay hộ nghèo", 13, 650_000_000, 1_450_000_000, 31));
        own.shows("previewCreditImport", BANK, ofPlan, null, sheet);
        own.shows("markCreditImport", BANK, ofPlan, null, sheet);
        own.shows("importCredit", BANK, ofPlan, null, sheet);
    }

    private String shortName(String agency) {
        return finance.get("/agencies/" + Examples.agency(finance, agency)).getString("shortName");
    }

    private Map<String, Object> voucher(String number) {
        Map<String, Object> voucher = new HashMap<>();
        voucher.put("planId", finance.planId());
        voucher.put("subProjectId", Money.subProject(finance, "DA3-TDA1"));
        voucher.put("fundingSource", "CENTRAL");
        voucher.put("capitalKind", "RECURRENT");
        voucher.put("agencyId", Examples.agency(finance, COMMUNE));
        voucher.put("kind", "PAYMENT");
        voucher.put("amount", 100_000);
        voucher.put("paidOn", "2024-05-06");
        voucher.put("voucher", number);
        voucher.put("payee", "HTX Phước Sơn");
        voucher.put("content", "Mua bò giống");
        return voucher;
    }
}
