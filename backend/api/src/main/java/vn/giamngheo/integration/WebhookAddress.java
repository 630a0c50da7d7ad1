package vn.giamngheo.integration;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where messages may be sent to: by https to addresses of the public network. Otherwise whoever sets up a webhook could have the API
 * knock at what stands beside it. An installation may allow its private network, and this machine itself, by http as well.
 */
@ApplicationScoped
class WebhookAddress {
    private static final int SITE_LOCAL_V6 = 0xfc;
    private final boolean privateNetwork;
    private final boolean thisMachine;

    WebhookAddress(
            @ConfigProperty(name = "giam-ngheo.webhook.private-network") boolean privateNetwork,
            @ConfigProperty(name = "giam-ngheo.webhook.this-machine") boolean thisMachine) {
        this.privateNetwork = privateNetwork;
        this.thisMachine = thisMachine;
    }

    /** Why nothing may be sent there as the address is written, or resolved now; a name that is not known now may be later. */
    Optional<String> refusal(String url) {
        URI uri = read(url);
        if (uri == null) {
            return Optional.of("url");
        }
        InetAddress[] addresses;
        try {
            addresses = addresses(uri);
        } catch (UnknownHostException unknown) {
            return uri.getScheme().equals("https") ? Optional.empty() : Optional.of("https-only");
        }
        boolean local = thisMachine && Arrays.stream(addresses).allMatch(InetAddress::isLoopbackAddress);
        if (local) {
            return Optional.empty();
        }
        if (!uri.getScheme().equals("https")) {
            return Optional.of("https-only");
        }
        return Arrays.stream(addresses).allMatch(this::isAllowed) ? Optional.empty() : Optional.of("private-address");
    }

    /**
     * The same just before it is sent to, when its name must be known. The JVM keeps what it has resolved for some seconds, so that
     * the connection goes to the address that was looked at here.
     */
    Optional<String> refusalNow(String url) {
        URI uri = read(url);
        if (uri == null) {
            return Optional.of("url");
        }
        try {
            addresses(uri);
        } catch (UnknownHostException unknown) {
            return Optional.of("unknown-host");
        }
        return refusal(url);
    }

    private static InetAddress[] addresses(URI uri) throws UnknownHostException {
        return InetAddress.getAllByName(uri.getHost());
    }

    private static @Nullable URI read(String url) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean known = scheme.equals("https") || scheme.equals("http");
            boolean plain = uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null;
            return known && plain && scheme.equals(uri.getScheme()) ? uri : null;
        } catch (URISyntaxException unreadable) {
            return null;
        }
    }

    private boolean isAllowed(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return thisMachine;
        }
        // Never of use, whatever the installation: everywhere, nowhere, and the clouds' own service of secrets among
        // link-local.
        if (address.isAnyLocalAddress() || address.isLinkLocalAddress() || address.isMulticastAddress()) {
            return false;
        }
        return privateNetwork || !isPrivate(address);
    }

    private static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return switch (address) {
            case Inet4Address v4 ->
                v4.isSiteLocalAddress()
                        || first == 0
                        || first >= 240
                        || (first == 100 && second >= 64 && second < 128)
                        || (first == 192 && second == 0)
                        || (first == 198 && (second == 18 || second == 19));
            // Unique local ones, and those that carry one of version 4 within: 64:ff9b::/96 and 2002::/16.
            case Inet6Address v6 ->
                v6.isSiteLocalAddress()
                        || (first & 0xfe) == SITE_LOCAL_V6
                        || first == 0
                        || (first == 0x20 && second == 0x02);
            default -> true;
        };
    }
}
