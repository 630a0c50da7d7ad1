package vn.giamngheo.reminder;

import com.icegreen.greenmail.util.GreenMail;
import java.util.Arrays;
import java.util.List;

/** What the mail server of the tests has taken. */
final class Received {
    private Received() {}

    static List<String> recipients(GreenMail server) {
        return Arrays.stream(server.getReceivedMessages())
                .map(mail -> {
                    try {
                        return mail.getAllRecipients()[0].toString();
                    } catch (jakarta.mail.MessagingException unreadable) {
                        throw new AssertionError(unreadable);
                    }
                })
                .toList();
    }
}
