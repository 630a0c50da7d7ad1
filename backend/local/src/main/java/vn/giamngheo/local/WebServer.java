package vn.giamngheo.local;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * What nginx does in production: serves the built web application and passes {@code /api} and {@code /auth} on to the
 * API, on one origin. Both keep to the same rules (frontend/nginx has them for nginx).
 */
final class WebServer implements AutoCloseable {
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; object-src 'none'; script-src 'self'; style-src 'self'; "
                    + "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'none'";

    private static final Map<String, String> SECURITY_HEADERS = Map.of(
            "Content-Security-Policy", CONTENT_SECURITY_POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final String ASK_EACH_TIME = "no-cache";
    private static final String START_PAGE = "index.html";

    private final Vertx vertx;
    private final int port;

    private WebServer(Vertx vertx, int port) {
        this.vertx = vertx;
        this.port = port;
    }

    static void requireBuilt(Path root) {
        if (!Files.exists(root.resolve(START_PAGE))) {
            throw new StackFailure("The web application is not built (" + root + " is missing): make run builds it.");
        }
    }

    static WebServer start(Path root, int port, int apiPort) {
        // Without this, newer JVMs print warnings about Netty at each start.
        System.setProperty("io.netty.noUnsafe", "true");
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(2)
                .setFileSystemOptions(new FileSystemOptions()
                        .setClassPathResolvingEnabled(false)
                        .setFileCachingEnabled(false)));
        Future<Integer> started = vertx.createHttpServer(
                        new HttpServerOptions().setCompressionSupported(true).setCompressionLevel(6))
                .requestHandler(router(vertx, root.toAbsolutePath(), apiPort))
                .listen(port, "127.0.0.1")
                .map(server -> server.actualPort());
        try {
            return new WebServer(
                    vertx, started.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS));
        } catch (Exception e) {
            vertx.close();
            throw new StackFailure("The web server could not be started: " + e.getMessage(), e);
        }
    }

    private static Router router(Vertx vertx, Path root, int apiPort) {
        Router router = Router.router(vertx);
        HttpProxy proxy = HttpProxy.reverseProxy(vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(64)))
                .origin(apiPort, "127.0.0.1")
                .addInterceptor(new ForwardedHeaders());
        router.route("/api/*").handler(context -> proxy.handle(context.request()));
        router.route("/auth/*").handler(context -> proxy.handle(context.request()));

        router.route().handler(WebServer::addHeaders);
        StaticHandler files = StaticHandler.create(FileSystemAccess.ROOT, root.toString())
                .setCachingEnabled(false)
                .setSendVaryHeader(false)
                // The folder itself may lie below a hidden one: what is hidden in it never gets here.
                .setIncludeHidden(true)
                .setIndexPage("/" + START_PAGE);
        router.route().method(HttpMethod.GET).method(HttpMethod.HEAD).handler(context -> {
            if (context.normalizedPath().contains("/.")) {
                notFound(context);
            } else {
                files.handle(context);
            }
        });
        // A path that is no file is a page of the application, which has its own router.
        router.route().method(HttpMethod.GET).method(HttpMethod.HEAD).handler(context -> {
            if (looksLikeAFile(context)) {
                notFound(context);
            } else {
                context.response().putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8");
                context.response().sendFile(root.resolve(START_PAGE).toString());
            }
        });
        return router;
    }

    private static void notFound(RoutingContext context) {
        context.response()
                .setStatusCode(404)
                .putHeader(HttpHeaders.CACHE_CONTROL, ASK_EACH_TIME)
                .end();
    }

    private static void addHeaders(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.addAll(SECURITY_HEADERS);
        headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        headers.set(HttpHeaders.CACHE_CONTROL, isNamedByContent(context.normalizedPath()) ? FOREVER : ASK_EACH_TIME);
        context.next();
    }

    private static boolean isNamedByContent(String path) {
        return path.startsWith("/assets/");
    }

    private static boolean looksLikeAFile(RoutingContext context) {
        String path = context.normalizedPath();
        return isNamedByContent(path)
                || path.substring(path.lastIndexOf('/') + 1).contains(".");
    }

    /** Tells the API what the browser asked for; what a client says of itself in these headers is not passed on. */
    private static final class ForwardedHeaders implements ProxyInterceptor {
        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            HttpServerRequest request = context.request().proxiedRequest();
            MultiMap headers = context.request()
                    .headers()
                    .remove("Forwarded")
                    .remove("X-Forwarded-Host")
                    .remove("X-Forwarded-Port")
                    .set("X-Forwarded-For", request.remoteAddress().host())
                    .set("X-Forwarded-Proto", "http");
            HostAndPort authority = request.authority();
            if (authority != null) {
                context.request().setAuthority(authority);
                headers.set("X-Forwarded-Host", authority.toString())
                        .set("X-Forwarded-Port", Integer.toString(authority.port() < 0 ? 80 : authority.port()));
            }
            return context.sendRequest().recover(failure -> Future.succeededFuture(unavailable(context)));
        }

        /** The same problem that nginx answers with while the API is away. */
        private static ProxyResponse unavailable(ProxyContext context) {
            String code = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
            String problem = "{\"type\":\"urn:giam-ngheo:problem:unavailable\","
                    + "\"title\":\"A service that the API needs does not answer\",\"status\":503,"
                    + "\"detail\":\"The API does not answer\",\"code\":\"" + code + "\",\"errors\":[]}";
            ProxyResponse response = context.request().release().response();
            return response.setStatusCode(503)
                    .putHeader("Content-Type", "application/problem+json")
                    .putHeader("Cache-Control", "no-store")
                    .putHeader("Retry-After", "5")
                    .putHeader("X-Request-Code", code)
                    .setBody(Body.body(Buffer.buffer(problem)));
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
