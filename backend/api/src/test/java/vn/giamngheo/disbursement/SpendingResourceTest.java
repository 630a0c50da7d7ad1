package vn.giamngheo.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.disbursement.Vouchers.post;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Grants;

/** How the spending goes: rates from numerators and denominators, what is at risk, its course through the year. */
@ApiTest
class SpendingResourceTest {
    private Vouchers some;

    @BeforeEach
    void spend() {
        some = new Vouchers();
        // 1 000 to the department, of which 400 to the commune; the commune pays 100 and 50, of which 50 comes back.
        Grants.grant(some.planId, some.subProjectId, "CENTRAL", some.departmentId, 1_000_000, "2024-04-01");
        Grants.move(
                some.planId, some.subProjectId, "CENTRAL", some.departmentId, some.communeId, 400_000, "2024-04-02");
        Grants.grant(
                some.planId, some.subProject("DA2"), "PROVINCIAL_COUNTERPART", some.communeId, 200_000, "2024-04-03");
        some.entered(some.voucher("KB-01", 100_000));
        String wrong = some.entered(some.voucher("KB-02", 50_000));
        post(
                        some.finance,
                        "/disbursements/" + wrong + "/reverse",
                        Map.of("reversedOn", "2024-06-15", "reason", "Nộp trả"))
                .then()
                .statusCode(200);
    }

    @AfterEach
    void forget() {
        Grants.forgetAll();
    }

    @Test
    void sumsNumeratorsAndDenominatorsApart() {
        JsonPath bySource = rates("SOURCE", "");
        JsonPath byAgency = rates("AGENCY", "");

        assertThat(bySource.getLong("total.available")).isEqualTo(1_200_000);
        assertThat(bySource.getLong("total.spent")).isEqualTo(100_000);
        assertThat(bySource.getLong("items.find { it.fundingSource == 'CENTRAL' }.available"))
                .isEqualTo(1_000_000);
        assertThat(bySource.getLong("items.find { it.fundingSource == 'PROVINCIAL_COUNTERPART' }.spent"))
                .isZero();
        assertThat(byAgency.getLong("items.find { it.agencyId == '" + some.departmentId + "' }.available"))
                .isEqualTo(600_000);
        assertThat(byAgency.getLong("items.find { it.agencyId == '" + some.communeId + "' }.available"))
                .isEqualTo(600_000);
    }

    @Test
    void tellsTheCommunesApart() {
        JsonPath byCommune = rates("COMMUNE", "");

        assertThat(byCommune.getList("items")).hasSize(1);
        assertThat(byCommune.getString("items[0].areaId"))
                .isEqualTo(some.finance.get("/agencies/" + some.communeId).getString("areaId"));
        assertThat(byCommune.getLong("total.available")).isEqualTo(600_000);
        assertThat(byCommune.getLong("total.remaining")).isEqualTo(500_000);
    }

    @Test
    void tellsHowItStoodOnAnyDay() {
        assertThat(rates("SOURCE", "&asOf=2024-04-01").getLong("total.available"))
                .isEqualTo(1_000_000);
        assertThat(rates("SOURCE", "&asOf=2024-04-01").getLong("total.spent")).isZero();
        assertThat(rates("SOURCE", "&asOf=2024-06-14").getLong("total.spent")).isEqualTo(150_000);
        assertThat(rates("SOURCE", "&asOf=2024-06-15").getLong("total.spent")).isEqualTo(100_000);
        assertThat(rates("SOURCE", "&asOf=2024-03-31").getList("items")).isEmpty();
    }

    @Test
    void namesWhatWillBeLeftIfItGoesOnLikeThis() {
        JsonPath risks = some.finance.get("/plans/" + some.planId + "/disbursement-risks?asOf=2024-06-30");

        // 182 of 366 days: the commune's 100 000 become 201 098; the rest of each is at risk.
        assertThat(risks.getList("items.projected", Long.class)).containsExactlyInAnyOrder(0L, 201_098L, 0L);
        assertThat(risks.getLong("atRisk")).isEqualTo(1_200_000 - 201_098);
        assertThat(risks.getString("yearEnd")).isEqualTo("2024-12-31");
        assertThat(risks.getLong("items[0].atRisk")).isEqualTo(600_000);
    }

    @Test
    void drawsTheCourseOfTheYear() {
        JsonPath course = some.finance.get("/plans/" + some.planId + "/disbursement-course?asOf=2024-05-15");

        assertThat(course.getList("points")).hasSize(13);
        assertThat(course.getLong("points.find { it.day == '2024-05-15' }.spent"))
                .isEqualTo(150_000);
        assertThat(course.getLong("points.find { it.day == '2024-03-31' }.available"))
                .isZero();
        assertThat(course.<Object>get("points.find { it.day == '2024-06-30' }.spent"))
                .isNull();
        assertThat(course.getLong("points.find { it.day == '2024-12-31' }.expected"))
                .isEqualTo(1_200_000);
    }

    @Test
    void showsAUnitItsOwnPart() {
        JsonPath own = Caller.as("commune-officer").get("/plans/" + some.planId + "/disbursement-rates?by=AGENCY");

        assertThat(own.getList("items.agencyId")).isEqualTo(List.of(some.communeId));
        assertThat(Caller.as("neighbour-officer")
                        .get("/plans/" + some.planId + "/disbursement-rates?by=AGENCY")
                        .getList("items"))
                .isEmpty();
    }

    private JsonPath rates(String by, String more) {
        return some.finance.get("/plans/" + some.planId + "/disbursement-rates?by=" + by + more);
    }
}
