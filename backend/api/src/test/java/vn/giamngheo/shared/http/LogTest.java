package vn.giamngheo.shared.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.ForgedToken;

/** The log knows that something was asked, and neither secrets nor people. */
@ApiTest
class LogTest {
    private static final String PERSON = "Nguyễn Thị Kín";
    private static final String PHONE = "0912345678";
    private static final String PASSWORD = "Mat-Khau-Rat-Kin-1";
    private static final Formatter FORM = new PatternFormatter("%c %s %X%e");
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final Handler keeper = new Keeper();

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(keeper);
    }

    @AfterEach
    void listenNoMore() {
        Logger.getLogger("").removeHandler(keeper);
    }

    @Test
    void leavesOutTokensPasswordsPeopleAndLineBreaksOfCallers() {
        Caller admin = Caller.as("admin");
        String token = admin.token();
        String forged = ForgedToken.from(token).saying("programme:leader", "giam-ngheo-api");
        int[] statuses = {
            status(admin.post("/agencies", Map.of("password", PASSWORD, "fullName", PERSON, "phone", PHONE))),
            status(admin.post("/agencies", Map.of("name", PERSON, "code", PHONE))),
            status(Caller.as("front-officer")
                    .request()
                    .header("Idempotency-Key", PHONE)
                    .contentType("application/json")
                    .body("{\"donor\": \"" + PERSON + "\", \"" + PASSWORD)
                    .post("/contributions")),
            status(admin.send("/sub-projects?search=" + PERSON + "&limit=" + PASSWORD)),
            status(admin.send("/plans/" + PASSWORD)),
            status(admin.send("/areas?search=%0D%0A2026-01-01%20ERROR%20made%20up")),
            status(Caller.with(forged).send("/me")),
            status(given().header("Authorization", "Basic " + PASSWORD).get("/api/v1/me")),
            status(given().cookie("q_session", PASSWORD).get("/api/v1/me")),
            status(given().queryParam("access_token", token).get("/api/v1/me")),
            status(given().queryParam("code", PASSWORD)
                    .queryParam("state", PASSWORD)
                    .redirects()
                    .follow(false)
                    .get("/auth/callback"))
        };

        String log = String.join("\n", lines);
        assertThat(statuses).doesNotContain(500);
        assertThat(lines.stream().filter(line -> line.contains("vn.giamngheo.requests")))
                .as(log)
                .hasSizeGreaterThanOrEqualTo(statuses.length);
        assertThat(log).doesNotContain(PERSON, "Kín", PHONE, PASSWORD, "ERROR made up");
        for (String secret : List.of(token, forged)) {
            // The header of all tokens is the same, and no secret.
            Arrays.stream(secret.split("\\."))
                    .skip(1)
                    .forEach(part -> assertThat(log).doesNotContain(part));
        }
        assertThat(log).doesNotContain("commune-officer", "front-officer", "Quản trị hệ thống");
    }

    @Test
    void leavesOutTheKeyForDrafts() {
        String key = Caller.as("commune-officer").get("/me").getString("draftKey");

        String log = String.join("\n", lines);
        assertThat(lines).anyMatch(line -> line.contains("vn.giamngheo.requests"));
        assertThat(key).isNotBlank();
        assertThat(log).doesNotContain(key);
    }

    private static int status(io.restassured.response.Response answer) {
        return answer.statusCode();
    }

    /** Keeps each line as a file would have it, with what is known beside the message and with all traces. */
    private final class Keeper extends Handler {
        Keeper() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord entry) {
            lines.add(FORM.format(ExtLogRecord.wrap(entry)));
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }
}
