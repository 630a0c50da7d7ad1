package vn.giamngheo.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;

@ApiTest
class FundingResourceTest {

    @Test
    void sumsTheRealPlanToTheDong() {
        Caller officer = Caller.as("commune-officer");
        JsonPath summary = officer.get("/stated-funding/summary?planId=" + officer.planId());

        assertThat(summary.getLong("total.amount")).isEqualTo(8_570_956_000L);
        assertThat(summary.getLong("bySource.find { it.fundingSource == 'CENTRAL' }.sum.amount"))
                .isEqualTo(7_300_156_000L);
        assertThat(summary.getLong("bySource.find { it.fundingSource == 'PROVINCIAL_COUNTERPART' }.sum.amount"))
                .isEqualTo(1_270_800_000L);
    }
}
