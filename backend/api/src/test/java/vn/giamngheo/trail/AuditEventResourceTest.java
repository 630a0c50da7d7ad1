package vn.giamngheo.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Workbooks;

/** The trail as the auditor reads it: filtered, paged, saved, and verified. */
@ApiTest
class AuditEventResourceTest {
    private final Caller auditor = Caller.as("auditor");
    private final Caller front = Caller.as("front-officer");
    private String gift = "";
    private String code = "";

    @BeforeEach
    void give() {
        Response given = Examples.once(front, "/contributions", Examples.gift(front));
        gift = given.then().statusCode(201).extract().jsonPath().getString("id");
        code = given.header("X-Request-Code");
    }

    @AfterEach
    void forget() {
        Examples.forgetAll();
    }

    @Test
    void tellsWhoDidWhatFromWhereAndEachFieldBeforeAndAfter() {
        Map<String, Object> event =
                auditor.get("/audit-events?entityId=" + gift).getMap("items[0]");

        assertThat(event)
                .containsEntry("actor", "front-officer")
                .containsEntry("roles", List.of("agency:mttq:officer"))
                .containsEntry("operation", "contribution.create")
                .containsEntry("action", "INSERT")
                .containsEntry("entity", "contribution")
                .containsEntry("entityId", gift)
                .containsEntry("origin", "127.0.0.1")
                .containsEntry("requestCode", code)
                .containsEntry("seal", null);
        JsonPath read = auditor.get("/audit-events?entityId=" + gift);
        assertThat(read.getString("items[0].changes.find { it.field == 'giverName' }.after"))
                .isEqualTo("Nguyễn Thị Kín");
        assertThat(read.getMap("items[0].names")).containsEntry(Examples.agency(front, "mttq"), "MTTQ huyện");
    }

    @Test
    void keepsWhatMeetsTheFilter() {
        String one = "entityId=" + gift;
        for (String kept : List.of(
                "actor=FRONT-off",
                "agencyCode=mttq",
                "operation=contribution.create",
                "action=INSERT",
                "entity=contribution",
                "origin=127.0",
                "origin=giam-ngheo",
                "requestCode=" + code.toLowerCase(Locale.ROOT),
                "from=2026-01-01")) {
            assertThat(auditor.get("/audit-events?" + one + "&" + kept).getInt("total"))
                    .as(kept)
                    .isEqualTo(1);
        }
        for (String none : List.of(
                "actor=manager",
                "agencyCode=nnptnt",
                "agencyCode=mtt",
                "operation=contribution.reverse",
                "action=DELETE",
                "entity=decision",
                "origin=10.0.0.1",
                "requestCode=XXXXXXXX",
                "to=2024-01-01",
                "actor=%25")) {
            assertThat(auditor.get("/audit-events?" + one + "&" + none).getInt("total"))
                    .as(none)
                    .isZero();
        }
    }

    @Test
    void findsClientsHoweverTheyAreWrittenAndAddressesByTheirBeginning() throws SQLException {
        String number = "select max(id) from audit_event where client = 'Kho-Bac-HUYEN'";
        try (Database database = Database.asApi()) {
            database.run(
                    "select record_reading('x tester', '', '10.20.30.40', 'Kho-Bac-HUYEN', '', 'test', 'contribution', null, '{}')");
            String one = "number=" + database.number(number) + "&origin=";

            for (String kept : List.of("kho-bac-huyen", "BAC-h", "10.20.", "10.20.30.40")) {
                assertThat(auditor.get("/audit-events?" + one + kept).getInt("total"))
                        .as(kept)
                        .isEqualTo(1);
            }
            for (String none : List.of("20.30", "%25", "kho_bac")) {
                assertThat(auditor.get("/audit-events?" + one + none).getInt("total"))
                        .as(none)
                        .isZero();
            }
        }
    }

