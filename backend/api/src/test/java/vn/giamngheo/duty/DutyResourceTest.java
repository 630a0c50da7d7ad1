package vn.giamngheo.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;

/** Who leads, coordinates, is requested and carries out; and who reports to whom. */
@ApiTest
class DutyResourceTest {
    private final Caller caller = Caller.as("department-head");
    private final Map<String, String> codes = new HashMap<>();

    @BeforeEach
    void learnTheCodes() {
        for (String list :
                List.of("/agencies?", "/sub-projects?planId=" + plan() + "&", "/policies?planId=" + plan() + "&")) {
            caller.get(list + "limit=100")
                    .<Map<String, String>>getList("items")
                    .forEach(item -> codes.put(item.get("id"), item.get("code")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ldtbxh,     LEAD,    DA2 DA4-TDA1 DA6-TDA2 DA7-TDA1 DA7-TDA2 programme-management",
        "nnptnt,     LEAD,    DA3-TDA1",
        "vhtt,       LEAD,    DA6-TDA1",
        "tt-vhttt,   COORDINATE, DA6-TDA1",
        "phong-y-te, LEAD,    DA3-TDA2 average-living-farm-households health-insurance-cards hygienic-latrines",
        "ttyt,       CO_LEAD, DA3-TDA2 average-living-farm-households health-insurance-cards hygienic-latrines",
        "nhcsxh,     LEAD,    preferential-credit",
        "mttq,       REQUESTED, campaigns communication fund-for-the-poor resource-mobilisation social-supervision",
        "tckh,       CARRY_OUT, balance-resources settlement-guidance",
        "ubnd-huyen, CARRY_OUT, leadership obstacle-handling",
    })
    void givesEachAgencyWhatThePlanGivesIt(String agency, String role, String subjects) {
        JsonPath duties =
                caller.get("/duties?limit=100&planId=" + plan() + "&agencyId=" + agencyId(agency) + "&role=" + role);

        assertThat(duties.<Map<String, String>>getList("items"))
                .extracting(duty ->
                        codes.get(duty.get("subProjectId") == null ? duty.get("policyId") : duty.get("subProjectId")))
                .containsExactlyInAnyOrder(subjects.split(" "));
    }

    @Test
    void givesNobodyTheLeadOfSustainableEmployment() {
        String node = caller.idOf("/sub-projects?planId=" + plan(), "code", "DA4-TDA3");

        assertThat(caller.get("/duties?subProjectId=" + node).getLong("total")).isZero();
    }

    @Test
    void givesEachOfThe13CommunesTheSameDuties() {
        JsonPath plan = caller.get("/duties?limit=100&policyId="
                + caller.idOf("/policies?limit=100&planId=" + plan(), "code", "commune-plan"));

        assertThat(plan.<Map<String, String>>getList("items"))
                .extracting(duty -> codes.get(duty.get("agencyId")))
                .hasSize(13)
                .doesNotHaveDuplicates()
                .allMatch(code -> String.valueOf(code).matches("(tt|xa)-.+"));
        assertThat(caller.get("/duties?planId=" + plan() + "&agencyId=" + agencyId("xa-phuoc-son"))
                        .getLong("total"))
                .isEqualTo(13);
    }

    @Test
    void keepsThePlansWordsAndTheirPlace() {
        JsonPath duties = caller.get("/duties?planId=" + plan() + "&role=LEAD&agencyId=" + agencyId("nnptnt"));
        JsonPath one = caller.get("/duties/" + duties.getString("items[0].id"));

        assertThat(one.getString("text")).contains("Tiểu dự án 1");
        assertThat(one.getString("source.section")).isEqualTo("IV.3");
        assertThat(one.getString("source.provenance")).isEqualTo("STATED");
    }

    @Test
    void listsPoliciesAndTasks() {
        assertThat(caller.get("/policies?limit=100&planId=" + plan()).getLong("total"))
                .isEqualTo(31);
        assertThat(caller.get("/policies?limit=100&kind=POLICY&planId=" + plan())
                        .getLong("total"))
                .isEqualTo(14);
        JsonPath found = caller.get("/policies?planId=" + plan() + "&search=tin dung uu dai");
        assertThat(found.getList("items.code", String.class)).containsExactly("preferential-credit");
        assertThat(caller.get("/policies/" + found.getString("items[0].id")).getString("kind"))
                .isEqualTo("POLICY");
    }

    @Test
    void tellsWhoReportsToWhom() {
        JsonPath all = caller.get("/reporting-duties?limit=100&planId=" + plan());
        JsonPath manager = caller.get("/reporting-duties?planId=" + plan() + "&agencyId=" + agencyId("ldtbxh"));
        JsonPath commune = caller.get("/reporting-duties?planId=" + plan() + "&agencyId=" + agencyId("xa-phuoc-son"));

        assertThat(all.getLong("total")).isEqualTo(22);
        assertThat(manager.getList("items[0].recipientIds", String.class))
                .extracting(codes::get)
                .containsExactlyInAnyOrder("ubnd-huyen", "so-ldtbxh");
        assertThat(commune.getList("items[0].recipientIds", String.class))
                .extracting(codes::get)
                .containsExactly("ldtbxh");
        assertThat(commune.getBoolean("items[0].periodic")).isTrue();
        assertThat(commune.getBoolean("items[0].adHoc")).isTrue();
    }

    @Test
    void inventsNoFrequencyAndNoDay() {
        JsonPath all = caller.get("/reporting-duties?limit=100&planId=" + plan());

        assertThat(all.getList("items.frequency")).containsOnlyNulls();
        assertThat(all.getList("items.dueWords")).containsOnlyNulls();
    }

    @Test
    void marksReportingThatIsOnlyAReading() {
        JsonPath all = caller.get("/reporting-duties?limit=100&planId=" + plan());

        assertThat(all.<Map<String, String>>getList("items.findAll { it.clarity == 'AMBIGUOUS' }"))
                .extracting(duty -> codes.get(duty.get("agencyId")))
                .containsExactlyInAnyOrder("tckh", "vhtt", "tt-vhttt", "phong-y-te", "ttyt", "ubnd-huyen");
        assertThat(all.getList("items.findAll { it.clarity == 'AMBIGUOUS' }.source.provenance", String.class))
                .containsOnly("ASSUMED");
    }

    private String plan() {
        return caller.planId();
    }

    private String agencyId(String code) {
        return caller.idOf("/agencies?limit=100", "code", code);
    }
}
