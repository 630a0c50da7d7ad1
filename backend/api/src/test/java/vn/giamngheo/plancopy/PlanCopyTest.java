package vn.giamngheo.plancopy;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.DraftPlan;
import vn.giamngheo.testing.Workbooks;

/** Next year's draft begins as this year's plan, without its money and targets. */
@ApiTest
class PlanCopyTest {
    private static final int WITHIN = 2025;
    private static final int AFTER = 2027;
    private static final String ENDED = "đơn vị đã kết thúc ngày 30/06/2025, chưa có đơn vị kế thừa";
    private static final String HANDED_ON = "chuyển cho đơn vị kế thừa";
    private final Caller manager = Caller.as("manager");
    private final Caller admin = Caller.as("admin");

    @AfterEach
    void forgetTheCopies() {
        DraftPlan.forget(WITHIN);
        DraftPlan.forget(AFTER);
        Database.forget(
                "update agency set successor_id = null where successor_id is not null",
                "delete from agency where code like 'thu-%'");
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2023})
    void isOfAYearAfterThePlans(int year) {
        assertProblem(copy(year), 422, "invalid-fields").pointsAt("/year").breaks("not-after-the-copied");
    }

    @Test
    void isADraftThatSaysWhatThePlanSays() {
        Response copied = copy(WITHIN);
        JsonPath plan = manager.get("/plans/" + manager.planId());

        assertThat(copied.statusCode()).as(copied.asString()).isEqualTo(201);
        JsonPath draft = copied.jsonPath();
        assertThat(copied.header("Location")).isEqualTo("/api/v1/plans/" + draft.getString("id"));
        assertThat(copied.header("ETag")).isEqualTo("\"0\"");
        assertThat(draft.getString("status")).isEqualTo("DRAFT");
        assertThat(draft.getInt("year")).isEqualTo(WITHIN);
        assertThat(draft.getString("title")).contains("năm 2025").doesNotContain("2024");
        assertThat(draft.getString("generalObjective")).isEqualTo(plan.getString("generalObjective"));
        assertThat(draft.getString("signatory")).isNull();
        assertThat(draft.getString("source.provenance")).isEqualTo("COPIED");
        assertThat(draft.getString("source.note")).isEqualTo("sao từ kế hoạch 2024");
        for (String list : List.of("legalBases", "recipients", "annexes", "extent.notApplicable")) {
            assertThat(draft.getList(list)).as(list).hasSameSizeAs(plan.getList(list));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "projects",
                "sub-projects",
                "policies",
                "duties",
                "reporting-duties",
                "stated-funding",
                "indicators"
            })
    void hasEveryPartOnceAndMarksItAsCopied(String parts) {
        String draft = copy(WITHIN).jsonPath().getString("id");
        JsonPath copies = manager.get("/" + parts + "?limit=100&planId=" + draft);

        assertThat(copies.getLong("total")).isEqualTo(total(parts, manager.planId()));
        JsonPath originals = manager.get("/" + parts + "?limit=100&planId=" + manager.planId());
        assertThat(copies.getList("items.source.provenance"))
                .isEqualTo(originals.getList(
                        "items.source.collect {" + " it.provenance == 'STATED' ? 'COPIED' : it.provenance }"));
        assertThat(copies.getList("items.source.note"))
                .isEqualTo(originals.getList(
                        "items.source.collect {" + " it.provenance == 'STATED' ? 'sao từ kế hoạch 2024' : it.note }"));
        assertThat(copies.getList("items.source.section")).isEqualTo(originals.getList("items.source.section"));
    }

    @Test
    void hasNoMoneyYetAndNoTargets() {
        String draft = copy(WITHIN).jsonPath().getString("id");
        JsonPath money = manager.get("/stated-funding?limit=100&planId=" + draft);
        JsonPath summary = manager.get("/stated-funding/summary?planId=" + draft);

        assertThat(money.getList("items.amount")).containsOnlyNulls();
        assertThat(money.getList("items.pendingWords")).containsOnly("chưa giao cho năm 2025");
        assertThat(summary.getString("total.amount")).isNull();
        assertThat(summary.getString("statedTotal")).isNull();
        assertThat(summary.getLong("total.pending")).isEqualTo(money.getLong("total"));
        assertThat(total("targets", draft)).isZero();
        assertThat(total("baselines", draft)).isZero();
    }

    @Test
    void keepsDutiesWithAgenciesThatHaveEndedWithoutASuccessorAndSaysSo() {
        String draft = copy(AFTER).jsonPath().getString("id");
        JsonPath duties = manager.get("/duties?limit=100&planId=" + draft);

        assertThat(duties.getLong("total")).isEqualTo(total("duties", manager.planId()));
        assertThat(duties.getList("items.source.note", String.class))
                .contains("sao từ kế hoạch 2024; " + ENDED)
                .allMatch(note -> note.endsWith(ENDED));
    }

    @Test
    void givesTheDutiesOfThoseWhoHaveEndedToTheirSuccessor() {
        String heir = admin.post("/agencies", heir()).jsonPath().getString("id");
        long ofBoth = 0;
        for (String code : List.of("nnptnt", "tckh")) {
            JsonPath agency = admin.get("/agencies?search=" + code);
            Response ended = admin.post(
                    "/agencies/" + agency.getString("items[0].id") + "/end",
                    agency.getInt("items[0].version"),
                    Map.of("validTo", "2025-06-30", "successorId", heir));
            assertThat(ended.statusCode()).as(ended.asString()).isEqualTo(200);
            ofBoth += manager.get("/duties?agencyId=" + agency.getString("items[0].id") + "&planId=" + manager.planId())
                    .getLong("total");
        }

        String draft = copy(AFTER).jsonPath().getString("id");

        JsonPath duties = manager.get("/duties?limit=100&agencyId=" + heir + "&planId=" + draft);
        assertThat(manager.get("/plans/" + draft + "/check")
                        .getList("findings.findAll { it.rule == 'AGENCY_ENDED' }.subject.code", String.class))
                .as("what is handed on names who carries it on")
                .doesNotContain("nnptnt");
        assertThat(duties.getLong("total")).isPositive().isLessThanOrEqualTo(ofBoth);
        assertThat(duties.getList("items.source.note", String.class)).allMatch(note -> note.contains(HANDED_ON));
    }

    @Test
    void saysOfThePlanAndItsIndicatorsWhoseAgenciesHaveEnded() {
        JsonPath copied = copy(AFTER).jsonPath();

        assertThat(copied.getString("source.note"))
                .isEqualTo("sao từ kế hoạch 2024; cơ quan quản lý: " + ENDED + "; cơ quan ban hành: " + ENDED);
        assertThat(manager.get("/indicators?limit=100&planId=" + copied.getString("id"))
                        .getList("items.findAll { it.assignment.verifierId != null }.assignment.note", String.class))
                .isNotEmpty()
                .allMatch(note -> note.contains("cơ quan kiểm tra số liệu: " + ENDED));
        assertThat(manager.get("/plans/" + copied.getString("id") + "/check")
                        .getList("findings.findAll { it.rule == 'PLAN_AREA_ENDED' }.params.date"))
                .containsExactly("2025-06-30");
        String ended = "findings.findAll { it.rule == 'AGENCY_ENDED' }";
        JsonPath check = manager.get("/plans/" + copied.getString("id") + "/check");
        assertThat(check.getList(ended + ".subject.code", String.class))
                .as("who manages, who issues, who verifies")
                .contains("ldtbxh", "ubnd-huyen");
        assertThat(check.getList(ended + ".params.date")).isNotEmpty().containsOnly("2025-06-30");
        assertThat(check.getList(ended + ".params.successor")).containsOnlyNulls();
        assertThat(Workbooks.shown(manager.send("/sheets/plan-check?planId=" + copied.getString("id"))
                                .asByteArray())
                        .toString())
                .contains("đã kết thúc ngày 30/06/2025", "Kết thúc ngày 30/06/2025, chưa có cơ quan kế tục");
    }

    @Test
    void isManagedAndIssuedByTheSuccessorsAndGivesThemTheDutiesOfBothOnce() {
        String heir = admin.post("/agencies", heir()).jsonPath().getString("id");
        String manages = manager.get("/plans/" + manager.planId()).getString("managingAgencyId");
        List<JsonPath> asked = new ArrayList<>();
        for (String id : List.of(manages, admin.idOf("/agencies?search=tckh", "code", "tckh"))) {
            JsonPath agency = admin.get("/agencies/" + id);
            admin.post(
                            "/agencies/" + id + "/end",
                            agency.getInt("version"),
                            Map.of("validTo", "2025-06-30", "successorId", heir))
                    .then()
                    .statusCode(200);
            asked.add(manager.get("/reporting-duties?limit=100&agencyId=" + id + "&planId=" + manager.planId()));
        }

        JsonPath copied = copy(AFTER).jsonPath();

        assertThat(copied.getString("managingAgencyId")).isEqualTo(heir);
        assertThat(copied.getString("source.note")).contains("cơ quan quản lý: " + HANDED_ON);
        JsonPath reporting =
                manager.get("/reporting-duties?limit=100&agencyId=" + heir + "&planId=" + copied.getString("id"));
        String texts = String.join("\n", reporting.getList("items.text", String.class));
        for (JsonPath before : asked) {
            assertThat(before.getList("items.text", String.class)).isNotEmpty().allMatch(texts::contains);
        }
        assertThat(reporting.getList("items.source.note", String.class)).allMatch(note -> note.contains(HANDED_ON));
    }

    @Test
    void isCopiedOnwardAsWhatItHasOfThePlanBeforeIt() {
        String draft = copy(WITHIN).jsonPath().getString("id");
        JsonPath duties = manager.get("/duties?limit=100&planId=" + draft);
        JsonPath onward =
                manager.post("/plans/" + draft + "/copy", Map.of("year", AFTER)).jsonPath();

        JsonPath copies = manager.get("/duties?limit=100&planId=" + onward.getString("id"));
        assertThat(copies.getList("items.source.provenance"))
                .contains("COPIED")
                .isEqualTo(duties.getList("items.source.provenance"));
        assertThat(onward.getString("source.note")).startsWith("sao từ kế hoạch 2025");
    }

    @Test
    void isOnceAYear() {
        copy(WITHIN);

        assertProblem(copy(WITHIN), 409, "conflict").pointsAt("/year").breaks("taken");
        assertProblem(copy(1999), 422, "invalid-fields").pointsAt("/year").breaks("min");
    }

    @Test
    void refusesANewDutyForAnAgencyThatHasEnded() {
        String draft = copy(AFTER).jsonPath().getString("id");
        JsonPath duty = manager.get("/duties?limit=1&planId=" + draft);
        Map<String, Object> request = Map.of(
                "planId",
                draft,
                "agencyId",
                duty.getString("items[0].agencyId"),
                "role",
                "REQUESTED",
                "policyId",
                manager.get("/policies?limit=1&planId=" + draft).getString("items[0].id"),
                "text",
                "Phối hợp",
                "source",
                Map.of("provenance", "ASSUMED"));

        assertProblem(manager.post("/duties", request), 422, "invalid-fields")
                .pointsAt("/agencyId")
                .breaks("ended");
    }

    private Response copy(int year) {
        return manager.post("/plans/" + manager.planId() + "/copy", Map.of("year", year));
    }

    private long total(String parts, String planId) {
        return manager.get("/" + parts + "?limit=1&planId=" + planId).getLong("total");
    }

    private Map<String, Object> heir() {
        return Map.of(
                "code",
                "thu-ke-thua",
                "name",
                "Phòng Kinh tế",
                "shortName",
                "Phòng KT",
                "kind",
                "DEPARTMENT",
                "areaId",
                admin.idOf("/areas?search=550", "code", "550"),
                "validFrom",
                "2025-07-01",
                "participates",
                true,
                "source",
                Map.of("provenance", "SAMPLE"));
    }
}
