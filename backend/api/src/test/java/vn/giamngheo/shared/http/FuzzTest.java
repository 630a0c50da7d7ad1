package vn.giamngheo.shared.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Contract;
import vn.giamngheo.testing.Contract.Operation;
import vn.giamngheo.testing.EveryPart;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.ForgedToken;
import vn.giamngheo.testing.MadeUp;
import vn.giamngheo.testing.Money;
import vn.giamngheo.testing.RowRules;

/**
 * Every operation of the contract is asked things that were made up, by all kinds of people: it refuses them in good order or answers
 * them honestly. The same seed asks the same again: {@code -Dfuzz.seed=7 -Dfuzz.rounds=200} asks others, and longer.
 */
@ApiTest
class FuzzTest {
    private static final long SEED = Long.getLong("fuzz.seed", 20_240_223);
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 6);
    private static final List<String> CALLERS = List.of(
            "manager", "admin", "commune-officer", "department-head", "finance", "leader", "auditor", "integrator");
    private static final int MOST_BYTES = 4_000;
    private static final String NEIGHBOUR = "xa-phuoc-an";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern INNER_WORKINGS =
            Pattern.compile("(?i)exception|\\bat (vn|java|org|io)\\.|hibernate|psql|sqlstate|\\bselect \\w+ from\\b");

    @BeforeEach
    void enterSomethingOfEverybody() {
        EveryPart.enter();
        List.of("guidance", "disbursements", "treasury-statements", "decisions").forEach(Examples::enter);
    }

    @AfterEach
    void forget() {
        EveryPart.forget();
        Money.forgetAll();
        Examples.forgetAll();
    }

    /** What the second wall hides from the unit must not come through the first, whatever is asked, and by which id. */
    @TestFactory
    Stream<DynamicTest> showsACommuneNoRowOfOthers() {
        Contract contract = Contract.built();
        Set<String> foreign = new TreeSet<>(RowRules.foreignTo(NEIGHBOUR));
        assertThat(foreign).as("rows to be hidden").hasSizeGreaterThan(20);
        return contract.operations().values().stream()
                .sorted(Comparator.comparing(Operation::id))
                .map(operation -> dynamicTest(operation.id(), () -> {
                    MadeUp madeUp = new MadeUp(contract, SEED - operation.id().hashCode()).knowing(foreign);
                    for (int round = 0; round < ROUNDS / 3; round++) {
                        askForForeign(operation, madeUp, foreign);
                    }
                }));
    }

    private static void askForForeign(Operation operation, MadeUp madeUp, Set<String> foreign) {
        Map<String, String> headers = new HashMap<>();
        if (!operation.method().equals("get")) {
            headers.put("If-Match", madeUp.oneOf(List.of("\"0\"", "\"1\"")));
            headers.put("Idempotency-Key", "fuzz-" + operation.id());
        }
        Object body = body(operation, madeUp, headers, "application/json");
        String address = address(operation, madeUp);
        // The page as a whole, and the list's filters with ids of others.
        Response answer = Caller.as("neighbour-officer")
                .ask(methodOf(operation), madeUp.in(30) ? pathOf(address) : address, headers, body);

        String what = operation.id() + " " + address + " answered " + answer.statusCode();
        assertThat(answer.statusCode()).as(what).isLessThan(500);
        Set<String> shown = ids(answer.asString());
        if (answer.statusCode() >= 400) {
            // A refusal may name what was asked for.
            shown.removeAll(ids(address));
        }
        shown.retainAll(foreign);
        assertThat(shown).as(what).isEmpty();
        if (isOfForeign(operation, address, foreign) && !operation.method().equals("get")) {
            assertThat(answer.statusCode()).as(what).isGreaterThanOrEqualTo(400);
        }
    }

    private static boolean isOfForeign(Operation operation, String address, Set<String> foreign) {
        return operation.path().contains("{") && ids(pathOf(address)).stream().anyMatch(foreign::contains);
    }

    private static String pathOf(String address) {
        return address.replaceFirst("\\?.*", "");
    }

    private static Set<String> ids(String text) {
        return ID.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatIsMadeUpInGoodOrder() {
        Contract contract = Contract.built();
        return contract.operations().values().stream()
                .sorted(Comparator.comparing(Operation::id))
                .map(operation -> dynamicTest(operation.id(), () -> {
                    MadeUp madeUp = new MadeUp(contract, SEED + operation.id().hashCode());
                    for (int round = 0; round < ROUNDS; round++) {
                        ask(operation, madeUp);
                    }
                }));
    }

    private static void ask(Operation operation, MadeUp madeUp) {
        String token = Caller.as(madeUp.oneOf(CALLERS)).token();
        boolean forged = madeUp.in(10);
        Map<String, String> headers = new HashMap<>();
        // A read takes it for a condition, and answers without a body.
        if (!operation.method().equals("get") && madeUp.in(70)) {
            headers.put("If-Match", madeUp.oneOf(List.of("\"0\"", "\"1\"", "*", "W/\"0\"", "x", "\"99999999999\"")));
        }
        if (madeUp.in(30)) {
            headers.put("Idempotency-Key", encoded(madeUp.word()) + "k");
        }
        Object body = body(operation, madeUp, headers, madeUp.in(90) ? "application/json" : "text/plain");
        Response answer = Caller.with(
                        forged ? ForgedToken.from(token).saying("programme:leader", "giam-ngheo-api") : token)
                .ask(methodOf(operation), address(operation, madeUp), headers, body);

        String what = operation.id() + " answered " + answer.statusCode() + " " + answer.contentType();
        assertThat(answer.statusCode()).as(what).isLessThan(500);
        if (forged) {
            assertThat(answer.statusCode()).as(what).isEqualTo(401);
        }
        if (body != null) {
            assertThat(answer.statusCode())
                    .as(what + ": what was made up must not be taken")
                    .isGreaterThanOrEqualTo(400);
        }
        if (answer.statusCode() >= 400) {
            String problem = answer.asString();
            assertThat(answer.contentType()).as(what).startsWith("application/problem+json");
            assertThat(INNER_WORKINGS.matcher(problem).find())
                    .as(what + " " + problem)
                    .isFalse();
        }
    }

    /** A made-up body of what the operation takes, with its type among the headers; nothing where it takes none. */
    private static @Nullable Object body(
            Operation operation, MadeUp madeUp, Map<String, String> headers, String typeOfJson) {
        JsonNode content = operation.definition().at("/requestBody/content");
        if (content.has("application/json")) {
            headers.put("Content-Type", typeOfJson);
            return madeUp.body(content.at("/application~1json/schema")).toString();
        }
        if (content.isMissingNode()) {
            return null;
        }
        headers.put("Content-Type", content.fieldNames().next());
        return madeUp.bytes(MOST_BYTES);
    }

    private static String methodOf(Operation operation) {
        return operation.method().toUpperCase(Locale.ROOT);
    }

    /** An address with made-up places and parameters. */
    private static String address(Operation operation, MadeUp madeUp) {
        String path = operation.path().substring("/api/v1".length());
        while (path.contains("{")) {
            String place = encoded(madeUp.word());
            path = path.replaceFirst("\\{[^}]*}", place.isEmpty() ? "x" : place);
        }
        StringBuilder query = new StringBuilder();
        for (String parameter : operation.queryParameters()) {
            if (madeUp.in(60)) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(parameter)
                        .append('=')
                        .append(encoded(madeUp.word()));
            }
        }
        return path + query;
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }
}
