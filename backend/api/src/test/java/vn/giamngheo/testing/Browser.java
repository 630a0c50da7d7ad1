package vn.giamngheo.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody's browser: it keeps cookies, follows redirects and fills in Keycloak's form. It reaches the API through the web
 * server's address, as the proxy in front would pass it on.
 */
public final class Browser {
    /** The address that the browser sees. */
    public static final String ORIGIN = "http://localhost:3000";
    /** How the cookies of the session are called; a long one is spread over several. */
    public static final String SESSION = "q_session";

    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 10;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<String> setCookies = new ArrayList<>();

    /** Asks for a page and stays there, wherever the answer points. Headers come as name and value in turn. */
    public HttpResponse<String> get(String address, String... headers) {
        return send("GET", address, BodyPublishers.noBody(), headers);
    }

    /** Sends something with a method of one's choice. */
    public HttpResponse<String> send(String method, String address, HttpRequest.BodyPublisher body, String... headers) {
        String target = address.startsWith("/") ? ORIGIN + address : address;
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(behindTheProxy(target))).method(method, body);
        if (target.startsWith(ORIGIN)) {
            request.header("X-Forwarded-Host", "localhost:3000")
                    .header("X-Forwarded-Port", "3000")
                    .header("X-Forwarded-Proto", "http")
                    .header("X-Forwarded-For", "127.0.0.1");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        if (!cookies.isEmpty()) {
            List<String> pairs = new ArrayList<>();
            cookies.forEach((name, value) -> pairs.add(name + "=" + value));
            request.header("Cookie", String.join("; ", pairs));
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException failed) {
            throw new AssertionError(method + " " + target, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** Asks for a page and goes where the answer points, as far as a page of the application or a form. */
    public HttpResponse<String> open(String address) {
        HttpResponse<String> answer = get(address);
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            Optional<String> next = location(answer);
            if (next.isEmpty() || isPage(next.get())) {
                return answer;
            }
            answer = get(next.get());
        }
        throw new AssertionError("redirected without end: " + address);
    }

    /** Signs in through Keycloak's form, on the way to a page; gives the answer that leads there. */
    public HttpResponse<String> signIn(String user, String returnTo) {
        HttpResponse<String> signedIn = givePassword(user, "demo", returnTo);
        if (signedIn.statusCode() / 100 != 3) {
            throw new AssertionError(signedIn.body());
        }
        return signedIn;
    }

    /** Gives a password in Keycloak's form; tells the page that comes of it, which may be another form. */
    public HttpResponse<String> givePassword(String user, String password, String returnTo) {
        HttpResponse<String> form =
                open("/auth/sign-in?returnTo=" + URLEncoder.encode(returnTo, StandardCharsets.UTF_8));
        return fillIn(form, Map.of("username", user, "password", password));
    }

    /** Fills in the form of a page and sends it; tells the page that comes of it. */
    public HttpResponse<String> fillIn(HttpResponse<String> page, Map<String, String> fields) {
        Matcher action = FORM.matcher(page.body());
        if (!action.find()) {
            throw new AssertionError("no form: " + page.statusCode() + " " + page.body());
        }
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(
                "POST",
                action.group(1).replace("&amp;", "&"),
                BodyPublishers.ofString(body),
                "Content-Type",
                "application/x-www-form-urlencoded");
        Optional<String> next = location(answer);
        return next.isEmpty() ? answer : open(next.get());
    }

    /** Where the answer points. */
    public static Optional<String> location(HttpResponse<String> answer) {
        return answer.statusCode() / 100 == 3 ? answer.headers().firstValue("Location") : Optional.empty();
    }

    /** The session, put together of the cookies that it is spread over; empty where there is none. */
    public String session() {
        StringBuilder session = new StringBuilder();
        cookies.forEach((name, value) -> session.append(name.startsWith(SESSION) ? value : ""));
        return session.toString();
    }

    /** Puts something else into the first cookie of the session. */
    public void tamper(UnaryOperator<String> change) {
        String first = cookies.keySet().stream()
                .filter(name -> name.startsWith(SESSION))
                .findFirst()
                .orElse(SESSION);
        cookies.put(first, change.apply(cookies.getOrDefault(first, "")));
    }

    /** Another browser with the same cookies, as whoever has made a copy of them has one. */
    public Browser copy() {
        Browser copy = new Browser();
        copy.cookies.putAll(cookies);
        return copy;
    }

    /** Loses the session, as a browser does that is closed. */
    public void forgetSession() {
        cookies.keySet().removeIf(name -> name.startsWith(SESSION));
    }

    /** The Set-Cookie header that last set the cookie whose name begins so. */
    public String setCookieHeader(String name) {
        return setCookies.reversed().stream()
                .filter(header -> header.startsWith(name) && !header.contains("Max-Age=0"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cookie " + name + " among " + setCookies));
    }

    /** Whether any answer yet has set a cookie whose name begins so. */
    public boolean setsACookie(String name) {
        return setCookies.stream().anyMatch(header -> header.startsWith(name));
    }

    /** Calls the cookies something else from now on. */
    public void renameCookies(UnaryOperator<String> change) {
        Map<String, String> before = new LinkedHashMap<>(cookies);
        cookies.clear();
        before.forEach((name, value) -> cookies.put(change.apply(name), value));
    }

    private void keep(String header) {
        setCookies.add(header);
        String[] pair = header.split(";", 2)[0].split("=", 2);
        if (header.toLowerCase(Locale.ROOT).contains("max-age=0") || pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    /** A page of the application is the web server's to answer, which is not part of these tests. */
    private static boolean isPage(String location) {
        String path = URI.create(location).getPath();
        return URI.create(location).getHost() == null
                || (location.startsWith(ORIGIN) && !path.startsWith("/auth/") && !path.startsWith("/api/"));
    }

    private static String behindTheProxy(String address) {
        return address.startsWith(ORIGIN)
                ? "http://localhost:" + RestAssured.port + address.substring(ORIGIN.length())
                : address;
    }
}
