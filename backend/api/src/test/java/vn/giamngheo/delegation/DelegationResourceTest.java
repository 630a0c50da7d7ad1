package vn.giamngheo.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Examples;

/** A head names who signs in their place; while that runs they may what the head may, and all see who acted for whom. */
@ApiTest
class DelegationResourceTest {
    private static final String FAR = "2099-12-31";
    private final Caller leader = Caller.as("leader");
    private final Caller deputy = Caller.as("deputy");
    private final Caller officer = Caller.as("commune-officer");
    private final Caller manager = Caller.as("manager");

    @AfterEach
    void forget() {
        // Ended by the API, so that it forgets too.
        for (String id : leader.get("/delegations?limit=100").getList("items.findAll { it.mayEnd }.id", String.class)) {
            leader.post("/delegations/" + id + "/end", 0, Map.of("reason", "hết"));
        }
        Examples.forgetAll();
    }

    @Test
    void letsTheDeputyDecideInTheLeadersPlaceAndSaysSo() {
        String path = escalated();
        assertProblem(deputy.post(path + "/decide", 1, Map.of("text", "x")), 403, "forbidden");
        assertProblem(deputy.send(path), 404, "not-found");

        JsonPath recorded = recorded(Map.of());

        assertThat(recorded.getString("state")).isEqualTo("RUNNING");
        assertThat(recorded.getString("signature")).isEqualTo("KT. CHỦ TỊCH / PHÓ CHỦ TỊCH");
        JsonPath me = deputy.get("/me");
        assertThat(me.getList("permissions"))
                .contains("plan:issue", "obstacle:decide")
                .doesNotContain("delegation:write");
        assertThat(me.getString("deputyships[0].principalTitle")).isEqualTo("Chủ tịch");
        JsonPath decided = deputy.post(path + "/decide", 1, Map.of("text", "Đồng ý."))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(decided.getString("thread[2].authorName")).isEqualTo("Hồ Thị Phó");
        assertThat(decided.getString("thread[2].onBehalfOf")).isEqualTo("KT. CHỦ TỊCH / PHÓ CHỦ TỊCH");
        assertThat(decided.getString("thread[2].unitId")).isEqualTo(Examples.agency(officer, "ubnd-huyen"));
        try (Database database = Database.asApi()) {
            assertThat(database.texts(
                            "select distinct on_behalf_of from audit_event where operation = 'obstacle.decide'"
                                    + " and actor like '% deputy'"))
                    .containsExactly("KT. CHỦ TỊCH / PHÓ CHỦ TỊCH, Ủy ban nhân dân huyện Tuy Phước");
        }
    }

    @ParameterizedTest
    @CsvSource({"2099-01-01,2099-12-31,COMING", "2024-01-01,2024-12-31,OVER"})
    void givesNothingBeforeItsFirstDayAndAfterItsLast(String from, String to, String state) {
        JsonPath recorded = recorded(Map.of("validFrom", from, "validTo", to));

        assertThat(recorded.getString("state")).isEqualTo(state);
        assertThat(deputy.get("/me").getList("permissions")).doesNotContain("plan:issue", "obstacle:decide");
        assertThat(deputy.get("/me").getList("deputyships")).isEmpty();
    }

