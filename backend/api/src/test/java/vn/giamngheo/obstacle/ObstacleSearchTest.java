package vn.giamngheo.obstacle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Examples;

/** An obstacle is found by what was said to it too: who remembers an answer finds what it was given to. */
@ApiTest
class ObstacleSearchTest {
    private final Caller officer = Caller.as("commune-officer");
    private final Caller manager = Caller.as("manager");

    @AfterEach
    void forget() {
        Examples.forgetAll();
    }

    @Test
    void findsWordsOfTheThreadWithoutAccents() {
        String id = Examples.reported(officer, Examples.obstacle(officer, ""));
        Map<String, Object> other = Examples.obstacle(officer, "");
        other.put("title", "Chậm cấp thẻ bảo hiểm");
        Examples.reported(officer, other);
        manager.post("/obstacles/" + id + "/reply", Map.of("text", "Cần bản đồ địa chính."))
                .then()
                .statusCode(200);
        manager.post("/obstacles/" + id + "/answer", 1, Map.of("text", "Gửi trích lục về phòng."))
                .then()
                .statusCode(200);

        assertThat(found("trich%20LUC")).containsExactly(id);
        // A word of each message, and one of what was reported.
        assertThat(found("%C4%91%E1%BB%8Ba%20chinh%20trich%20trong%20co")).containsExactly(id);
        assertThat(found("trich%20luc%20bao%20hiem")).isEmpty();
        assertThat(officer.get("/search?q=trich%20luc")
                        .getList("items.findAll { it.type == 'OBSTACLE' }.id", String.class))
                .containsExactly(id);
    }

    private List<String> found(String words) {
        return officer.get("/obstacles?search=" + words).getList("items.id");
    }
}
