package vn.giamngheo.provisioning;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A passage to the real Keycloak that keeps what was asked, and how much of it at once. */
final class Passage implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final URI behind;
    private final HttpServer server;

    Passage(URI behind) throws IOException {
        this.behind = behind;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/", this::pass);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What Keycloak's Admin API was asked, without how the account signed in. */
    List<String> asked() {
        return asked.stream().filter(path -> path.startsWith("/admin/")).toList();
    }

    /** How many questions were under way at once, at the most. */
    int most() {
        return most.get();
    }

    private void pass(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        try (exchange) {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            behind.resolve(exchange.getRequestURI().toString()))
                    .method(
                            exchange.getRequestMethod(),
                            HttpRequest.BodyPublishers.ofByteArray(
                                    exchange.getRequestBody().readAllBytes()));
            for (String name : List.of("Authorization", "Content-Type", "Accept")) {
                List<String> values = exchange.getRequestHeaders().getOrDefault(name, List.of());
                values.forEach(value -> request.header(name, value));
            }
            HttpResponse<byte[]> answer = answer(request.build());
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().add("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** It is under way no longer before the answer leaves: whoever has that asks the next at once. */
    private HttpResponse<byte[]> answer(HttpRequest request) throws IOException, InterruptedException {
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } finally {
            now.decrementAndGet();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
        client.close();
    }
}
