package vn.giamngheo.integration;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Sends one message to one receiver, once. It follows no redirect, waits no longer than it may, and reads nothing of the answer. */
@ApplicationScoped
class WebhookSender {
    private final WebhookAddress address;
    private final Clock clock;
    private final Duration timeout;
    private final HttpClient client;

    WebhookSender(
            WebhookAddress address,
            Clock clock,
            @ConfigProperty(name = "giam-ngheo.webhook.timeout") Duration timeout) {
        this.address = address;
        this.clock = clock;
        this.timeout = timeout;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(timeout)
                .build();
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }

    WebhookAnswer send(WebhookMessage message) {
        long begun = System.nanoTime();
        Optional<String> refusal = address.refusalNow(message.url());
        if (refusal.isPresent()) {
            return answer(begun, null, refusal.get());
        }
        try {
            HttpResponse<InputStream> response =
                    client.send(request(message), HttpResponse.BodyHandlers.ofInputStream());
            response.body().close();
            int status = response.statusCode();
            return answer(begun, status, error(status));
        } catch (HttpTimeoutException late) {
            return answer(begun, null, "timeout");
        } catch (SSLException untrusted) {
            return answer(begun, null, "tls");
        } catch (IOException broken) {
            return answer(begun, null, "no-connection");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return answer(begun, null, "stopped");
        }
    }

    private HttpRequest request(WebhookMessage message) {
        String id = message.deliveryId().toString();
        long timestamp = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(URI.create(message.url()))
                .timeout(timeout)
                .header("content-type", "application/json")
                .header("user-agent", "giam-ngheo")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", WebhookSignature.of(message.secrets(), id, timestamp, message.body()))
                .POST(HttpRequest.BodyPublishers.ofString(message.body()))
                .build();
    }

    private static @Nullable String error(int status) {
        return switch (status / 100) {
            case 2 -> null;
            case 3 -> "redirect";
            default -> "status";
        };
    }

    private static WebhookAnswer answer(long begun, @Nullable Integer status, @Nullable String error) {
        return new WebhookAnswer(
                (int) Duration.ofNanos(System.nanoTime() - begun).toMillis(), status, error);
    }
}
