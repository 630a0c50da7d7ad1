package vn.giamngheo.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.testing.Amendments;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.CommuneDraft;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.DraftPlan;
import vn.giamngheo.testing.Own;

/** A commune's plan, and what amends it, is written by its own people, each by their part, and by nobody of another unit. */
@ApiTest
@TestInstance(Lifecycle.PER_CLASS)
class OwnPlansTest {
    private static final int NEXT = 2025;
    private static final String OFFICER = "commune-officer";
    private static final String HEAD = "commune-head";
    private static final Map<String, Object> ISSUE =
            Map.of("number", "31/QĐ-UBND", "issuedOn", "2024-06-15", "signatory", Map.of("name", "Trần Văn Bình"));
    private static final Map<String, Object> WORDS = Map.of("title", "Kế hoạch xã", "generalObjective", "Mục tiêu");
    private final Caller officer = Caller.as(OFFICER);
    private Own own;

    @BeforeAll
    void readTheContract() {
        own = new Own();
    }

    @AfterEach
    void forget() {
        Amendments.forget(2024);
        CommuneDraft.forget();
        DraftPlan.forget(NEXT);
        Database.forget("update plan set status = 'ISSUED', version = 0 where year = 2024 and status <> 'ISSUED'");
    }

    @AfterAll
    void allAreShown() {
        assertThat(own.shown()).isEqualTo(Own.shownIn("plans"));
    }

    @Test
    void isBegunLedAndEndedByTheCommunesOwnPeople() {
        String agency = officer.idOf("/agencies?search=xa-phuoc-son", "code", "xa-phuoc-son");
        String plan = begun(agency);
        own.shows("withdrawCommunePlan", OFFICER, plan, 0, null);
        plan = begun(agency);
        own.shows("updateCommunePlan", OFFICER, plan, 0, WORDS);
        own.shows("issueCommunePlan", HEAD, plan, 1, ISSUE);
        own.shows("closeCommunePlan", HEAD, plan, 2, Map.of());
    }

    @Test
    void isCopiedByTheCommunesOwnOfficer() {
        String before = CommuneDraft.begin().id();
        Caller manager = Caller.as("manager");
        String district = manager.post("/plans/" + manager.planId() + "/copy", Map.of("year", NEXT))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Database.forget("update plan set status = 'ISSUED' where id = '" + district + "'");

        own.shows("copyCommunePlan", OFFICER, before, null, Map.of("parentPlanId", district));
    }

    @ParameterizedTest
    @CsvSource({
        "CommuneTarget, commune-targets, words",
        "CommuneTask, commune-tasks, what",
        "CommuneBudgetLine, commune-budget-lines, content"
    })
    void isWrittenPartByPartByTheCommunesOwnOfficer(String part, String list, String field) {
        String plan = CommuneDraft.begin().id();
        String id = officer.get("/" + list + "?limit=1&planId=" + plan).getString("items[0].id");
        Map<String, Object> content =
                new HashMap<>(officer.get("/" + list + "/" + id).getMap(""));
        content.keySet().removeAll(List.of("id", "version", "takenOver"));
        content.put(field, "như xã đặt");
        content.put("source", Map.of("provenance", "STATED"));

        own.shows("update" + part, OFFICER, id, 0, content);
        own.shows("delete" + part, OFFICER, id, 1, null);
        own.shows("create" + part, OFFICER, "", null, content);
    }

    @Test
    void isAmendedByTheCommunesOwnPeople() {
        CommuneDraft plan = CommuneDraft.begin();
        plan.become("ISSUED");
        Map<String, Object> request = Map.of("planId", plan.id(), "summary", "Thêm việc");
        String withdrawn =
                own.shows("createAmendment", OFFICER, "", null, request).path("id");
        own.shows("withdrawAmendment", OFFICER, withdrawn, 0, null);
        String id = own.shows("createAmendment", OFFICER, "", null, request).path("id");
        own.shows("updateAmendment", OFFICER, id, version(id), request);
        Map<String, Object> change = new HashMap<>(Map.of("amendmentId", id, "kind", "COMMUNE_TASK"));
        change.putAll(Map.of("operation", "CREATE", "communeTask", plan.task()));

        String dropped =
                own.shows("createAmendmentChange", OFFICER, "", null, change).path("id");
        own.shows("updateAmendmentChange", OFFICER, dropped, 0, change);
        own.shows("deleteAmendmentChange", OFFICER, dropped, 1, null);
        own.shows("createAmendmentChange", OFFICER, "", null, change);
        own.shows("issueAmendment", HEAD, id, version(id), ISSUE);
    }

    @Test
    void isAmendedTargetByTargetByTheProgrammesManager() {
        Caller manager = Caller.as("manager");
        String id = manager.post("/amendments", Map.of("planId", manager.planId(), "summary", "Giao lại"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        JsonPath target = manager.get("/targets?limit=1&planId=" + manager.planId() + "&areaId="
                + manager.get("/plans/" + manager.planId()).getString("areaId"));
        Map<String, Object> cell = new HashMap<>();
        List.of("indicatorId", "areaId", "version")
                .forEach(key -> cell.put(key, target.<Object>get("items[0]." + key)));
        cell.put("value", target.getInt("items[0].value") + 1);

        own.shows("draftTargets", "manager", id, 0, Map.of("cells", List.of(cell)));
    }

    private String begun(String agency) {
        return own.shows("draftCommunePlan", OFFICER, officer.planId(), null, Map.of("agencyId", agency))
                .path("id");
    }

    private int version(String amendment) {
        return officer.get("/amendments/" + amendment).getInt("version");
    }
}
