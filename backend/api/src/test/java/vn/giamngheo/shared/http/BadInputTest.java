package vn.giamngheo.shared.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Contract;
import vn.giamngheo.testing.Contract.Operation;
import vn.giamngheo.testing.RawHttp;

/** Whatever is sent, the answer is a clear problem that names the place, or an honest result; nothing fails inside. */
@ApiTest
class BadInputTest {
    private final Caller caller = Caller.as("manager");

    @TestFactory
    Stream<DynamicTest> isNotFoundByAnUnknownId() {
        return Contract.built().reads().values().stream()
                .filter(operation -> operation.path().contains("{id}"))
                .map(operation -> dynamicTest(operation.id(), () -> {
                    String unknown =
                            path(operation).replace("{id}", UUID.randomUUID().toString());
                    assertProblem(caller.send(unknown), 404, "not-found");
                }));
    }

    @TestFactory
    Stream<DynamicTest> isNotFoundByAnIdThatIsNone() {
        return Contract.built().reads().values().stream()
                .filter(operation -> operation.path().contains("{id}"))
                .flatMap(operation -> Stream.of("1", "not-an-id", "%00", "..%2f..", "'%20or%201=1", "null")
                        .map(id -> dynamicTest(
                                operation.id() + " " + id,
                                () -> assertProblem(
                                        caller.send(path(operation).replace("{id}", id)), 404, "not-found"))));
    }

    @TestFactory
    Stream<DynamicTest> namesTheParameterThatIsNoId() {
        return Contract.built().reads().values().stream()
                .flatMap(operation -> operation.queryParameters().stream()
                        .filter(name -> name.endsWith("Id"))
                        .flatMap(name -> Stream.of("not-an-id", "1-1-1-1-1", "%F0%9F%8C%BE")
                                .map(value -> dynamicTest(operation.id() + " " + name + "=" + value, () -> {
                                    String q = operation.id().equals("search") ? "q=x&" : "";
                                    assertProblem(
                                                    Caller.readerOf(operation.path())
                                                            .send(path(operation) + "?" + q + name + "=" + value),
                                                    400,
                                                    "invalid-parameter")
                                            .pointsAt("?" + name);
                                }))));
    }

