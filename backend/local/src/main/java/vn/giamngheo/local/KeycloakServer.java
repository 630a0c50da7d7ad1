package vn.giamngheo.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The unpacked Keycloak: prepares it once and knows the command that starts it.
 *
 * <p>Keycloak's own script puts its libraries behind a class loader of its own, which the JDK's caches cannot reach. Here
 * the same libraries stand on a plain class path: with a cache, a start takes a third of the time.
 */
final class KeycloakServer {
    private static final List<String> BUILD_OPTIONS =
            List.of("--db=postgres", "--health-enabled=false", "--metrics-enabled=false");
    private static final String BUILT = "giam-ngheo-build-options";
    private static final String CLASS_PATH = "giam-ngheo-class-path";

    private final Path folder;

    KeycloakServer(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    boolean isPrepared() {
        try {
            return Files.readString(folder.resolve(BUILT)).equals(String.join(" ", BUILD_OPTIONS));
        } catch (IOException e) {
            return false;
        }
    }

    /** Fixes the choice of database and features into the server, so that no start has to look at them again. */
    void prepare(Path log) {
        try (FileChannel channel = FileChannel.open(
                        folder.resolve("giam-ngheo-lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (isPrepared() || !lock.isValid()) {
                return;
            }
            Files.deleteIfExists(aotCache());
            List<String> command =
                    new ArrayList<>(List.of(folder.resolve("bin/kc.sh").toString(), "build"));
            command.addAll(BUILD_OPTIONS);
            Child.run(
                    "Keycloak's build",
                    command,
                    Map.of("JAVA_HOME", JavaRuntime.home().toString(), "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1"),
                    log);
            Files.writeString(folder.resolve(CLASS_PATH), "-cp " + classPath());
            Files.writeString(folder.resolve(BUILT), String.join(" ", BUILD_OPTIONS));
        } catch (IOException e) {
            throw new StackFailure("Keycloak cannot be prepared in " + folder + ": " + e.getMessage(), e);
        }
    }

    Path aotCache() {
        return folder.resolve("giam-ngheo-" + JavaRuntime.build() + ".aot");
    }

    /** @param jvmOptions come first, so that a look at the process shows whose it is */
    List<String> command(List<String> jvmOptions, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(JavaRuntime.java());
        command.addAll(jvmOptions);
        command.addAll(List.of(
                "-Xms64m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + folder,
                "-Djboss.server.config.dir=" + folder.resolve("conf"),
                "@" + folder.resolve(CLASS_PATH),
                "org.keycloak.quarkus.runtime.KeycloakMain"));
        command.addAll(arguments);
        return Child.tiedToUs(Child.Stop.TERM, command);
    }

    /** What the build transformed goes before what it was transformed from. */
    private String classPath() throws IOException {
        List<String> entries = new ArrayList<>();
        entries.add(folder.resolve("lib/quarkus/transformed-bytecode.jar").toString());
        entries.add(folder.resolve("lib/quarkus/generated-bytecode.jar").toString());
        for (String libraries : List.of("lib/app", "lib/lib/boot", "lib/lib/main")) {
            try (Stream<Path> jars = Files.list(folder.resolve(libraries))) {
                entries.addAll(jars.map(Path::toString)
                        .filter(name -> name.endsWith(".jar"))
                        .sorted()
                        .toList());
            }
        }
        return "\"" + String.join(":", entries) + "\"";
    }
}
