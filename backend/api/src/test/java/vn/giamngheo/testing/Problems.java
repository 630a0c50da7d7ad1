package vn.giamngheo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** What every problem has in common, wherever in the stack it was made. */
public final class Problems extends AbstractAssert<Problems, JsonNode> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> MEMBERS = Set.of("type", "title", "status", "detail", "code", "errors");

    private Problems(JsonNode problem) {
        super(problem, Problems.class);
    }

    /** The answer must be a problem of that status and type, and betray nothing of what is inside. */
    public static Problems assertProblem(Response answer, int status, String type) {
        return assertProblem(
                answer.statusCode(),
                answer.header("Content-Type"),
                answer.header("X-Request-Code"),
                answer.asString(),
                status,
                type);
    }

    /** The same of an answer to the JDK's client. */
    public static Problems assertProblem(HttpResponse<String> answer, int status, String type) {
        return assertProblem(
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(null),
                answer.headers().firstValue("X-Request-Code").orElse(null),
                answer.body(),
                status,
                type);
    }

    private static Problems assertProblem(
            int status, @Nullable String contentType, @Nullable String code, String body, int expected, String type) {
        assertThat(status).as(body).isEqualTo(expected);
        assertThat(contentType).as("content type").startsWith("application/problem+json");
        JsonNode problem = read(body);
        assertThat(problem.properties())
                .as(body)
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrderElementsOf(MEMBERS);
        assertThat(problem.path("type").asText()).isEqualTo("urn:giam-ngheo:problem:" + type);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("status").asInt()).isEqualTo(expected);
        assertThat(problem.path("errors").isArray()).isTrue();
        assertThat(problem.path("code").asText())
                .as("the request's code")
                .matches("[0-9A-HJKMNP-TV-Z]{8}")
                .isEqualTo(code);
        assertThat(body)
                .as("nothing of what is inside")
                .doesNotContainPattern(
                        "(?i)exception|\\bat [a-z]+\\.|\\.java|select |hibernate|postgres|sqlstate|vn\\.giamngheo");
        return new Problems(problem);
    }

    /** Exactly one place is at fault: this one. */
    public Problems pointsAt(String pointer) {
        assertThat(actual.path("errors")).as(actual.toString()).hasSize(1);
        JsonNode error = actual.path("errors").get(0);
        assertThat(error.path("pointer").asText()).isEqualTo(pointer);
        assertThat(error.path("type").asText()).isNotBlank();
        assertThat(error.path("params").isObject()).isTrue();
        return this;
    }

    /** The one place at fault breaks this rule. */
    public Problems breaks(String rule) {
        assertThat(actual.path("errors").path(0).path("type").asText()).isEqualTo(rule);
        return this;
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError("not JSON: " + body, unreadable);
        }
    }
}
