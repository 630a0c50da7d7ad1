package vn.giamngheo.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Workbooks;

/** What was given, by whom, and what it was used for. */
@ApiTest
class ContributionResourceTest {
    private final Caller front = Caller.as("front-officer");
    private final Caller leader = Caller.as("leader");

    @BeforeEach
    @AfterEach
    void forget() {
        Examples.forgetAll();
    }

    @Test
    void namesWhoAskedNotToBeNamedToTheKeepersAlone() {
        String path = "/contributions/" + entered(Examples.gift(front));

        assertThat(front.get(path).getString("giverName")).isEqualTo("Nguyễn Thị Kín");
        assertThat(Caller.as("finance").get(path).getString("giverName")).isEqualTo("Nguyễn Thị Kín");
        for (String other : List.of("leader", "manager", "auditor", "commune-officer", "bank-officer")) {
            assertThat(Caller.as(other).get(path).getString("giverName"))
                    .as(other)
                    .isNull();
            assertThat(Caller.as(other).get("/contributions").getString("items[0].giverName"))
                    .as(other)
                    .isNull();
        }
        assertThat(leader.get("/contributions?search=kin").getInt("total")).isZero();
        assertThat(leader.get("/contributions?search=nha+cho").getInt("total")).isEqualTo(1);
    }

    @Test
    void hangsUpNoNameOfWhoAskedForItWhoeverMakesTheList() {
        entered(Examples.gift(front));
        String path = "/sheets/contributions?planId=" + front.planId();

        assertThat(cells(front.send(path))).contains("Nguyễn Thị Kín");
        assertThat(cells(leader.send(path))).contains("Đề nghị không nêu tên").doesNotContain("Nguyễn Thị Kín");
        assertThat(cells(front.send(path + "&forPublic=true")))
                .contains("Đề nghị không nêu tên", "Danh sách ủng hộ công khai năm 2024")
                .doesNotContain("Nguyễn Thị Kín");
    }

    @Test
    void takesGoodsInWordsWithAValueOrWithout() {
        Map<String, Object> goods = goods();
        entered(goods);
        goods.put("estimatedValue", 25_000_000);
        entered(goods);

        Map<String, Object> fund =
                leader.get("/contribution-summary?planId=" + front.planId()).getMap("funds[0]");

        assertThat(fund)
                .containsEntry("received", 0)
                .containsEntry("goodsValue", 25_000_000)
                .containsEntry("goodsWithoutValue", 1)
                .containsEntry("gifts", 2);
    }

    @Test
    void addsUpInTheSheetWhatIsToldAndSaysWhatIsNot() {
        Map<String, Object> goods = goods();
        entered(goods);
        String path = "/sheets/contributions?planId=" + front.planId();

        assertThat(Workbooks.shown(front.send(path).asByteArray()).getLast())
                .as("no money, and goods that nobody estimated, are not 0")
                .contains("Cộng; chưa kể 1 khoản hiện vật chưa ước tính")
                .doesNotContain("0");

        goods.put("estimatedValue", 25_000_000);
        entered(goods);

        assertThat(Workbooks.shown(front.send(path).asByteArray()).getLast())
                .contains("Cộng; chưa kể 1 khoản hiện vật chưa ước tính")
                .containsOnlyOnce("25,000,000");
    }

    @Test
    void countsWhatWasReversedForNothingAndKeepsIt() {
        String id = entered(Examples.gift(front));
        Response reversal =
                Examples.once(front, "/contributions/" + id + "/reverse", Map.of("reason", "Ghi nhầm số tiền"));

        assertThat(reversal.statusCode()).as(reversal.asString()).isEqualTo(200);
        assertThat(reversal.jsonPath().getString("reversesId")).isEqualTo(id);
        assertThat(front.get("/contributions/" + id).getString("reversedById"))
                .isEqualTo(reversal.jsonPath().getString("id"));
        assertThat(leader.get("/contribution-summary?planId=" + front.planId()).getList("funds"))
                .isEmpty();
        assertProblem(
                Examples.once(front, "/contributions/" + id + "/reverse", Map.of("reason", "Lần nữa")),
                409,
                "conflict");
        assertProblem(
                Examples.once(
                        front,
                        "/contributions/" + reversal.jsonPath().getString("id") + "/reverse",
                        Map.of("reason", "Đảo lại")),
                409,
                "step-not-possible");
    }

