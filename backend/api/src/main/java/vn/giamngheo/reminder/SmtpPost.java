package vn.giamngheo.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jboss.logging.Logger;

/** Hands letters to the mail server. Nothing of the mail library is touched before the first one. */
@ApplicationScoped
class SmtpPost {
    private static final Logger LOG = Logger.getLogger(SmtpPost.class);
    private static final String PATIENCE = "15000";
    private static final int IMPLICIT_TLS = 465;
    // By RFC 4954: a login is asked for, is too weak, is wrong, or wants TLS.
    private static final Set<Integer> LOGIN = Set.of(530, 534, 535, 538);
    private final MailSettings settings;
    private final Clock clock;

    SmtpPost(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Hands a letter over; tells what the server made of it, whatever that is. */
    Delivery send(Letter letter) {
        Session session = Session.getInstance(properties());
        Transport transport;
        try {
            transport = session.getTransport("smtp");
            if (settings.user().isPresent()) {
                transport.connect(settings.user().get(), settings.password());
            } else {
                transport.connect();
            }
        } catch (MessagingException away) {
            return Delivery.away(away.getClass().getSimpleName());
        }
        try {
            return hand(transport, session, letter);
        } finally {
            close(transport);
        }
    }

    /** What was said before it stands, however the farewell goes. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            LOG.debugf(
                    "The mail server has gone without a farewell: %s",
                    gone.getClass().getSimpleName());
        }
    }

    private Delivery hand(Transport transport, Session session, Letter letter) {
        InternetAddress sender;
        try {
            sender = new InternetAddress(settings.from(), true);
        } catch (AddressException unusable) {
            return new Delivery(Delivery.Outcome.LATER, "AddressException");
        }
        MimeMessage message;
        try {
            message = message(session, letter, sender);
        } catch (AddressException unusable) {
            return new Delivery(Delivery.Outcome.REFUSED, "AddressException");
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return Delivery.taken();
        } catch (MessagingException failure) {
            int code = codeOf(failure);
            String told = code > 0 ? "SMTP " + code : failure.getClass().getSimpleName();
            return switch (code / 100) {
                case 4 -> new Delivery(Delivery.Outcome.LATER, told);
                case 5 -> new Delivery(isOurFault(failure) ? Delivery.Outcome.LATER : Delivery.Outcome.REFUSED, told);
                default -> new Delivery(Delivery.Outcome.UNCERTAIN, told);
            };
        }
    }

    private MimeMessage message(Session session, Letter letter, InternetAddress sender) throws MessagingException {
        MimeMessage message = new Known(session, letter, settings.host());
        message.setFrom(sender);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", "vi");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), StandardCharsets.UTF_8.name());
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), StandardCharsets.UTF_8.name(), "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }

    /** The code by which the server refused; 0 where it gave none. */
    private static int codeOf(MessagingException failure) {
        for (Exception one = failure; one instanceof MessagingException told; one = told.getNextException()) {
            int code = switch (told) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSenderFailedException sender -> sender.getReturnCode();
                case SMTPSendFailedException send -> send.getReturnCode();
                default -> 0;
            };
            if (code > 0) {
                return code;
            }
        }
        return 0;
    }

    /** Whether it is the sender or the login that is refused: that is for an administrator to mend, and no matter of the letter. */
    private static boolean isOurFault(MessagingException failure) {
        if (LOGIN.contains(codeOf(failure))) {
            return true;
        }
        for (Exception one = failure; one instanceof MessagingException told; one = told.getNextException()) {
            if (told instanceof SMTPSenderFailedException
                    || (told instanceof SMTPSendFailedException send
                            && send.getCommand().startsWith("MAIL"))) {
                return true;
            }
        }
        return false;
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", settings.host());
        properties.put("mail.smtp.port", Integer.toString(settings.port()));
        properties.put("mail.smtp.auth", Boolean.toString(settings.user().isPresent()));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(settings.port() == IMPLICIT_TLS));
        boolean startTls = settings.startTls() && settings.port() != IMPLICIT_TLS;
        properties.put("mail.smtp.starttls.enable", Boolean.toString(startTls));
        // Never in the clear by way of a server, or of somebody in between, that leaves it out.
        properties.put("mail.smtp.starttls.required", Boolean.toString(startTls));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", PATIENCE);
        properties.put("mail.smtp.timeout", PATIENCE);
        properties.put("mail.smtp.writetimeout", PATIENCE);
        return properties;
    }

    /** A message whose id is that of its letter. */
    private static final class Known extends MimeMessage {
        private final String messageId;

        Known(Session session, Letter letter, String host) {
            super(session);
            messageId = "<" + letter.id() + "@" + host + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
