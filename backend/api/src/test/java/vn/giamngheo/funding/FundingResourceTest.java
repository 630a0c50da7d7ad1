package vn.giamngheo.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;

/** The plan's money, source by source, to the đồng; what is pending is pending and never 0. */
@ApiTest
class FundingResourceTest {
    private final Caller caller = Caller.as("commune-officer");

    @ParameterizedTest
    @CsvFileSource(resources = "/stated-money.csv", numLinesToSkip = 1)
    void statesTheMoneyOfEachNode(String code, long total, long central, long counterpart) {
        JsonPath summary = summary();
        String node = "byProject*.bySubProject.flatten().find { it.code == '" + code + "' }";

        assertThat(summary.getLong(node + ".sum.amount")).isEqualTo(total);
        assertThat(summary.getLong(node + ".bySource.find { it.fundingSource == 'CENTRAL' }.sum.amount"))
                .isEqualTo(central);
        assertThat(summary.getLong(node + ".bySource.find { it.fundingSource == 'PROVINCIAL_COUNTERPART' }.sum.amount"))
                .isEqualTo(counterpart);
        assertThat(central + counterpart).isEqualTo(total);
    }

    @Test
    void keepsThePlansWordsAndTheTotalsThatItStatesItself() {
        JsonPath summary = summary();
        String nodes = "byProject*.bySubProject.flatten()";

        assertThat(summary.<Object>get("statedTotal"))
                .as("the plan states no total")
                .isNull();
        assertThat(summary.getString(nodes + ".find { it.code == 'DA3-TDA1' }.words"))
                .isEqualTo(
                        "1.473,8 triệu đồng (vốn Trung ương: 1.227 triệu đồng, vốn đối ứng của tỉnh: 246,8 triệu đồng)");
        assertThat(summary.getLong(nodes + ".find { it.code == 'DA3-TDA1' }.statedTotal"))
                .isEqualTo(1_473_800_000L);
        assertThat(summary.getString(nodes + ".find { it.code == 'DA3-TDA2' }.words"))
                .isEqualTo("Theo nguồn kinh phí phân bổ của Sở Y tế");
        assertThat(summary.<Object>get(nodes + ".find { it.code == 'DA3-TDA2' }.statedTotal"))
                .isNull();
    }

    @Test
    void sumsTheRealPlanToTheDong() {
        JsonPath summary = summary();

        assertThat(summary.getLong("total.amount")).isEqualTo(8_570_956_000L);
        assertThat(amountOf(summary, "CENTRAL")).isEqualTo(7_300_156_000L);
        assertThat(amountOf(summary, "PROVINCIAL_COUNTERPART")).isEqualTo(1_270_800_000L);
        assertThat(summary.getList("byProject.code", String.class)).containsExactly("DA2", "DA3", "DA4", "DA6", "DA7");
    }

    @ParameterizedTest
    @CsvSource({
        "DA2, 3222000000, 0",
        "DA3, 1473800000, 1",
        "DA4, 2975156000, 1",
        "DA6,  153000000, 1",
        "DA7,  747000000, 0",
    })
    void sumsEachProjectAndTellsHowManyAmountsArePending(String code, long amount, int pending) {
        JsonPath summary = summary();
        String project = "byProject.find { it.code == '" + code + "' }";

        assertThat(summary.getLong(project + ".sum.amount")).isEqualTo(amount);
        assertThat(summary.getInt(project + ".sum.pending")).isEqualTo(pending);
    }

    @Test
    void knowsNoAmountWhereNoneIsStated() {
        JsonPath summary = summary();

        for (String code : List.of("DA3-TDA2", "DA6-TDA1")) {
            String node = "byProject*.bySubProject.flatten().find { it.code == '" + code + "' }.sum";
            assertThat(summary.<Object>get(node + ".amount")).as(code).isNull();
            assertThat(summary.getInt(node + ".pending")).as(code).isEqualTo(1);
        }
        for (String source : List.of("DISTRICT", "COMMUNE", "POLICY_CREDIT", "FUND_FOR_THE_POOR", "MOBILISED")) {
            String sum = "bySource.find { it.fundingSource == '" + source + "' }.sum";
            assertThat(summary.<Object>get(sum + ".amount")).as(source).isNull();
            assertThat(summary.getInt(sum + ".pending")).as(source).isEqualTo(1);
        }
        assertThat(summary.getInt("total.pending")).isEqualTo(9);
    }

    @Test
    void listsWhatIsPendingWithThePlansWordsAndWhoseDecisionIsAwaited() {
        JsonPath pending = caller.get("/stated-funding?pending=true&planId=" + plan());
        String health = caller.idOf("/agencies?search=so-y-te", "code", "so-y-te");

        assertThat(pending.getLong("total")).isEqualTo(9);
        assertThat(pending.getList("items.amount")).containsOnlyNulls();
        assertThat(pending.getList("items.pendingWords", String.class)).doesNotContainNull();
        assertThat(pending.getString("items.find { it.pendingWithId == '" + health + "' }.pendingWords"))
                .isEqualTo("Theo nguồn kinh phí phân bổ của Sở Y tế");
        assertThat(pending.getList("items.findAll { it.subProjectId == null }.fundingSource", String.class))
                .containsExactly(
                        "DISTRICT",
                        "COMMUNE",
                        "POLICY_CREDIT",
                        "FUND_FOR_THE_POOR",
                        "MOBILISED",
                        "BENEFICIARY_CONTRIBUTION");
    }

    @Test
    void listsWhatIsStatedBySourceAndByNode() {
        String node = caller.idOf("/sub-projects?planId=" + plan(), "code", "DA4-TDA1");

        assertThat(caller.get("/stated-funding?pending=false&planId=" + plan()).getLong("total"))
                .isEqualTo(14);
        assertThat(caller.get("/stated-funding?fundingSource=CENTRAL&planId=" + plan())
                        .getLong("total"))
                .isEqualTo(7);
        assertThat(caller.get("/stated-funding?subProjectId=" + node).getList("items.fundingSource", String.class))
                .containsExactly("CENTRAL", "PROVINCIAL_COUNTERPART", "INTEGRATED_NEW_RURAL");
    }

    @Test
    void saysWhereInThePlanEachAmountStands() {
        String node = caller.idOf("/sub-projects?planId=" + plan(), "code", "DA2");
        String line = caller.get("/stated-funding?subProjectId=" + node).getString("items[0].id");
        JsonPath one = caller.get("/stated-funding/" + line);

        assertThat(one.getLong("amount")).isEqualTo(2_802_000_000L);
        assertThat(one.getString("source.section")).isEqualTo("II.2.1.d");
        assertThat(one.getString("source.provenance")).isEqualTo("STATED");
    }

    @Test
    void writesAmountsAsWholeNumbers() {
        String body = caller.send("/stated-funding?planId=" + plan()).asString();

        assertThat(body).contains("\"amount\":2802000000,").doesNotContainPattern("\"amount\":\\d+[.eE]");
    }

    private JsonPath summary() {
        return caller.get("/stated-funding/summary?planId=" + plan());
    }

    private static long amountOf(JsonPath summary, String source) {
        return summary.getLong("bySource.find { it.fundingSource == '" + source + "' }.sum.amount");
    }

    private String plan() {
        return caller.planId();
    }
}