    @Test
    void goesThroughItPageByPage() {
        JsonPath first = auditor.get("/audit-events?limit=2&action=INSERT");
        JsonPath second =
                auditor.get("/audit-events?limit=2&action=INSERT&pageToken=" + first.getString("nextPageToken"));

        assertThat(first.getList("items")).hasSize(2);
        assertThat(second.getLong("items[0].number")).isLessThan(first.getLong("items[1].number"));
        assertThat(second.getLong("total")).isEqualTo(first.getLong("total")).isGreaterThan(100);
        assertProblem(auditor.send("/audit-events?pageToken=x"), 400, "invalid-page-token");
        assertProblem(auditor.send("/audit-events?sort=actor"), 400, "invalid-parameter");
        assertProblem(auditor.send("/audit-events?entity=A%20B"), 400, "invalid-parameter");
    }

    @Test
    void savesWhatIsFilteredAsASheetAndAsCommaSeparatedValues() {
        Response sheet = auditor.send("/sheets/audit-events?entityId=" + gift);
        List<List<String>> rows = Workbooks.shown(sheet.asByteArray());
        assertThat(rows.stream().flatMap(List::stream))
                .contains("Huy động ủng hộ: thêm", "front-officer")
                .anyMatch(cell -> cell.contains("Người ủng hộ: Nguyễn Thị Kín"));

        Response values = auditor.send("/sheets/audit-events/csv?entityId=" + gift);
        assertThat(values.contentType()).startsWith("text/csv");
        assertThat(values.header("Content-Disposition")).contains(".csv");
        String text = new String(values.asByteArray(), StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFFSố,Thời điểm,")
                .contains("Nguyễn Thị Kín")
                .contains("\r\n");
        // The event itself and the head.
        assertThat(text.lines().filter(line -> line.matches("\\d+,\\d{4}-.*"))).hasSize(1);
    }

    @Test
    void tellsWhichEventsAreSealedAndVerifiesThem() {
        Sealing.now();

        JsonPath event = auditor.get("/audit-events?entityId=" + gift);
        JsonPath state = auditor.get("/audit-seals/state");
        assertThat(event.getLong("items[0].seal")).isEqualTo(state.getLong("lastSeal.number"));
        assertThat(event.getString("items[0].sealedAt")).isEqualTo(state.getString("lastSeal.sealedAt"));
        assertThat(state.getString("keyId")).matches("[0-9a-f]{16}");
        JsonPath verified = auditor.get("/audit-seals/verification");
        assertThat(verified.getList("findings")).isEmpty();
        assertThat(verified.getLong("seals")).isEqualTo(state.getLong("lastSeal.number"));
    }

    @Test
    void handsOutASealAndTakesItBackForComparison() {
        Sealing.now();
        Map<String, Object> file = auditor.get("/audit-seals/file").getMap("$");

        assertThat(auditor.post("/audit-seals/comparison", file)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("$"))
                .isEmpty();
        file.put("eventCount", 1);
        assertThat(auditor.post("/audit-seals/comparison", file).jsonPath().getString("[0].kind"))
                .isEqualTo("SEAL_SIGNATURE_WRONG");
        assertProblem(auditor.post("/audit-seals/comparison", Map.of("number", 1)), 422, "invalid-fields");
        assertProblem(auditor.send("/audit-seals/file?number=999999999"), 404, "not-found");
    }

    @Test
    void publishesTheKeysToAnybody() {
        assertThat(RestAssured.given()
                        .get("/api/trail-keys.pem")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("seals now", "-----BEGIN PUBLIC KEY-----")
                .doesNotContain("PRIVATE");
    }

    @Test
    void isForTheAuditorAlone() {
        for (String user : List.of("manager", "leader", "finance", "admin", "commune-head")) {
            assertProblem(Caller.as(user).send("/audit-events?entityId=" + UUID.randomUUID()), 403, "forbidden");
        }
    }

    /** Who reads is not told in the history of the thing: that tells what became of it. */
    @Test
    void leavesReadingsOutOfHistories() {
        front.get("/contributions/" + gift);

        assertThat(auditor.get("/audit-events?action=READ&entityId=" + gift).getInt("total"))
                .isEqualTo(1);
        assertThat(front.get("/contributions/" + gift + "/history").getInt("total"))
                .isEqualTo(1);
    }
}
