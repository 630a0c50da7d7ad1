package vn.giamngheo.communeplan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.CommuneDraft;
import vn.giamngheo.testing.Database;

/** What a commune's plan is once it is issued: not before the district's, and its own word of what it took over. */
@ApiTest
class CommunePlanIssueTest {
    private final Caller officer = Caller.as("commune-officer");
    private final Caller head = Caller.as("commune-head");
    private CommuneDraft draft = new CommuneDraft("");

    @BeforeEach
    void begin() {
        draft = CommuneDraft.begin();
    }

    @AfterEach
    void forget() {
        CommuneDraft.forget();
    }

    @Test
    void isNotIssuedBeforeThePlanAboveIt() {
        assertProblem(issueOn("2024-02-29"), 422, "invalid-fields")
                .pointsAt("/issuedOn")
                .breaks("before-the-plan-above");
    }

    @Test
    void statesTheDistrictsFiguresOnceItIsIssuedButNoSample() {
        String targets = "/commune-targets?limit=100&planId=" + draft.id();
        String target = officer.get(targets).getString("items[0].id");
        Database.forget("update commune_target set source_provenance = 'REFERENCE', source_section = 'Phụ lục 1'"
                + " where id = '" + target + "'");

        issueOn("2024-03-01").then().statusCode(200);

        JsonPath own = officer.get("/commune-targets/" + target);
        assertThat(own.getString("source.provenance")).isEqualTo("STATED");
        assertThat(own.getBoolean("takenOver")).isFalse();
        assertProblem(officer.delete("/commune-targets/" + target, own.getInt("version")), 409, "plan-issued");
        assertThat(officer.get(targets).getList("items.findAll { it.takenOver }.source.provenance"))
                .isNotEmpty()
                .containsOnly("SAMPLE");
    }

    private Response issueOn(String day) {
        return head.post(
                "/commune-plans/" + draft.id() + "/issue",
                0,
                Map.of("number", "12/KH-UBND", "issuedOn", day, "signatory", Map.of("name", "Trần Văn Bình")));
    }
}
