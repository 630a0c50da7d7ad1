package vn.giamngheo.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** A program that this one started: it writes to a log of its own and never outlives us. */
final class Child {
    /** What asks a program to stop; PostgreSQL waits for its clients on TERM and stops at once on INT. */
    enum Stop {
        TERM,
        INT
    }

    /**
     * Linux ties "signal me when my parent dies" to the parent's thread: all children are started from this one, which
     * lives as long as the JVM does.
     */
    private static final ExecutorService SPAWNER = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon(true).name("spawner").factory());

    /** All that were started, oldest first. */
    private static final List<Child> RUNNING = new ArrayList<>();

    private static boolean stopping;

    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

    private final String name;
    private final Path log;
    private final Stop signal;
    private final Process process;

    private Child(String name, Path log, Stop signal, Process process) {
        this.name = name;
        this.log = log;
        this.signal = signal;
        this.process = process;
    }

    static Child start(String name, List<String> command, Map<String, String> environment, Path log, Stop signal) {
        Folders.createParent(log);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().putAll(environment);
        try {
            return SPAWNER.submit(() -> register(new Child(name, log, signal, builder.start())))
                    .get();
        } catch (ExecutionException e) {
            throw new StackFailure(name + " could not be started: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure(name + " was interrupted while it started.", e);
        }
    }

    private static Child register(Child child) {
        synchronized (RUNNING) {
            RUNNING.add(child);
            if (stopping) {
                child.process.destroyForcibly();
            }
        }
        return child;
    }

    /** Stops all that run, the youngest first, and whatever is started from now on. */
    static void stopAll() {
        List<Child> running;
        synchronized (RUNNING) {
            stopping = true;
            running = List.copyOf(RUNNING).reversed();
        }
        running.forEach(child -> child.stop(Duration.ofSeconds(10)));
    }

    /** Puts before a command what makes the system signal the program when this JVM dies, even by kill -9. */
    static List<String> tiedToUs(Stop signal, List<String> command) {
        List<String> tied = new ArrayList<>();
        if (Files.isExecutable(SETPRIV)) {
            tied.addAll(List.of(SETPRIV.toString(), "--pdeathsig", signal.name()));
        }
        tied.addAll(command);
        return List.copyOf(tied);
    }

    /** Runs a command to its end. */
    static void run(String name, List<String> command, Map<String, String> environment, Path log) {
        Child child = start(name, tiedToUs(Stop.TERM, command), environment, log, Stop.TERM);
        int status = child.process.onExit().join().exitValue();
        if (status != 0) {
            throw child.failure("failed (exit " + status + ")");
        }
    }

    String name() {
        return name;
    }

    Path log() {
        return log;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    CompletableFuture<Child> onExit() {
        return process.onExit().thenApply(ended -> this);
    }

    /** Waits until the program is of use, and fails as soon as it has died. */
    void awaitReady(Duration patience, BooleanSupplier ready) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw failure("ended while it started (exit " + process.exitValue() + ")");
            }
            if (System.nanoTime() > deadline) {
                throw failure("was not ready after " + patience.toSeconds() + " s");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(25);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while starting.", e);
        }
    }

    StackFailure failure(String what) {
        String last = tellingLine();
        return new StackFailure(name + " " + what + (last.isEmpty() ? "" : ": " + last) + " (log: " + log + ")");
    }

    private String tellingLine() {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("\tat "))
                    .toList();
            return lines.reversed().stream()
                    .filter(line -> line.startsWith("Caused by:"))
                    .findFirst()
                    .or(() -> lines.stream()
                            .filter(line -> line.contains("ERROR") || line.contains("FATAL"))
                            .findFirst())
                    .orElse(lines.isEmpty() ? "" : lines.getLast())
                    .strip();
        } catch (IOException e) {
            return "";
        }
    }

    /** Asks the program to stop, and ends it when it does not within the given time. */
    void stop(Duration patience) {
        stop(process.toHandle(), signal, patience);
    }

    static void stop(ProcessHandle process, Stop signal, Duration patience) {
        if (!process.isAlive()) {
            return;
        }
        if (signal == Stop.TERM) {
            process.destroy();
        } else {
            interrupt(process);
        }
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -INT " + process.pid())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
        }
    }
}
