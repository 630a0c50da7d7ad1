package vn.giamngheo.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The folder of one stack: taken by one launcher at a time, and cleared of what a killed one left running. */
final class RunFolder {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final StackOptions options;
    private final FileChannel lock;

    private RunFolder(StackOptions options, FileChannel lock) {
        this.options = options;
        this.lock = lock;
    }

    /** Takes the folder; the system gives it free again when this process ends, however it ends. */
    static RunFolder take(StackOptions options) {
        Folders.create(options.run().resolve("logs"));
        Path file = options.run().resolve("launcher");
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock taken = channel.tryLock();
            if (taken == null) {
                channel.close();
                throw new StackFailure("The stack of " + options.run() + " is running already (process "
                        + Files.readString(file).strip() + "): use it, or stop it first.");
            }
            // Through the same channel: closing another one on this file would give the lock away (a rule of POSIX).
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
            return new RunFolder(options, channel);
        } catch (IOException e) {
            throw new StackFailure("The folder " + options.run() + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** Stops what a launcher that was killed left behind: only processes that name this very folder. */
    void stopLeftOvers(Consumer<String> progress) {
        if (!lock.isOpen()) {
            throw new IllegalStateException("the folder is not ours");
        }
        ProcessHandle.allProcesses().filter(this::bearsOurMark).forEach(process -> {
            progress.accept("Stopping process " + process.pid() + ", left over from an earlier run");
            Child.stop(process, Child.Stop.TERM, PATIENCE);
        });
        leftOverPostgres().ifPresent(process -> {
            progress.accept("Stopping PostgreSQL (process " + process.pid() + "), left over from an earlier run");
            Child.stop(process, Child.Stop.INT, PATIENCE);
        });
    }

    private boolean bearsOurMark(ProcessHandle process) {
        return arguments(process).contains(options.mark());
    }

    private Optional<ProcessHandle> leftOverPostgres() {
        Path note = options.postgresData().resolve("postmaster.pid");
        try {
            long pid = Long.parseLong(Files.readAllLines(note).getFirst().strip());
            return ProcessHandle.of(pid)
                    .filter(process -> arguments(process)
                            .containsAll(List.of("-D", options.postgresData().toString())));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static List<String> arguments(ProcessHandle process) {
        return process.info().arguments().map(Arrays::asList).orElse(List.of());
    }

    /** Encrypts the browsers' sessions: kept, so that people stay signed in over a restart. */
    String cookieSecret() {
        Path file = options.run().resolve("cookie-secret");
        try {
            if (!Files.exists(file)) {
                byte[] secret = new byte[32];
                new SecureRandom().nextBytes(secret);
                Files.writeString(file, HexFormat.of().formatHex(secret));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StackFailure("The folder " + options.run() + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** Tells other programs (make token, the end-to-end tests) where the running stack is. */
    void publishAddresses(String keycloak) {
        write(
                "addresses",
                "WEB_URL=%s%nAPI_URL=%s%nKEYCLOAK_URL=%s%nDB_PORT=%d%n"
                        .formatted(options.webAddress(), options.apiAddress(), keycloak, options.databasePort()));
    }

    void withdrawAddresses() {
        try {
            Files.deleteIfExists(options.run().resolve("addresses"));
        } catch (IOException e) {
            throw new StackFailure("The folder " + options.run() + " cannot be used: " + e.getMessage(), e);
        }
    }

    private void write(String name, String content) {
        try {
            Files.writeString(options.run().resolve(name), content);
        } catch (IOException e) {
            throw new StackFailure("The folder " + options.run() + " cannot be used: " + e.getMessage(), e);
        }
    }
}
