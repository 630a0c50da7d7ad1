package vn.giamngheo.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests as no proper client would send them. */
public final class RawHttp {
    private RawHttp() {}

    /** An answer as it comes over the wire. */
    public record Answer(int status, String head, String body) {}

    /** Sends the lines as a request's head, with what follows it, and reads until the server closes. */
    public static Answer send(String body, String... head) {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            String request = String.join("\r\n", head) + "\r\nHost: localhost\r\nConnection: close\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            return new Answer(
                    Integer.parseInt(answer.substring(9, 12)), answer.substring(0, end), answer.substring(end + 4));
        } catch (IOException refused) {
            throw new AssertionError(refused);
        }
    }
}
