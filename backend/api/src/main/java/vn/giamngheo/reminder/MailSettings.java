package vn.giamngheo.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How mail leaves; without a server it does not. */
@ApplicationScoped
class MailSettings {
    private final Optional<String> host;
    private final int port;
    private final Optional<String> user;
    private final Optional<String> password;
    private final boolean startTls;
    private final Optional<String> from;
    private final String webAddress;

    MailSettings(
            @ConfigProperty(name = "giam-ngheo.smtp.host") Optional<String> host,
            @ConfigProperty(name = "giam-ngheo.smtp.port") int port,
            @ConfigProperty(name = "giam-ngheo.smtp.user") Optional<String> user,
            @ConfigProperty(name = "giam-ngheo.smtp.password") Optional<String> password,
            @ConfigProperty(name = "giam-ngheo.smtp.starttls") boolean startTls,
            @ConfigProperty(name = "giam-ngheo.smtp.from") Optional<String> from,
            @ConfigProperty(name = "giam-ngheo.web-address") String webAddress) {
        this.host = host;
        this.port = port;
        this.user = user;
        this.password = password;
        this.startTls = startTls;
        this.from = from;
        this.webAddress = webAddress;
    }

    /** Whether mail goes at all: it takes a server and a sender. */
    boolean areGiven() {
        return host.isPresent() && from.isPresent();
    }

    String host() {
        return host.orElseThrow();
    }

    int port() {
        return port;
    }

    Optional<String> user() {
        return user;
    }

    String password() {
        return password.orElse("");
    }

    boolean startTls() {
        return startTls;
    }

    String from() {
        return from.orElseThrow();
    }

    /** The address of a screen, as people open it. */
    String linkTo(String path) {
        return (webAddress.endsWith("/") ? webAddress.substring(0, webAddress.length() - 1) : webAddress) + path;
    }
}
