package vn.giamngheo.integration;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** Another system that listens on this machine, and answers what it is told to; 204 when it is told nothing. */
final class Receiver implements AutoCloseable {
    /** It takes the message, and never answers. */
    static final int SILENCE = 0;

    private final BlockingQueue<Integer> answers = new LinkedBlockingQueue<>();
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    Receiver(Integer... statuses) {
        answers.addAll(Arrays.asList(statuses));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    record Message(
            String path,
            @Nullable String id,
            @Nullable String timestamp,
            @Nullable String signature,
            String body) {}

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/su-kien";
    }

    List<Message> messages() {
        return List.copyOf(messages);
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        messages.add(new Message(
                exchange.getRequestURI().getPath(),
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                body));
        Integer next = answers.poll();
        int status = next == null ? 204 : next;
        if (status != SILENCE) {
            exchange.getResponseHeaders().add("Location", "/noi-khac");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
