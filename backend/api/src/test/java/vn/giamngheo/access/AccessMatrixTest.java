package vn.giamngheo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.response.Response;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.giamngheo.testing.Amendments;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Contract;
import vn.giamngheo.testing.Contract.Operation;
import vn.giamngheo.testing.EveryPart;
import vn.giamngheo.testing.PlanText;
import vn.giamngheo.testing.Requests;

/** Who may do what: every operation of the contract by every demo user, as access-matrix.csv says. */
@ApiTest
class AccessMatrixTest {
    private static final List<List<String>> ROWS = PlanText.resource("access-matrix.csv")
            .text()
            .lines()
            .map(line -> Arrays.stream(line.split(",", -1)).map(String::strip).toList())
            .toList();
    private static final List<String> USERS =
            ROWS.getFirst().subList(1, ROWS.getFirst().size());

    @BeforeEach
    void enterWhatThePlanHasNoneOf() {
        EveryPart.enter();
        Amendments.enterIssued(Caller.as("manager").planId());
    }

    @AfterEach
    void forgetIt() {
        Amendments.forget(2024);
        EveryPart.forget();
    }

    @Test
    void namesEveryOperationAndNoOther() {
        assertThat(ROWS.stream().skip(1).map(List::getFirst))
                .containsExactlyInAnyOrderElementsOf(
                        Contract.built().operations().keySet());
    }

    @Test
    void namesEveryDemoUser() {
        assertThat(USERS)
                .containsExactlyInAnyOrder(
                        "nobody",
                        "no-role",
                        "admin",
                        "commune-officer",
                        "commune-head",
                        "department-officer",
                        "department-head",
                        "manager",
                        "finance",
                        "leader",
                        "auditor",
                        "integrator");
    }

    @TestFactory
    Stream<DynamicContainer> isHeldByEveryOperation() {
        Map<String, Operation> operations = Contract.built().operations();
        Map<String, String> paths = new LinkedHashMap<>();
        Requests requests = new Requests(Caller.as("manager"));
        operations.values().forEach(operation -> paths.put(operation.id(), requests.of(operation)));
        return ROWS.stream().skip(1).map(row -> {
            Operation operation = Objects.requireNonNull(operations.get(row.getFirst()), row.getFirst());
            return dynamicContainer(
                    row.getFirst(), users(row, operation.method(), Objects.requireNonNull(paths.get(row.getFirst()))));
        });
    }

    private static Stream<DynamicTest> users(List<String> row, String method, String path) {
        return IntStream.range(0, USERS.size())
                .mapToObj(i -> dynamicTest(
                        USERS.get(i) + " " + row.get(i + 1), () -> check(USERS.get(i), method, path, row.get(i + 1))));
    }

    /** A write is asked for without a version and with an empty body: who may write is told so, and nothing is written. */
    private static void check(String user, String method, String path, String expected) {
        boolean written = method.equals("post") || method.equals("put");
        Map<String, String> headers = written
                ? Map.of("X-Requested-With", "test", "Content-Type", "application/json")
                : Map.of("X-Requested-With", "test");
        Response answer = (user.equals("nobody") ? Caller.nobody() : Caller.as(user))
                .ask(method.toUpperCase(Locale.ROOT), path, headers, written ? "{}" : null);
        switch (expected) {
            case "401" -> assertProblem(answer, 401, "unauthenticated");
            case "403" -> assertProblem(answer, 403, "forbidden");
            case "422" -> assertProblem(answer, 422, "invalid-fields");
            case "428" -> assertProblem(answer, 428, "version-required");
            default -> assertThat(answer.statusCode()).isEqualTo(Integer.parseInt(expected));
        }
    }
}
