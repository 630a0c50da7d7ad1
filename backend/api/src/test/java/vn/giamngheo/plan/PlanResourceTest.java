package vn.giamngheo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;

/** The document itself, as it is written: what is blank in it is blank here. */
@ApiTest
class PlanResourceTest {
    private final Caller caller = Caller.as("commune-officer");

    @Test
    void listsThePlanOf2024() {
        JsonPath plans = caller.get("/plans?year=2024&status=ISSUED");

        assertThat(plans.getLong("total")).isEqualTo(1);
        assertThat(plans.getInt("items[0].year")).isEqualTo(2024);
        assertThat(plans.getString("items[0].title"))
                .isEqualTo("Kế hoạch triển khai thực hiện Chương trình giảm nghèo, giải quyết việc làm và đào tạo nghề"
                        + " trên địa bàn huyện năm 2024");
    }

    @Test
    void filtersByYearStatusAreaAndWords() {
        String area = caller.get("/plans?year=2024").getString("items[0].areaId");

        assertThat(caller.get("/plans?areaId=" + area + "&search=2024 giai quyet viec lam")
                        .getLong("total"))
                .isEqualTo(1);
        assertThat(caller.get("/plans?year=2023").getLong("total")).isZero();
        assertThat(caller.get("/plans?status=CLOSED").getLong("total")).isZero();
        assertThat(caller.get("/plans?search=nong thon moi").getLong("total")).isZero();
    }

    @Test
    void keepsNumberAndDayBlankAndTheWordsThatStandThere() {
        JsonPath plan = plan();

        assertThat(plan.getString("number")).isNull();
        assertThat(plan.getString("numberWords")).isEqualTo("Số: /KH-UBND");
        assertThat(plan.getString("issuedOn")).isNull();
        assertThat(plan.getString("dateWords")).isEqualTo("Tuy Phước, ngày … tháng 3 năm 2024");
    }

    @Test
    void namesWhoSignedAndWhoManages() {
        JsonPath plan = plan();

        assertThat(plan.getString("signatory.capacity")).isEqualTo("KT. CHỦ TỊCH");
        assertThat(plan.getString("signatory.title")).isEqualTo("PHÓ CHỦ TỊCH");
        assertThat(codeOf(plan.getString("managingAgencyId"))).isEqualTo("ldtbxh");
        assertThat(codeOf(plan.getString("issuingAgencyId"))).isEqualTo("ubnd-huyen");
    }

    @Test
    void citesItsSixBasesInOrderAndWithTheirDatesAsWritten() {
        JsonPath plan = plan();

        assertThat(plan.getList("legalBases.findAll { it.role == 'BASIS' }.number", String.class))
                .containsExactly(
                        "39/NQ-HĐND",
                        "12699/QĐ-UBND",
                        "12689/QĐ-UBND",
                        "489/SLĐTBXH-BTXH",
                        "1355/UBND-VX",
                        "611/QĐ-UBND");
        assertThat(plan.getList("legalBases.findAll { it.role == 'BASIS' }.issuedOn", String.class))
                .containsExactly("2023-12-16", "2023-12-27", "2023-12-27", "2023-02-23", "2024-02-28", "2024-02-23");
        assertThat(plan.getList("legalBases.findAll { it.role == 'CITED' }.number", String.class))
                .containsExactly("06/2022/TT-BTTTT");
    }

    @Test
    void listsTenRecipientsAndFourAnnexesThatAreNotInHand() {
        JsonPath plan = plan();

        assertThat(plan.getList("recipients")).hasSize(10);
        assertThat(plan.getList("annexes.number", Integer.class)).containsExactly(1, 2, 3, 4);
        assertThat(plan.getList("annexes.received", Boolean.class)).containsOnly(false);
        assertThat(plan.getList("extent.notApplicable")).isEmpty();
    }

    @Test
    void saysWhereItsFactsStand() {
        JsonPath plan = plan();

        assertThat(plan.getString("source.section")).isEqualTo("Phần mở đầu");
        assertThat(plan.getList("legalBases.source.section", String.class)).doesNotContainNull();
        assertThat(plan.getList("annexes.source.section", String.class)).containsOnly("I.1.2");
    }

    private JsonPath plan() {
        return caller.get("/plans/" + caller.planId());
    }

    private String codeOf(String agencyId) {
        return caller.get("/agencies/" + agencyId).getString("code");
    }
}
