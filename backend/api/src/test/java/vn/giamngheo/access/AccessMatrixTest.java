package vn.giamngheo.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.response.Response;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Contract;
import vn.giamngheo.testing.Contract.Operation;
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
        return ROWS.stream().skip(1).map(row -> dynamicContainer(row.getFirst(), users(row, paths)));
    }

    private static Stream<DynamicTest> users(List<String> row, Map<String, String> paths) {
        String path = Objects.requireNonNull(paths.get(row.getFirst()), row.getFirst());
        return IntStream.range(0, USERS.size())
                .mapToObj(i -> dynamicTest(
                        USERS.get(i) + " " + row.get(i + 1), () -> check(USERS.get(i), path, row.get(i + 1))));
    }

    private static void check(String user, String path, String expected) {
        Response answer = user.equals("nobody")
                ? given().urlEncodingEnabled(false).get("/api/v1" + path)
                : Caller.as(user).send(path);
        switch (expected) {
            case "401" -> assertProblem(answer, 401, "unauthenticated");
            case "403" -> assertProblem(answer, 403, "forbidden");
            default -> assertThat(answer.statusCode()).isEqualTo(Integer.parseInt(expected));
        }
    }
}
