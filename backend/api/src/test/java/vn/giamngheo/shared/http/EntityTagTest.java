package vn.giamngheo.shared.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.response.Response;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.testing.Amendments;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Contract;
import vn.giamngheo.testing.EveryPart;
import vn.giamngheo.testing.Requests;

/** One thing bears its version as its tag, a list a fingerprint; what the caller has already is not sent again. */
@ApiTest
class EntityTagTest {
    /** They tell what the caller may do now, which no version tells. */
    private static final Set<String> DIFFERENT_BY_CALLER = Set.of(
            "getObstacle",
            "getDelegation",
            "getDecision",
            "getDecisionLines",
            "getDisbursement",
            "getContribution",
            "getCounterpart",
            "getRound",
            "getReport",
            "getWebhook",
            "getConsolidation",
            "getMailPreference");

    /** They tell of themselves: that the trail was read is in the trail. */
    private static final Set<String> DIFFERENT_EACH_TIME =
            Set.of("listAuditEvents", "exportAuditEvents", "exportAuditEventsCsv");

    /** What is written where it is read, below the thing that it belongs to. */
    private static final Set<String> WRITTEN_IN_PLACE =
            Set.of("getDecisionLines", "getCounterpart", "getMailPreference");

    /** What is told of a thing by its id, and is several things: a course, a list of cells. */
    private static final Set<String> NOT_ONE_THING = Set.of(
            "getProgressTrend",
            "getProgressCommunes",
            "getProgressTrace",
            "getReportResults",
            "getRoundParts",
            "getTargetGrid",
            "getConsolidationTrace",
            "getConsolidationDifferences",
            "getConsolidationDocument",
            "exportConsolidation",
            "getReportDocument",
            "getReminderLetter");

    private final Caller caller = Caller.as("manager");

    @TestFactory
    Stream<DynamicTest> isOnTheAnswerOfEachOperationAndSavesTheSecondOne() {
        EveryPart.enter();
        Amendments.enterIssued(caller.planId());
        Requests requests = new Requests(caller);
        return Contract.built().reads().values().stream()
                .map(operation -> dynamicTest(operation.id(), () -> {
                    String path = requests.of(operation);
                    Caller reader = Caller.readerOf(operation.path());
                    Response first = reader.send(path);
                    String tag = first.header("ETag");
                    boolean versioned = (operation.path().endsWith("{id}") && !NOT_ONE_THING.contains(operation.id()))
                            || WRITTEN_IN_PLACE.contains(operation.id());

                    assertThat(tag).matches(versioned ? "\"\\d+\"" : "W/\"[\\w-]{16}\"");
                    if (versioned) {
                        assertThat(tag).isEqualTo("\"" + first.jsonPath().getInt("version") + "\"");
                    }
                    if (DIFFERENT_BY_CALLER.contains(operation.id()) || DIFFERENT_EACH_TIME.contains(operation.id())) {
                        assertThat(reader.request()
                                        .header("If-None-Match", tag)
                                        .get(path)
                                        .statusCode())
                                .isEqualTo(200);
                        return;
                    }
                    assertUnchanged(
                            reader.request()
                                    .urlEncodingEnabled(false)
                                    .header("If-None-Match", tag)
                                    .get(path),
                            tag);
                }))
                .onClose(() -> {
                    Amendments.forget(2024);
                    EveryPart.forget();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"x\", %s", "%s,\"x\"", "W/\"x\" , %s", "W/%s"})
    void isKnownInEveryForm(String form) {
        String path = "/plans/" + caller.planId();
        String tag = caller.send(path).header("ETag");

        assertUnchanged(
                caller.request().header("If-None-Match", form.formatted(tag)).get(path), tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1000\"", "0", "W/\"\"", "\"", "", "nonsense, more nonsense"})
    void isNotTakenForAnother(String other) {
        Response answer = caller.request().header("If-None-Match", other).get("/plans/" + caller.planId());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getInt("year")).isEqualTo(2024);
    }

    @Test
    void differsWhereThePageDiffers() {
        assertThat(caller.send("/areas?limit=2").header("ETag"))
                .isEqualTo(caller.send("/areas?limit=2").header("ETag"))
                .isNotEqualTo(caller.send("/areas?limit=3").header("ETag"))
                .isNotEqualTo(caller.send("/areas?limit=2&sort=-code").header("ETag"));
    }

    @Test
    void differsWhereTheCallerSeesSomethingElse() {
        String officers = Caller.as("commune-officer").send("/me").header("ETag");
        Response heads = Caller.as("commune-head")
                .request()
                .header("If-None-Match", officers)
                .get("/me");

        assertThat(heads.statusCode()).isEqualTo(200);
        assertThat(heads.header("ETag")).isNotEqualTo(officers);
    }

    @Test
    void isNeverForASharedCache() {
        for (String path : new String[] {"/search?q=lao", "/areas", "/plans/" + caller.planId()}) {
            Response answer = caller.send(path);
            assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
            assertThat(answer.headers().getValues("Vary"))
                    .anyMatch(vary -> vary.contains("Authorization") && vary.contains("Cookie"));
        }
    }

    @Test
    void opensNothingThatIsNotThere() {
        assertProblem(
                caller.request().header("If-None-Match", "*").get("/plans/" + UUID.randomUUID()), 404, "not-found");
    }

    @Test
    void opensNothingToWhomItIsForbidden() {
        Caller nobody = Caller.as("no-role");

        assertProblem(nobody.request().header("If-None-Match", "*").get("/plans/" + caller.planId()), 403, "forbidden");
    }

    @Test
    void isOnTheAnswerToHeadAsWell() {
        Response get = caller.send("/areas");
        Response head = caller.request().head("/areas");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
        assertThat(head.asString()).isEmpty();
    }

    private static void assertUnchanged(Response answer, String tag) {
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.header("ETag")).isEqualTo(tag);
        assertThat(answer.header("Cache-Control")).startsWith("private, no-");
        assertThat(answer.asByteArray()).isEmpty();
    }
}
