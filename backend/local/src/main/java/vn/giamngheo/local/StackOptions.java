package vn.giamngheo.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What can be chosen for a run, all by variables, so that {@code make run WEB_PORT=3001} works.
 *
 * @param run the folder of everything that this run keeps: data, logs
 * @param planFile the plan that the API loads when it starts; empty for none
 * @param sample whether made-up money and reports belong to it: to the demo's own plan, and not to somebody's or to generated ones
 * @param bothCompilers whether the API runs as its container does, for work that lasts, and not for a start that takes little
 * @param training whether time may be spent once on caches that make the next starts quick
 * @param stopWith the process whose end ends the stack too
 */
record StackOptions(
        int webPort,
        int apiPort,
        int keycloakPort,
        int databasePort,
        Path root,
        Path run,
        String planFile,
        boolean sample,
        boolean bothCompilers,
        boolean training,
        Optional<Long> stopWith) {

    static final String WEB_PORT = "WEB_PORT";
    static final String API_PORT = "API_PORT";
    static final String KEYCLOAK_PORT = "KEYCLOAK_PORT";
    static final String DATABASE_PORT = "DB_PORT";
    static final String PLAN_FILE = "PLAN_FILE";
    static final String SAMPLE = "SAMPLE";
    static final String RUN_FOLDER = "RUN_DIR";
    static final String COMPILERS = "COMPILERS";
    static final String TRAINING = "AOT";
    static final String STOP_WITH = "STOP_WITH_PID";

    private static final String DEMO_PLAN = "classpath:plan/tuy-phuoc-2024.yaml";

    /** What scripts/data/make leaves in a folder that it has filled. */
    private static final String GENERATED = "generated";

    static StackOptions from(Map<String, String> environment, Path root) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put(WEB_PORT, port(environment, WEB_PORT, 3000));
        ports.put(API_PORT, port(environment, API_PORT, 8080));
        ports.put(KEYCLOAK_PORT, port(environment, KEYCLOAK_PORT, 8180));
        ports.put(DATABASE_PORT, port(environment, DATABASE_PORT, 8432));
        refuseTheSameTwice(ports);
        Path run = root.resolve(text(environment, RUN_FOLDER, ".local/run")).normalize();
        String planFile = planFile(text(environment, PLAN_FILE, DEMO_PLAN));
        return new StackOptions(
                ports.getOrDefault(WEB_PORT, 0),
                ports.getOrDefault(API_PORT, 0),
                ports.getOrDefault(KEYCLOAK_PORT, 0),
                ports.getOrDefault(DATABASE_PORT, 0),
                root,
                run,
                planFile,
                planFile.equals(DEMO_PLAN)
                        && !text(environment, SAMPLE, "on").equals("off")
                        && !Files.exists(run.resolve(GENERATED)),
                text(environment, COMPILERS, "quick").equals("both"),
                !text(environment, TRAINING, "on").equals("off"),
                Optional.of(text(environment, STOP_WITH, ""))
                        .filter(pid -> !pid.isEmpty())
                        .map(Long::valueOf));
    }

    private static String text(Map<String, String> environment, String name, String byDefault) {
        String value = environment.getOrDefault(name, "").strip();
        return value.isEmpty() ? byDefault : value;
    }

    private static String planFile(String choice) {
        return choice.equals("none") ? "" : choice;
    }

    private static int port(Map<String, String> environment, String name, int byDefault) {
        String value = text(environment, name, Integer.toString(byDefault));
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
            throw new StackFailure(
                    "%s=%s is not a port: give a number from 1 to 65535, or 0 for any free one, as in make run %s=%d"
                            .formatted(name, value, name, byDefault));
        }
        int port = Integer.parseInt(value);
        return port == 0 ? Ports.anyFree() : port;
    }

    private static void refuseTheSameTwice(Map<String, Integer> ports) {
        Map<Integer, String> taken = new HashMap<>();
        ports.forEach((name, port) -> {
            String other = taken.putIfAbsent(port, name);
            if (other != null) {
                throw new StackFailure(
                        "%s and %s are both %d: give each a port of its own.".formatted(other, name, port));
            }
        });
    }

    void requireFreePorts() {
        Ports.requireFree(webPort, "the web server", WEB_PORT);
        Ports.requireFree(apiPort, "the API", API_PORT);
        Ports.requireFree(keycloakPort, "Keycloak", KEYCLOAK_PORT);
        Ports.requireFree(databasePort, "PostgreSQL", DATABASE_PORT);
    }

    Path log(String name) {
        return run.resolve("logs").resolve(name + ".log");
    }

    Path postgresData() {
        return run.resolve("postgres");
    }

    Path keycloakData() {
        return run.resolve("keycloak");
    }

    Path api() {
        return root.resolve("backend/api/target/quarkus-app");
    }

    Path webRoot() {
        return root.resolve("frontend/dist");
    }

    Path cache() {
        return root.resolve(".local/cache");
    }

    /** Marks a process in the system's list as one of this folder's stack. */
    String mark() {
        return "-Dgiam-ngheo.stack=" + run;
    }

    String webAddress() {
        return "http://localhost:" + webPort;
    }

    String apiAddress() {
        return "http://localhost:" + apiPort;
    }
}
