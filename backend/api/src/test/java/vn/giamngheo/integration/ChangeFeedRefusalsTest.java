package vn.giamngheo.integration;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.giamngheo.testing.Problems.assertProblem;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;

/** The feed of changes goes on from cursors that it gave, and is written by the database alone. */
@ApiTest
class ChangeFeedRefusalsTest {
    private final Caller manager = Caller.as("manager");

    @ParameterizedTest
    @ValueSource(strings = {"abc", "%00", "AAAA", "c2luY2U6LTE", "c2luY2U6MQ==x", "******"})
    void refusesACursorThatIsNone(String cursor) {
        assertProblem(manager.send("/changes?since=" + cursor), 400, "invalid-parameter")
                .pointsAt("?since")
                .breaks("cursor");
    }

    @Test
    void refusesACursorOfElsewhereAndAPageThatIsNone() {
        String ahead = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("since:999999999999".getBytes(StandardCharsets.UTF_8));

        assertProblem(manager.send("/changes?since=" + ahead), 400, "invalid-parameter")
                .pointsAt("?since")
                .breaks("cursor-ahead");
        assertProblem(manager.send("/changes?limit=0"), 400, "invalid-parameter")
                .pointsAt("?limit");
        assertProblem(manager.send("/changes?limit=501"), 400, "invalid-parameter")
                .pointsAt("?limit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into data_event (kind, plan_id) values ('ROUND_OPENED', gen_random_uuid())",
                "update data_event set kind = 'ROUND_OPENED'",
                "delete from data_event",
                "select tell_data_event(null)",
            })
    void isWrittenByNobodyButTheDatabase(String statement) {
        try (Database database = Database.asApi()) {
            assertThatThrownBy(() -> database.run(statement)).hasMessageContaining("permission denied");
        }
        try (Database database = Database.asOwner()) {
            assertThatThrownBy(() -> database.run("delete from data_event")).hasMessageContaining("append-only");
        }
    }
}