    @Test
    void tellsWhatIsLeftOfAFund() {
        entered(Examples.gift(front));
        Map<String, Object> use = Examples.gift(front);
        use.put("entry", "USED");
        use.put("amount", 2_000_000);
        use.put("anonymous", false);
        use.remove("giverKind");
        use.remove("giverName");
        entered(use);

        assertThat(leader.get("/contribution-summary?planId=" + front.planId()).getMap("funds[0]"))
                .containsEntry("received", 5_000_000)
                .containsEntry("used", 2_000_000)
                .containsEntry("left", 3_000_000);
    }

    @Test
    void isEnteredOnceHoweverOftenItIsSent() {
        String key = UUID.randomUUID().toString();
        String first = Examples.once(front, "/contributions", key, Examples.gift(front))
                .jsonPath()
                .getString("id");

        assertThat(Examples.once(front, "/contributions", key, Examples.gift(front))
                        .jsonPath()
                        .getString("id"))
                .isEqualTo(first);
        assertThat(front.get("/contributions").getInt("total")).isEqualTo(1);
    }

    @Test
    void isWrittenByTheKeepersOwnOfficersAndByFinance() {
        assertProblem(
                Examples.once(Caller.as("commune-officer"), "/contributions", Examples.gift(front)), 403, "forbidden");
        assertThat(Examples.once(Caller.as("finance"), "/contributions", Examples.gift(front))
                        .statusCode())
                .isEqualTo(201);
        Map<String, Object> own = Examples.gift(front);
        own.put("agencyId", Examples.agency(front, "xa-phuoc-son"));
        assertThat(Examples.once(Caller.as("commune-officer"), "/contributions", own)
                        .statusCode())
                .isEqualTo(201);
        own.put("agencyId", Examples.agency(front, "nhcsxh"));
        assertProblem(Examples.once(Caller.as("finance"), "/contributions", own), 422, "invalid-fields")
                .pointsAt("/agencyId")
                .breaks("no-keeper");
    }

    @Test
    void refusesWhatIsNeitherMoneyNorGoods() {
        Map<String, Object> both = Examples.gift(front);
        both.put("goods", "Gạo");
        assertProblem(Examples.once(front, "/contributions", both), 422, "invalid-fields")
                .pointsAt("/amount")
                .breaks("money-or-goods");
        Map<String, Object> nobody = Examples.gift(front);
        nobody.remove("giverName");
        assertProblem(Examples.once(front, "/contributions", nobody), 422, "invalid-fields")
                .pointsAt("/giverName");
    }

    @Test
    void countsGoodsOnceInTheSheetThoughTheyComeInAndGoOut() {
        Map<String, Object> given = goods();
        given.put("estimatedValue", 25_000_000);
        entered(given);
        Map<String, Object> used = goods();
        used.put("estimatedValue", 15_000_000);
        used.put("entry", "USED");
        used.put("anonymous", false);
        used.remove("giverKind");
        used.remove("giverName");
        entered(used);

        List<String> sums = Workbooks.shown(front.send("/sheets/contributions?forPublic=true&planId=" + front.planId())
                        .asByteArray())
                .getLast();

        assertThat(sums).contains("25,000,000", "15,000,000").doesNotContain("40,000,000");
        assertThat(leader.get("/contribution-summary?planId=" + front.planId()).getLong("funds[0].goodsValue"))
                .isEqualTo(25_000_000);
    }

    @Test
    void asksBeforeTheSameGiftIsEnteredTwiceUnderOneDocument() {
        Map<String, Object> gift = Examples.gift(front);
        gift.put("document", "PT-07");
        entered(gift);

        assertProblem(Examples.once(Caller.as("finance"), "/contributions", gift), 422, "invalid-fields")
                .pointsAt("/document")
                .breaks("given-already");
        gift.put("again", "Ủng hộ hai lần trong ngày, một phiếu thu");
        String id = entered(gift);
        assertThat(front.get("/contributions/" + id).getString("again")).isEqualTo(gift.get("again"));
    }

    /** Goods that nobody has estimated. */
    private Map<String, Object> goods() {
        Map<String, Object> goods = Examples.gift(front);
        goods.remove("amount");
        goods.put("goods", "50 suất quà");
        return goods;
    }

    private String entered(Map<String, Object> entry) {
        Response created = Examples.once(front, "/contributions", entry);
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return created.jsonPath().getString("id");
    }

    private static List<String> cells(Response sheet) {
        assertThat(sheet.statusCode()).isEqualTo(200);
        return Workbooks.shown(sheet.asByteArray()).stream()
                .flatMap(List::stream)
                .toList();
    }
}
