package vn.giamngheo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.testing.Contract.Operation;

/**
 * A write that is its unit's own: the same request, whole and with the right version, is refused to the people of all other units, and
 * then taken from the unit's own. Knows which operations it was shown for.
 */
public final class Own {
    private static final List<String> PEOPLE = List.of(
            "commune-officer",
            "commune-head",
            "neighbour-officer",
            "department-officer",
            "department-head",
            "front-officer",
            "bank-officer");
    private final Map<String, Operation> operations = Contract.built().operations();
    private final Set<String> shown = new TreeSet<>();

    /** Each operation of own-unit.csv, with where it is shown, or why it is each one's. */
    public static Map<String, String> rows() {
        Map<String, String> rows = new LinkedHashMap<>();
        PlanText.resource("own-unit.csv").text().lines().forEach(line -> {
            String[] cells = line.split(",", 2);
            rows.put(cells[0].strip(), cells[1].strip());
        });
        return rows;
    }

    /** The operations that are to be shown there. */
    public static Set<String> shownIn(String scene) {
        Set<String> all = new TreeSet<>();
        rows().forEach((operation, where) -> {
            if (where.equals(scene)) {
                all.add(operation);
            }
        });
        return all;
    }

    /** Those for which both was shown. */
    public Set<String> shown() {
        return shown;
    }

    /**
     * Shows it, and gives the owner's answer.
     *
     * @param what the id in the operation's path, with a query behind it or nothing but that, or empty
     * @param body JSON, a sheet as bytes, or nothing
     * @param others who may do it too, and so is not asked to fail
     */
    public Response shows(
            String operation,
            String owner,
            String what,
            @Nullable Integer version,
            @Nullable Object body,
            String... others) {
        for (String user : PEOPLE) {
            if (!user.equals(owner) && !Arrays.asList(others).contains(user)) {
                assertRefused(operation + " by " + user, send(operation, user, what, version, body));
            }
        }
        Response taken = send(operation, owner, what, version, body);
        assertThat(taken.statusCode())
                .as(operation + " by " + owner + " " + (body instanceof byte[] ? "" : taken.asString()))
                .isBetween(200, 204);
        shown.add(operation);
        return taken;
    }

    private Response send(String id, String user, String what, @Nullable Integer version, @Nullable Object body) {
        Operation operation = Objects.requireNonNull(operations.get(id), id);
        String path = operation.path().substring("/api/v1".length());
        String query = what.contains("?") ? what.substring(what.indexOf('?')) : "";
        String place = what.replaceFirst("\\?.*", "");
        Map<String, String> headers = new HashMap<>();
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        headers.put("X-Requested-With", "test");
        if (body != null) {
            headers.put("Content-Type", body instanceof byte[] ? "application/octet-stream" : "application/json");
        }
        if (version != null) {
            headers.put("If-Match", "\"" + version + "\"");
        }
        return Caller.as(user)
                .ask(operation.method().toUpperCase(Locale.ROOT), path.replace("{id}", place) + query, headers, body);
    }

    /**
     * Refused, in whatever words: that the owner's same request is taken right after shows that it was for who asked. Of a sheet that is
     * only looked at, no row is for them.
     */
    private static void assertRefused(String what, Response answer) {
        String answered = what + " answered " + answer.statusCode() + " " + answer.asString();
        if (answer.statusCode() == 200) {
            assertThat(answer.jsonPath().getMap("")).as(answered).containsKeys("added", "changed", "faulty");
            assertThat(answer.jsonPath().getInt("added") + answer.jsonPath().getInt("changed"))
                    .as(answered)
                    .isZero();
            assertThat(answer.jsonPath().getInt("faulty")).as(answered).isPositive();
            return;
        }
        assertThat(answer.statusCode()).as(answered).isBetween(400, 499);
    }
}
