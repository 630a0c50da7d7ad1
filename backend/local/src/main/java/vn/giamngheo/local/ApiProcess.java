package vn.giamngheo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The built API as a process of its own. */
final class ApiProcess {
    private static final Duration START = Duration.ofMinutes(2);

    /** Making the cache is part of stopping after a training run. */
    private static final Duration STOP_AFTER_TRAINING = Duration.ofMinutes(3);

    /** What a first visitor asks for; the training run asks for it too, so that the cache holds the code behind it. */
    private static final List<String> FIRST_VISIT = List.of(
            "/api/v1/me",
            "/api/v1/plans",
            "/api/v1/areas",
            "/api/v1/agencies",
            "/api/v1/projects",
            "/api/v1/sub-projects",
            "/api/v1/duties",
            "/api/v1/stated-funding",
            "/api/v1/indicators",
            "/api/v1/targets",
            "/api/v1/none");

    /** How the JVM is set for a start that takes little: a young generation that stays small (ADR 8). */
    private static final List<String> LEAN = List.of(
            "-XX:+UseSerialGC",
            "-Xms32m",
            "-Xmx256m",
            "-XX:NewSize=6m",
            "-XX:MaxNewSize=12m",
            // Address space, not memory: with the little that the quick compiler asks for by itself, filling a part of
            // it brings
            // on a full collection in the middle of the start, after which the heap is let grow by half.
            "-XX:ReservedCodeCacheSize=128m",
            "--enable-native-access=ALL-UNNAMED");

    /** Only the quick one: after 30 000 requests it still took no more CPU per request than both (ADR 8). */
    private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

    /** What goes with the start-up cache. */
    private static final List<String> LEAN_WITH_CACHE = List.of(
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:+UseCompactObjectHeaders",
            // Profiles are for the compiler that is not used.
            "-XX:-AOTRecordTraining",
            // The cache is mapped where it was made for: elsewhere every page of it would be rewritten, 0,4 s and 50 MB
            // that
            // no other instance can share. Heap, stacks and libraries still lie anywhere.
            "-XX:ArchiveRelocationMode=0",
            // What the start took outside the heap goes back to the system: 40 MB less at rest.
            "-XX:TrimNativeHeapInterval=1000");

    private final StackOptions options;
    private final Path folder;
    private final Map<String, String> environment;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    ApiProcess(StackOptions options, LocalPostgres postgres, LocalKeycloak keycloak, String cookieSecret) {
        this.options = options;
        this.folder = installed(options);
        this.environment = Map.ofEntries(
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(options.apiPort())),
                Map.entry("GIAM_NGHEO_DB_URL", postgres.jdbcUrl()),
                Map.entry("GIAM_NGHEO_DB_API_USER", LocalPostgres.API),
                Map.entry("GIAM_NGHEO_DB_API_PASSWORD", LocalPostgres.API),
                Map.entry("GIAM_NGHEO_DB_OWNER_USER", LocalPostgres.OWNER),
                Map.entry("GIAM_NGHEO_DB_OWNER_PASSWORD", LocalPostgres.OWNER),
                Map.entry("GIAM_NGHEO_OIDC_URL", keycloak.issuer()),
                Map.entry("GIAM_NGHEO_OIDC_SECRET", keycloak.apiSecret()),
                Map.entry("GIAM_NGHEO_COOKIE_SECRET", cookieSecret),
                Map.entry(
                        "GIAM_NGHEO_KEYCLOAK_CONSOLE",
                        keycloak.address() + "/admin/" + keycloak.realmName() + "/console/"),
                Map.entry("GIAM_NGHEO_DOCS", "true"),
                // Tests and measurements ask as one user what a district asks together.
                Map.entry("GIAM_NGHEO_RATE_PER_SECOND", "0"),
                Map.entry(
                        "GIAM_NGHEO_SEAL_KEYS",
                        DemoSealKey.in(options.run().resolve("seal-keys")).toString()),
                Map.entry("GIAM_NGHEO_WEBHOOK_THIS_MACHINE", "true"),
                Map.entry("GIAM_NGHEO_PLAN_FILE", options.planFile()),
                Map.entry("GIAM_NGHEO_SAMPLE", Boolean.toString(options.sample())));
    }

    static void requireBuilt(StackOptions options) {
        if (!Files.exists(options.api().resolve("quarkus-run.jar"))) {
            throw new StackFailure("The API is not built (" + options.api() + " is missing): make run builds it.");
        }
    }

    /** Takes a copy of the build, so that the next build does not change files under a running API. */
    private static Path installed(StackOptions options) {
        Path folder = options.run().resolve("api-" + Folders.fingerprint(options.api()));
        if (!Files.isDirectory(folder)) {
            deleteOlderOnes(options.run());
            Path unfinished = options.run().resolve("api-new");
            Folders.copy(options.api(), unfinished);
            Folders.moveIfPresent(unfinished, folder);
        }
        return folder;
    }

    private static void deleteOlderOnes(Path run) {
        try (Stream<Path> entries = Files.list(run)) {
            entries.filter(entry -> entry.getFileName().toString().startsWith("api-"))
                    .forEach(Folders::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Child start() {
        List<String> jvmOptions = new ArrayList<>();
        if (JavaRuntime.hasAotCache() && Files.exists(aotCache())) {
            jvmOptions.add("-XX:AOTCache=" + aotCache());
        }
        return launch(jvmOptions, options.log("api"));
    }

    /** Once for each build of the API: a run that only teaches the JVM what the API loads, where the JDK keeps that. */
    void train(LocalKeycloak keycloak, Consumer<String> progress) {
        if (!options.training() || !JavaRuntime.hasAotCache() || Files.exists(aotCache())) {
            return;
        }
        progress.accept("API: making the start-up cache for this build, once (about a minute)");
        // A build's first start changes the schema and loads the plan. That is not to be learned: all that the cache
        // holds is in memory from then on.
        launch(List.of(), options.log("api-training")).stop(STOP_AFTER_TRAINING);
        Path unfinished = folder.resolve("unfinished.aot");
        Child api = launch(List.of("-XX:AOTCacheOutput=" + unfinished), options.log("api-training"));
        String token = keycloak.token("manager");
        FIRST_VISIT.forEach(path -> get(path, token));
        api.stop(STOP_AFTER_TRAINING);
        Folders.moveIfPresent(unfinished, aotCache());
    }

    private Path aotCache() {
        return folder.resolve("giam-ngheo-" + JavaRuntime.build() + ".aot");
    }

    private Child launch(List<String> jvmOptions, Path log) {
        List<String> command = new ArrayList<>(List.of(JavaRuntime.java(), options.mark()));
        command.addAll(LEAN);
        if (!options.bothCompilers()) {
            command.add(QUICK_COMPILER);
        }
        if (JavaRuntime.hasAotCache()) {
            command.addAll(LEAN_WITH_CACHE);
        }
        command.addAll(jvmOptions);
        command.addAll(List.of("-jar", folder.resolve("quarkus-run.jar").toString()));
        Child api = Child.start("The API", Child.tiedToUs(Child.Stop.TERM, command), environment, log, Child.Stop.TERM);
        api.awaitReady(START, () -> get("/health/ready", "") == 200);
        return api;
    }

    /** The status of the answer, or 0 when there is none. */
    private int get(String path, String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(options.apiAddress() + path)).timeout(Duration.ofSeconds(10));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while starting the API.", e);
        }
    }
}
