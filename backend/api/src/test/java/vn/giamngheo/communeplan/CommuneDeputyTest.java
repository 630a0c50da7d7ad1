package vn.giamngheo.communeplan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.CommuneDraft;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Examples;

/** A deputy of the commune's head, who is its officer too, issues what somebody else has drafted; the trail says in whose place. */
@ApiTest
class CommuneDeputyTest {
    private static final Map<String, Object> ISSUE =
            Map.of("number", "12/KH-UBND", "issuedOn", "2024-04-01", "signatory", Map.of("name", "Hồ Thị Phó"));
    private final Caller deputy = Caller.as("commune-officer");
    private final Caller head = Caller.as("commune-head");

    @BeforeEach
    void delegate() {
        Map<String, Object> delegation = new HashMap<>(Examples.delegation(head, "xa-phuoc-son", "commune-officer"));
        Response recorded = head.post("/delegations", delegation);
        assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(201);
    }

    @AfterEach
    void forget() {
        for (String id : head.get("/delegations?limit=100").getList("items.findAll { it.mayEnd }.id", String.class)) {
            head.post("/delegations/" + id + "/end", 0, Map.of("reason", "hết"));
        }
        Examples.forgetAll();
        CommuneDraft.forget();
    }

    @Test
    void doesNotIssueWhatTheyHaveDrafted() {
        String path = "/commune-plans/" + CommuneDraft.begin().id();

        JsonPath context = deputy.get(path + "/context");
        assertThat(context.getList("allowedActions")).containsExactly("EDIT", "WITHDRAW");
        assertThat(context.getBoolean("ownDraft")).isTrue();
        assertThat(head.get(path + "/context").getBoolean("ownDraft")).isFalse();
        assertProblem(deputy.post(path + "/issue", 0, ISSUE), 403, "own-draft");
        assertThat(deputy.get(path).getString("status")).isEqualTo("DRAFT");
    }

    @Test
    void issuesWhatAnotherOneHasDraftedAndTheTrailSaysInWhosePlace() {
        String path = "/commune-plans/" + draftedByAnother();

        assertThat(deputy.get(path + "/context").getList("allowedActions"))
                .containsExactlyInAnyOrder("EDIT", "WITHDRAW", "ISSUE");
        Response issued = deputy.post(path + "/issue", 0, ISSUE);

        assertThat(issued.statusCode()).as(issued.asString()).isEqualTo(200);
        JsonPath history = head.get(path + "/history");
        assertThat(history.getString("items[0].operation")).isEqualTo("commune-plan.issue");
        assertThat(history.getString("items[0].onBehalfOf"))
                .isEqualTo("KT. CHỦ TỊCH / PHÓ CHỦ TỊCH, UBND xã Phước Sơn");
        assertThat(deputy.post(path + "/close", 1, Map.of()).statusCode()).isEqualTo(200);
        assertThat(head.get(path + "/history").getString("items[0].onBehalfOf")).startsWith("KT. CHỦ TỊCH");
    }

    private String draftedByAnother() {
        UUID id = UUID.randomUUID();
        Database.forget("insert into plan (id, version, programme_id, area_id, year, title, status, managing_agency_id,"
                + " issuing_agency_id, parent_plan_id, general_objective, source_provenance)"
                + " select '" + id
                + "', 0, p.programme_id, a.area_id, p.year, 'Kế hoạch xã', 'DRAFT', a.id, a.id, p.id, 'Mục tiêu',"
                + " 'STATED' from plan p, agency a where p.id = '" + deputy.planId() + "' and a.id = '"
                + Examples.agency(deputy, "xa-phuoc-son") + "'");
        return id.toString();
    }
}