    @Test
    void givesNothingMoreOnceItHasEnded() {
        String path = "/delegations/" + recorded(Map.of()).getString("id");
        assertThat(deputy.get("/me").getList("permissions")).contains("obstacle:decide");
        assertProblem(leader.post(path + "/end", 0, Map.of("reason", " ")), 422, "invalid-fields")
                .pointsAt("/reason");

        JsonPath ended = leader.post(path + "/end", 0, Map.of("reason", "Chuyển công tác"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(ended.getString("state")).isEqualTo("ENDED");
        assertThat(ended.getString("endReason")).isEqualTo("Chuyển công tác");
        assertThat(ended.getBoolean("mayEnd")).isFalse();
        assertThat(deputy.get("/me").getList("permissions")).doesNotContain("obstacle:decide");
        assertProblem(leader.post(path + "/end", 1, Map.of("reason", "x")), 409, "step-not-possible");
        assertThat(leader.get(path + "/history").getList("items.operation"))
                .containsExactly("delegation.end", "delegation.record");
    }

    @Test
    void givesTheLeadersPartToNobodyWhoDrafts() {
        recorded(Map.of("form", "TUQ", "delegateUser", "manager"));

        assertThat(manager.get("/me").getList("permissions")).doesNotContain("plan:issue", "obstacle:decide");
        assertThat(manager.get("/me").getList("deputyships")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "KT, department-head, not-of-the-unit",
        "ABSENCE, department-head, not-of-the-unit",
        "KT, no-role, not-of-the-unit",
        "KT, nobody-of-that-name, not-of-the-unit",
        "TUQ, nobody-of-that-name, unknown-user",
        "TUQ, deput, unknown-user",
    })
    void isNotRecordedForWhomItWouldGiveNothing(String form, String user, String rule) {
        Map<String, Object> delegation = Examples.delegation(leader, "ubnd-huyen", user);
        delegation.put("form", form);

        assertProblem(leader.post("/delegations", delegation), 422, "invalid-fields")
                .pointsAt("/delegateUser")
                .breaks(rule);
        assertThat(leader.get("/delegations").getLong("total")).isZero();
    }

    @Test
    void isGivenToAnOfficerOrAHeadOfTheUnitHoweverTheNameIsWritten() {
        recorded(Map.of("delegateUser", "DEPUTY", "form", "ABSENCE"));

        assertThat(deputy.get("/me").getList("deputyships.form")).containsExactly("ABSENCE");
    }

    @Test
    void isGivenToWhoIsOfAnotherUnitByPowerOfAttorney() {
        recorded(Map.of("delegateUser", "department-head", "form", "TUQ"));
        assertThat(Caller.as("department-head").get("/me").getList("deputyships.form"))
                .containsExactly("TUQ");
    }

    @Test
    void isRecordedByTheHeadOfTheUnitOnly() {
        Caller head = Caller.as("department-head");
        Map<String, Object> own = Examples.delegation(head, "nnptnt", "department-officer");
        assertThat(head.post("/delegations", own).statusCode()).isEqualTo(201);

        assertProblem(head.post("/delegations", Examples.delegation(head, "xa-phuoc-son", "x")), 422, "invalid-fields")
                .pointsAt("/agencyId")
                .breaks("unknown-reference");
        own.put("leads", true);
        assertProblem(head.post("/delegations", own), 422, "invalid-fields")
                .pointsAt("/leads")
                .breaks("only-leader");
        own.put("leads", false);
        own.put("delegateUser", "department-head");
        assertProblem(head.post("/delegations", own), 422, "invalid-fields")
                .pointsAt("/delegateUser")
                .breaks("oneself");
        own.put("delegateUser", "department-officer");
        own.put("validTo", "2020-01-01");
        assertProblem(head.post("/delegations", own), 422, "invalid-fields")
                .pointsAt("/validTo")
                .breaks("ended-after-its-beginning");
        own.put("validTo", FAR);
        own.put("documentDate", FAR);
        assertProblem(head.post("/delegations", own), 422, "invalid-fields")
                .pointsAt("/documentDate")
                .breaks("past-or-present");
    }

    @ParameterizedTest
    @CsvSource({
        "2098-01-01,2098-06-30",
        "2098-06-30,2098-12-31",
        "2097-01-01,2099-12-31",
        "2098-03-01,2098-03-01",
    })
    void isNotGivenTwiceForTheSameDays(String from, String to) {
        recorded(Map.of("validFrom", "2098-01-01", "validTo", "2098-06-30"));
        Map<String, Object> again = Examples.delegation(leader, "ubnd-huyen", "Deputy");
        again.putAll(Map.of("validFrom", from, "validTo", to));

        Response refused = leader.post("/delegations", again);

        assertProblem(refused, 422, "invalid-fields").pointsAt("/validFrom").breaks("overlaps");
        assertThat(refused.jsonPath().getMap("errors[0].params"))
                .containsEntry("document", "12/QĐ-UBND")
                .containsEntry("from", "2098-01-01")
                .containsEntry("to", "2098-06-30");
    }

    @Test
    void isGivenAgainForOtherDaysInAnotherFormToAnotherOneOrOnceItHasEnded() {
        String first = recorded(Map.of("validFrom", "2098-01-01", "validTo", "2098-06-30"))
                .getString("id");
        recorded(Map.of("validFrom", "2098-07-01", "validTo", "2098-12-31"));
        recorded(Map.of("validFrom", "2098-01-01", "validTo", "2098-06-30", "form", "ABSENCE"));
        recorded(Map.of("validFrom", "2098-01-01", "validTo", "2098-06-30", "form", "TUQ"));
        recorded(Map.of(
                "validFrom", "2098-01-01", "validTo", "2098-06-30", "form", "TUQ", "delegateUser", "bank-officer"));
        leader.post("/delegations/" + first + "/end", 0, Map.of("reason", "Thay văn bản khác"));

        recorded(Map.of("validFrom", "2098-01-01", "validTo", "2098-06-30"));
    }

    @Test
    void isHeldToThatByTheDatabaseTooWhereTwoAreRecordedAtOnce() {
        String id = recorded(Map.of("validFrom", "2098-01-01", "validTo", "2098-06-30"))
                .getString("id");

        assertThatThrownBy(() -> Database.forget(
                        "insert into delegation (id, version, agency_id, leads, form, principal_title, delegate_user, delegate_name,"
                                + " delegate_position, valid_from, valid_to, reason, document_number, document_date,"
                                + " recorder_name, recorded_at) select gen_random_uuid(), version, agency_id, leads, form, principal_title,"
                                + " upper(delegate_user), delegate_name, delegate_position, valid_to, valid_to + 1, reason,"
                                + " document_number, document_date, recorder_name, recorded_at from delegation where id = '"
                                + id + "'"))
                .hasMessageContaining("delegation_no_overlap");
    }

    @Test
    void isSeenByTheUnitAndItsSuperiorsOnly() {
        Caller head = Caller.as("department-head");
        Response created = head.post("/delegations", Examples.delegation(head, "nnptnt", "department-officer"));
        String path = "/delegations/" + created.jsonPath().getString("id");

        assertThat(Caller.as("department-officer").get(path).getBoolean("mayEnd"))
                .isFalse();
        assertThat(manager.get(path).getBoolean("mayEnd")).isFalse();
        assertProblem(officer.send(path), 404, "not-found");
        assertProblem(manager.post(path + "/end", 0, Map.of("reason", "x")), 403, "forbidden");
        assertThat(head.get(path).getBoolean("mayEnd")).isTrue();
        assertThat(head.get("/delegations?running=true").getLong("total")).isEqualTo(1);
        assertThat(head.get("/delegations?running=false").getLong("total")).isZero();
        assertThat(head.get("/delegations?search=HO%20thi%20pho").getLong("total"))
                .isEqualTo(1);
    }

    @Test
    void isEndedByTheLeaderTooAsAUnitMayHaveNoHeadAnyMore() {
        Caller head = Caller.as("department-head");
        String path = "/delegations/"
                + head.post("/delegations", Examples.delegation(head, "nnptnt", "department-officer"))
                        .jsonPath()
                        .getString("id");

        assertThat(leader.get(path).getBoolean("mayEnd")).isTrue();
        leader.post(path + "/end", 0, Map.of("reason", "Trưởng phòng đã nghỉ việc"))
                .then()
                .statusCode(200);
    }

    @Test
    void isSeenByWhoActsByItHoweverTheirNameIsWritten() {
        String path = "/delegations/"
                + recorded(Map.of("delegateUser", "Department-HEAD", "form", "TUQ"))
                        .getString("id");
        Caller delegate = Caller.as("department-head");

        assertThat(delegate.get("/me").getList("deputyships.form")).containsExactly("TUQ");
        assertThat(delegate.get(path).getString("state")).isEqualTo("RUNNING");
    }

    private JsonPath recorded(Map<String, Object> changes) {
        Map<String, Object> delegation = Examples.delegation(leader, "ubnd-huyen", "deputy");
        delegation.putAll(changes);
        Response created = leader.post("/delegations", delegation);
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return created.jsonPath();
    }

    private String escalated() {
        String path = "/obstacles/" + Examples.reported(officer, Examples.obstacle(officer, ""));
        manager.post(path + "/escalate", 0, Map.of("text", "Vượt thẩm quyền", "dueOn", FAR))
                .then()
                .statusCode(200);
        return path;
    }
}
