package vn.giamngheo.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebServerTest {
    private static final String SCRIPT = "const answer = 42;".repeat(200);

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer api;
    private final WebServer web;

    WebServerTest(@TempDir Path root) throws IOException {
        Files.writeString(root.resolve("index.html"), "<title>Giảm Nghèo</title>");
        Files.createDirectories(root.resolve("assets"));
        Files.createDirectories(root.resolve(".vite"));
        Files.writeString(root.resolve(".vite/manifest.json"), "{}");
        Files.writeString(root.resolve("assets/app-1a2b.js"), SCRIPT);
        api = HttpServer.create(new InetSocketAddress(Ports.loopback(), 0), 0);
        api.createContext("/", exchange -> {
            byte[] seen = String.join(
                            "|",
                            exchange.getRequestMethod(),
                            exchange.getRequestURI().toString(),
                            exchange.getRequestHeaders().getFirst("Host"),
                            exchange.getRequestHeaders().getFirst("X-Forwarded-Host"),
                            exchange.getRequestHeaders().getFirst("X-Forwarded-Proto"),
                            String.valueOf(exchange.getRequestHeaders().get("X-Forwarded-For")))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("ETag", "\"7\"");
            exchange.sendResponseHeaders(200, seen.length);
            exchange.getResponseBody().write(seen);
            exchange.close();
        });
        web = WebServer.start(root, 0, api.getAddress().getPort());
    }

    @BeforeAll
    void start() {
        api.start();
    }

    @AfterAll
    void stop() {
        web.close();
        api.stop(0);
    }

    @Test
    void servesTheStartPageForEveryPageOfTheApplication() throws Exception {
        for (String path : new String[] {"/", "/plans/2024", "/index.html"}) {
            HttpResponse<String> response = get(path);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).contains("Giảm Nghèo");
            assertThat(header(response, "Cache-Control")).isEqualTo("no-cache");
            assertThat(header(response, "Content-Security-Policy"))
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void letsFilesNamedByTheirContentBeKeptForever() throws Exception {
        HttpResponse<String> response = get("/assets/app-1a2b.js");

        assertThat(response.body()).isEqualTo(SCRIPT);
        assertThat(header(response, "Cache-Control")).contains("immutable");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void compressesWhatItSends() throws Exception {
        HttpResponse<byte[]> response = http.send(
                request("/assets/app-1a2b.js").header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());

        assertThat(header(response, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(response, "Vary")).isEqualToIgnoringCase("Accept-Encoding");
        assertThat(response.body().length).isLessThan(SCRIPT.length() / 10);
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(SCRIPT);
        }
    }

    @Test
    void answersNotFoundForAFileThatIsMissing() throws Exception {
        HttpResponse<String> missing = get("/assets/app-old.js");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(header(missing, "Cache-Control")).isEqualTo("no-cache");
        assertThat(get("/.vite/manifest.json").statusCode()).isEqualTo(404);
        assertThat(get("/robots.txt").statusCode()).isEqualTo(404);
    }

    @Test
    void passesTheApisPathsOnAndSaysWhatTheBrowserAskedFor() throws Exception {
        HttpResponse<String> response = http.send(
                request("/api/v1/plans?limit=1&search=ph%C6%B0%E1%BB%9Bc")
                        .header("X-Forwarded-For", "203.0.113.9")
                        .header("X-Forwarded-Host", "evil.example")
                        .build(),
                BodyHandlers.ofString());

        String host = "localhost:" + web.port();
        assertThat(response.body())
                .isEqualTo("GET|/api/v1/plans?limit=1&search=ph%C6%B0%E1%BB%9Bc|" + host + "|" + host
                        + "|http|[127.0.0.1]");
        assertThat(header(response, "ETag")).isEqualTo("\"7\"");
        assertThat(get("/auth/sign-in?returnTo=/").body()).startsWith("GET|/auth/sign-in?returnTo=/|");
    }

    @Test
    void answersWithAProblemWhileTheApiIsAway(@TempDir Path root) throws Exception {
        Files.writeString(root.resolve("index.html"), "");
        try (WebServer lonely = WebServer.start(root, 0, Ports.anyFree())) {
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + lonely.port() + "/api/v1/plans"))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
            assertThat(response.body()).contains("urn:giam-ngheo:problem:unavailable");
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + web.port() + path));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
