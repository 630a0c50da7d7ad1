package vn.giamngheo.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The realm as the repository keeps it, made to fit the ports of this run. */
final class RealmFile {
    static final String API_CLIENT = "giam-ngheo-api";
    static final String CLI_CLIENT = "giam-ngheo-cli";
    static final String INTEGRATOR_CLIENT = "giam-ngheo-integrator";
    static final String WRITER_CLIENT = "giam-ngheo-writer";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String POST_LOGOUT = "post.logout.redirect.uris";

    private final ObjectNode realm;
    private final String fingerprint;

    private RealmFile(ObjectNode realm, String fingerprint) {
        this.realm = realm;
        this.fingerprint = fingerprint;
    }

    static RealmFile read(Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            if (!(JSON.readTree(content) instanceof ObjectNode realm)) {
                throw new StackFailure(file + " is not a realm: it should hold one JSON object.");
            }
            return new RealmFile(realm, HexFormat.of().formatHex(sha256(content)));
        } catch (IOException e) {
            throw new StackFailure("The realm " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String name() {
        return realm.path("realm").asText();
    }

    /** Differs as soon as the file does. */
    String fingerprint() {
        return fingerprint;
    }

    ObjectNode json() {
        return realm;
    }

    String secretOf(String clientId) {
        return client(clientId).path("secret").asText();
    }

    ObjectNode client(String clientId) {
        for (JsonNode client : realm.path("clients")) {
            if (client.path("clientId").asText().equals(clientId) && client instanceof ObjectNode found) {
                return found;
            }
        }
        throw new StackFailure("The realm has no client " + clientId + ".");
    }

    /** Lets people sign in on, and sign out to, a web server on any port. */
    void allowSignInOn(int webPort) {
        String home = "http://localhost:" + webPort + "/";
        ObjectNode client = client(API_CLIENT);
        client.put("baseUrl", home);
        ArrayNode callbacks = client.withArray("redirectUris");
        addOnce(callbacks, home + "auth/callback");
        ObjectNode attributes = client.withObject("/attributes");
        String known = attributes.path(POST_LOGOUT).asText();
        if (!("##" + known + "##").contains("##" + home + "##")) {
            attributes.put(POST_LOGOUT, known.isEmpty() ? home : known + "##" + home);
        }
    }

    private static void addOnce(ArrayNode array, String value) {
        for (JsonNode element : array) {
            if (element.asText().equals(value)) {
                return;
            }
        }
        array.add(value);
    }
}
