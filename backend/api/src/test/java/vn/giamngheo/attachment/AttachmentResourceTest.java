package vn.giamngheo.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.testing.Problems.assertProblem;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;
import vn.giamngheo.testing.Examples;
import vn.giamngheo.testing.Files;

/** Files come in, are known by their content, and go out again as they came; to who sees what they hang on. */
@ApiTest
class AttachmentResourceTest {
    private static final int MEGABYTE = 1 << 20;
    private final Caller officer = Caller.as("commune-officer");

    @AfterEach
    void forget() {
        Examples.forgetAll();
    }

    @Test
    void keepsAFileAndGivesItBackAsItWas() throws Exception {
        byte[] content = large(3 * MEGABYTE + 17);

        Response created = Examples.upload(officer, "Biên bản\u202e (1).pdf", content);

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        String path = "/attachments/" + created.jsonPath().getString("id");
        assertThat(created.header("Location")).isEqualTo("/api/v1" + path);
        assertThat(created.jsonPath().getMap(""))
                .containsEntry("fileName", "Biên bản (1).pdf")
                .containsEntry("kind", "PDF")
                .containsEntry("size", content.length)
                .containsEntry("uploaderName", "Nguyễn Thị Mai")
                .containsEntry(
                        "sha256",
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        Response file = officer.send(path + "/content");
        assertThat(file.asByteArray()).isEqualTo(content);
        assertThat(file.contentType()).isEqualTo("application/pdf");
        assertThat(file.header("Content-Disposition"))
                .startsWith("attachment; filename=\"Bien ban _1_.pdf\"")
                .contains("filename*=UTF-8''Bi%C3%AAn%20b%E1%BA%A3n");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.headers().getValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; frame-ancestors 'none'", "sandbox");
        assertThat(file.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(file.header("Content-Length")).isEqualTo(Integer.toString(content.length));
    }

    @Test
    void isSeenByNobodyElseUntilItHangsOnSomething() {
        String path = "/attachments/" + Examples.attachment(officer, "a.pdf", Files.pdf("x"));

        for (String other : List.of("commune-head", "manager", "leader", "auditor")) {
            assertProblem(Caller.as(other).send(path), 404, "not-found");
            assertProblem(Caller.as(other).send(path + "/content"), 404, "not-found");
        }
        assertProblem(Caller.as("manager").delete(path, 0), 404, "not-found");
    }

    @Test
    void isTakenAwayByItsUploaderWhileNothingRefersToIt() {
        String path = "/attachments/" + Examples.attachment(officer, "a.pdf", Files.pdf("x"));
        assertProblem(officer.delete(path, 1), 412, "stale-version");

        assertThat(officer.delete(path, 0).statusCode()).isEqualTo(204);

        assertProblem(officer.send(path), 404, "not-found");
        try (Database database = Database.asApi()) {
            assertThat(database.number("select count(*) from attachment_part")).isZero();
        }
    }

    @Test
    void staysWhereSomethingRefersToIt() {
        String id = Examples.attachment(officer, "a.pdf", Files.pdf("x"));
        Map<String, Object> obstacle = Examples.obstacle(officer, "");
        obstacle.put("attachmentIds", List.of(id));
        Examples.reported(officer, obstacle);

        assertProblem(officer.delete("/attachments/" + id, 0), 409, "in-use").breaks("used-by");
        assertThat(Caller.as("manager").send("/attachments/" + id + "/content").statusCode())
                .isEqualTo(200);
        assertThat(Caller.as("commune-head").send("/attachments/" + id).statusCode())
                .isEqualTo(200);
        assertProblem(Caller.as("department-officer").send("/attachments/" + id), 404, "not-found");
        assertProblem(Caller.as("department-officer").send("/attachments/" + id + "/content"), 404, "not-found");
    }

    @Test
    void refusesWhatLiesOrIsNotTaken() {
        byte[] html = "<html>".getBytes(StandardCharsets.UTF_8);

        assertProblem(Examples.upload(officer, "a.pdf", html), 415, "unsupported-file")
                .breaks("kind");
        assertProblem(Examples.upload(officer, "a.pdf", Files.png()), 415, "unsupported-file")
                .pointsAt("?fileName")
                .breaks("name-differs");
        assertProblem(Examples.upload(officer, "a.docx", Files.docxWithMacros()), 422, "unfit-file")
                .breaks("macros");
        assertProblem(Examples.upload(officer, "a.pdf", new byte[0]), 422, "unfit-file")
                .breaks("empty");
        assertProblem(Examples.upload(officer, " ", Files.pdf("x")), 400, "invalid-parameter")
                .pointsAt("?fileName");
        assertThat(officer.get("/attachment-rules").getList("extensions"))
                .contains("pdf", "docx", "xlsx", "png", "jpg");
        try (Database database = Database.asApi()) {
            assertThat(database.number("select count(*) from attachment")).isZero();
        }
    }

    @Test
    void believesNoDeclaredTypeOnlyTheContent() {
        Response created = officer.request()
                .contentType("image/png")
                .queryParam("fileName", "a.pdf")
                .body(Files.pdf("x"))
                .post("/attachments");

        assertThat(created.jsonPath().getString("kind")).isEqualTo("PDF");
    }

    @Test
    void takesAFileOfTheMostSizeAndNoneLarger() throws IOException {
        int most = officer.get("/attachment-rules").getInt("maxSize");
        assertThat(most).isEqualTo(20 * MEGABYTE);

        assertThat(Examples.upload(officer, "a.pdf", large(most)).statusCode()).isEqualTo(201);
        // Without a length, so that only the bytes themselves tell.
        assertThat(statusOfChunks(most + MEGABYTE)).isEqualTo(413);
        assertThat(leftOvers()).isZero();
    }

    @Test
    void refusesTwoHundredMegabytesBeforeTheyCome() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head("Content-Length: " + 200L * MEGABYTE));
            socket.getOutputStream().flush();

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 413").contains("body-too-large");
        }
    }

    @Test
    void letsNobodyUploadWhoHasNothingToReport() {
        assertProblem(Examples.upload(Caller.as("auditor"), "a.pdf", Files.pdf("x")), 403, "forbidden");
        assertProblem(Examples.upload(Caller.as("admin"), "a.pdf", Files.pdf("x")), 403, "forbidden");
    }

    /** The status of an upload of so many bytes in chunks; the server may hang up as soon as it has had enough. */
    private int statusOfChunks(int size) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(head("Transfer-Encoding: chunked"));
            byte[] chunk = new byte[1 << 16];
            Arrays.fill(chunk, (byte) ' ');
            System.arraycopy(Files.pdf("x"), 0, chunk, 0, 8);
            try {
                for (int sent = 0; sent < size; sent += chunk.length) {
                    out.write((Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    out.write(chunk);
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                }
                out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
            } catch (IOException hungUp) {
                assertThat(hungUp).hasMessageMatching("(?i).*(broken pipe|reset).*");
            }
            byte[] status = socket.getInputStream().readNBytes(12);
            return Integer.parseInt(new String(status, 9, 3, StandardCharsets.US_ASCII));
        }
    }

    private byte[] head(String length) {
        return ("POST /api/v1/attachments?fileName=a.pdf HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Authorization: Bearer " + officer.token() + "\r\n" + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] large(int size) {
        byte[] content = new byte[size];
        new Random(1).nextBytes(content);
        byte[] pdf = Files.pdf("lớn");
        System.arraycopy(pdf, 0, content, 0, pdf.length);
        return content;
    }

    private static long leftOvers() throws IOException {
        try (Stream<Path> files = java.nio.file.Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("giam-ngheo-upload"))
                    .count();
        }
    }
}
