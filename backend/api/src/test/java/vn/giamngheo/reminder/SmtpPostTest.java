package vn.giamngheo.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.reminder.Delivery.Outcome;

/** What is made of a mail server's answers: what surely did not go may go again, what may have gone does not. */
class SmtpPostTest {
    private static final String GONE = "";

    @Test
    void handsALetterOver() throws IOException {
        assertThat(sentTo(Map.of())).isEqualTo(Delivery.taken());
    }

    @Test
    void triesAgainLaterWhereTheServerSaysSo() throws IOException {
        assertThat(sentTo(Map.of("RCPT", "451 greylisted, mai@commune.example")))
                .isEqualTo(new Delivery(Outcome.LATER, "SMTP 451"));
    }

    @Test
    void leavesOffWhereTheServerRefuses() throws IOException {
        assertThat(sentTo(Map.of("RCPT", "550 no such user mai@commune.example")))
                .isEqualTo(new Delivery(Outcome.REFUSED, "SMTP 550"));
        assertThat(sentTo(Map.of(".", "554 looks like spam"))).isEqualTo(new Delivery(Outcome.REFUSED, "SMTP 554"));
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 553 not this sender",
        "MAIL, 550 no such sender",
        "MAIL, 530 sign in first",
        "MAIL, 554 not from here",
        "RCPT, 530 sign in first",
        "RCPT, 535 wrong password"
    })
    void waitsForAnAdministratorWhereTheSenderOrTheLoginIsRefused(String word, String answer) throws IOException {
        assertThat(sentTo(Map.of(word, answer)))
                .isEqualTo(new Delivery(Outcome.LATER, "SMTP " + answer.substring(0, 3)));
    }

    @Test
    void waitsForAnAdministratorWhereTheSenderCannotBeRead() throws IOException {
        try (Server server = new Server(Map.of())) {
            assertThat(post(server.port(), false, "giam nghèo at district").send(letter("mai@commune.example")))
                    .isEqualTo(new Delivery(Outcome.LATER, "AddressException"));
        }
    }

    @Test
    void doesNotKnowWhetherItWentWhereTheServerVanishesOverIt() throws IOException {
        assertThat(sentTo(Map.of(".", GONE)).outcome()).isEqualTo(Outcome.UNCERTAIN);
    }

    @Test
    void triesAgainWhereTheServerIsAway() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        assertThat(post(port, false).send(letter("mai@commune.example")).outcome())
                .isEqualTo(Outcome.AWAY);
    }

    @Test
    void sendsNothingInTheClearWhereStartTlsIsDemanded() throws IOException {
        try (Server server = new Server(Map.of())) {
            assertThat(post(server.port(), true)
                            .send(letter("mai@commune.example"))
                            .outcome())
                    .isEqualTo(Outcome.AWAY);
        }
    }

    @Test
    void refusesAnAddressThatIsNone() throws IOException {
        try (Server server = new Server(Map.of())) {
            assertThat(post(server.port(), false).send(letter("mai at commune")).outcome())
                    .isEqualTo(Outcome.REFUSED);
        }
    }

    private static Delivery sentTo(Map<String, String> answers) throws IOException {
        try (Server server = new Server(answers)) {
            return post(server.port(), false).send(letter("mai@commune.example"));
        }
    }

    private static SmtpPost post(int port, boolean startTls) {
        return post(port, startTls, "giam-ngheo@district.example");
    }

    private static SmtpPost post(int port, boolean startTls, String from) {
        return new SmtpPost(
                new MailSettings(
                        Optional.of("127.0.0.1"),
                        port,
                        Optional.empty(),
                        Optional.empty(),
                        startTls,
                        Optional.of(from),
                        "http://localhost:3000"),
                Clock.systemUTC());
    }

    private static Letter letter(String to) {
        return new Letter(UUID.randomUUID(), to, "Quá hạn", "Kính gửi", "<p>Kính gửi</p>");
    }

    /** A mail server that takes everything but what it is told to answer otherwise. */
    private static final class Server implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final Map<String, String> answers;

        Server(Map<String, String> answers) throws IOException {
            this.answers = answers;
            Thread.ofVirtual().start(this::serve);
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve() {
            try (Socket client = socket.accept();
                    BufferedReader lines = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                    OutputStream out = client.getOutputStream()) {
                say(out, "220 ready");
                boolean inData = false;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (inData && !line.equals(".")) {
                        continue;
                    }
                    String word = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                    String answer = answers.getOrDefault(word, word.equals("DATA") ? "354 go on" : "250 ok");
                    if (answer.equals(GONE)) {
                        return;
                    }
                    inData = word.equals("DATA");
                    say(out, answer);
                }
            } catch (IOException gone) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(gone);
                }
            }
        }

        private static void say(OutputStream out, String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