    @ParameterizedTest
    @CsvSource({
        "/areas?kind=VILLAGE, kind",
        "/areas?kind=commune, kind",
        "/areas?kind=0, kind",
        "/areas?asOf=2024-02-30, asOf",
        "/areas?asOf=yesterday, asOf",
        "/areas?asOf=01/07/2025, asOf",
        "/areas?asOf=+999999999-12-31, asOf",
        "/agencies?kind=SHOP, kind",
        "/agencies?asOf=2024-13-01, asOf",
        "/agencies?participates=maybe, participates",
        "/plans?year=last, year",
        "/plans?year=99999999999, year",
        "/plans?year=2024.5, year",
        "/plans?status=NEW, status",
        "/duties?role=BOSS, role",
        "/policies?kind=LAW, kind",
        "/stated-funding?pending=perhaps, pending",
        "/stated-funding?fundingSource=MINE, fundingSource",
        "/areas?limit=0, limit",
        "/areas?limit=-1, limit",
        "/areas?limit=101, limit",
        "/areas?limit=abc, limit",
        "/areas?limit=1e2, limit",
        "/areas?limit=99999999999, limit",
        "/areas?sort=unknown, sort",
        "/areas?sort=a.name, sort",
        "/areas?sort=name desc, sort",
        "/search, q",
        "/search?q=, q",
        "/search?q=%20%20, q",
        "/stated-funding/summary, planId",
    })
    void namesTheParameterThatIsNotValid(String path, String parameter) {
        assertProblem(caller.send(path.replace(" ", "%20").replace("+", "%2B")), 400, "invalid-parameter")
                .pointsAt("?" + parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind", "parentId", "asOf", "search", "limit", "pageToken", "sort"})
    void takesAnEmptyParameterForAnAbsentOne(String parameter) {
        assertThat(caller.get("/areas?" + parameter + "=").getLong("total"))
                .isEqualTo(caller.get("/areas").getLong("total"));
    }

    @Test
    void tellsTheBoundThatWasBroken() {
        assertThat(caller.send("/areas?limit=101").jsonPath().getString("errors[0].params.bound"))
                .isEqualTo("100");
        assertProblem(caller.send("/areas?limit=101"), 400, "invalid-parameter").breaks("max");
        assertProblem(caller.send("/areas?search=" + "a".repeat(201)), 400, "invalid-parameter")
                .pointsAt("?search")
                .breaks("size");
    }

    @Test
    void namesEveryParameterThatIsOutOfBounds() {
        List<String> pointers = caller.send("/areas?limit=0&search=" + "a".repeat(201))
                .jsonPath()
                .getList("errors.pointer", String.class);

        assertThat(pointers).containsExactlyInAnyOrder("?limit", "?search");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%", "%00", "bmFtZQ", "' or 1=1 --", "../../etc/passwd"})
    void refusesAPageTokenThatWasMadeUp(String token) {
        String encoded = URLEncoder.encode(token, StandardCharsets.UTF_8);

        assertProblem(caller.send("/areas?pageToken=" + encoded), 400, "invalid-page-token");
    }

    @Test
    void refusesAHugePageToken() {
        assertProblem(caller.send("/areas?pageToken=" + "A".repeat(3_000)), 400, "invalid-page-token");
    }

    @Test
    void refusesThePageTokenOfAnotherSorting() {
        String token = caller.get("/areas?limit=2&sort=name").getString("nextPageToken");

        assertProblem(caller.send("/areas?limit=2&sort=-name&pageToken=" + token), 400, "invalid-page-token");
        assertProblem(caller.send("/areas?limit=2&pageToken=" + token), 400, "invalid-page-token");
    }

    @TestFactory
    Stream<DynamicTest> takesAnythingInASearchForMereWords() {
        return Stream.of(
                        "/areas?search=",
                        "/agencies?search=",
                        "/sub-projects?search=",
                        "/indicators?search=",
                        "/policies?search=",
                        "/projects?search=",
                        "/plans?search=",
                        "/search?q=")
                .flatMap(list -> Stream.of(
                                "'",
                                "'; drop table plan; --",
                                "' or '1'='1",
                                "<script>alert(1)</script>",
                                "%",
                                "_",
                                "!",
                                "\\",
                                "100%",
                                "$1",
                                ":search0",
                                "?1",
                                "a\u0000b",
                                "\u0000",
                                "🌾",
                                "\u202e",
                                "a".repeat(200),
                                "a ".repeat(100))
                        .map(words -> dynamicTest(list + words, () -> {
                            Response answer = caller.send(list + URLEncoder.encode(words, StandardCharsets.UTF_8));
                            if (answer.statusCode() != 200) {
                                assertProblem(answer, 400, "invalid-parameter");
                            }
                        })));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%ED%A0%80", "%FF", "%C3", "%F0%9F%8C", "%", "%zz", "%u0061", "a%"})
    void neverFailsOverBytesThatAreNoText(String bytes) {
        for (String list : List.of("/areas?search=", "/search?q=", "/areas?sort=", "/areas?pageToken=", "/areas/")) {
            RawHttp.Answer answer = RawHttp.send(
                    "", "GET /api/v1" + list + bytes + " HTTP/1.1", "Authorization: Bearer " + caller.token());

            assertThat(answer.status()).as(list + bytes + " " + answer.body()).isIn(200, 400, 404);
            // What is no address at all is refused by the HTTP server itself, in one line and without a body.
            if (!answer.body().isEmpty()) {
                assertThat(answer.head())
                        .contains(answer.status() == 200 ? "application/json" : "application/problem+json");
            }
        }
    }

    @Test
    void findsNothingByWildcards() {
        assertThat(caller.get("/areas?search=%25").getLong("total")).isZero();
        assertThat(caller.get("/areas?search=_").getLong("total")).isZero();
        assertThat(caller.get("/areas?search=21952%25").getLong("total")).isZero();
    }

    @Test
    void handsWordsBackOnlyAsText() {
        Response answer = caller.send("/areas?sort=%3Cscript%3E");

        assertProblem(answer, 400, "invalid-parameter");
        assertThat(answer.asString()).doesNotContain("<script>");
    }

    /** Whatever it is about need not be there: parameters are read first. */
    private static String path(Operation operation) {
        return operation
                .path()
                .substring("/api/v1".length())
                .replace("{id}", UUID.randomUUID().toString());
    }

    @Test
    void answersWithAProblemToWhoeverIsNotSignedInAndAsksNonsense() {
        assertProblem(given().get("/api/v1/areas?limit=0"), 401, "unauthenticated");
        assertProblem(given().get("/api/v1/areas/not-an-id"), 401, "unauthenticated");
    }
}
