package vn.giamngheo.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request under /api/v1 and its answer. The JDK's client sends it: RestAssured's own goes through Groovy for each. The answer is read
 * as anywhere else in RestAssured.
 */
final class Exchange {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private Exchange() {}

    /**
     * Sends it and waits for the answer, whatever it is. The path is sent as it stands.
     *
     * @param body a text or bytes as they are, anything else as JSON
     */
    static Response send(String method, String path, Map<String, String> headers, @Nullable Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/v1" + path))
                .method(method, content(body));
        headers.forEach(request::header);
        try {
            return read(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static BodyPublisher content(@Nullable Object body) {
        try {
            return switch (body) {
                case null -> BodyPublishers.noBody();
                case byte[] bytes -> BodyPublishers.ofByteArray(bytes);
                case String text -> BodyPublishers.ofString(text);
                default -> BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
            };
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Response read(HttpResponse<byte[]> answer) {
        return new ResponseBuilder()
                .setStatusCode(answer.statusCode())
                .setHeaders(new Headers(answer.headers().map().entrySet().stream()
                        .flatMap(header -> header.getValue().stream().map(value -> new Header(header.getKey(), value)))
                        .toList()))
                .setContentType(answer.headers().firstValue("Content-Type").orElse(""))
                .setBody(answer.body())
                .build();
    }
}
