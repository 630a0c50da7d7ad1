package vn.giamngheo.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** The few calls that the local stack makes to a running Keycloak: realms, one client, tokens. */
final class KeycloakAdmin implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String address;
    private String token = "";

    KeycloakAdmin(String address) {
        this.address = address;
    }

    /** Whether the server answers for a realm; also when it does not run at all yet. */
    boolean answersFor(String realm) {
        try {
            return http.send(
                                    request("/realms/" + realm + "/.well-known/openid-configuration")
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while waiting for Keycloak.", e);
        }
    }

    void signIn(String user, String password) {
        token = token(
                "master",
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", user, "password", password));
    }

    String token(String realm, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> response = send(request("/realms/" + realm + "/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
        if (response.statusCode() != 200) {
            throw new StackFailure("Keycloak gave no token for " + form.getOrDefault("username", "the client")
                    + " in realm " + realm + ": " + response.body());
        }
        return parse(response.body()).path("access_token").asText();
    }

    /** Puts a realm in the place of the one of the same name. */
    void replaceRealm(ObjectNode realm) {
        int deleted = send(authorized("/admin/realms/" + realm.path("realm").asText())
                        .DELETE()
                        .build())
                .statusCode();
        if (deleted != 204 && deleted != 404) {
            throw new StackFailure("Keycloak did not let go of the old realm (HTTP " + deleted + ").");
        }
        HttpResponse<String> created = send(authorized("/admin/realms")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(realm.toString()))
                .build());
        if (created.statusCode() != 201) {
            throw new StackFailure("Keycloak refused the realm (HTTP " + created.statusCode() + "): " + created.body());
        }
    }

    /** Gives a client the addresses that it has in a realm file; everything else of it stays. */
    void updateAddresses(String realm, ObjectNode wanted) {
        String clients = "/admin/realms/" + realm + "/clients";
        JsonNode found = parse(send(authorized(clients + "?clientId="
                                        + wanted.path("clientId").asText())
                                .build())
                        .body())
                .path(0);
        if (!(found instanceof ObjectNode client)) {
            throw new StackFailure("Keycloak has lost the client "
                    + wanted.path("clientId").asText() + ": start from the repository's realm again with make reset.");
        }
        client.set("baseUrl", wanted.path("baseUrl"));
        client.set("redirectUris", wanted.path("redirectUris"));
        client.withObject("/attributes").setAll((ObjectNode) wanted.path("attributes"));
        int status = send(authorized(clients + "/" + client.path("id").asText())
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(client.toString()))
                        .build())
                .statusCode();
        if (status != 204) {
            throw new StackFailure("Keycloak did not take the new addresses (HTTP " + status + ").");
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
    }

    private HttpRequest.Builder authorized(String path) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new StackFailure("Keycloak did not answer " + request.uri() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while talking to Keycloak.", e);
        }
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new StackFailure("Keycloak's answer is not JSON: " + body, e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
