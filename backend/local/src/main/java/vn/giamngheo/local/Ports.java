package vn.giamngheo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds free ports of the loopback address, and who holds a taken one. */
public final class Ports {
    private static final String LISTENING = "0A";

    private Ports() {}

    /** The loopback address that everything here listens on: IPv4, whatever the JVM prefers. */
    static InetAddress loopback() {
        try {
            return InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A port that nobody uses at this moment. */
    public static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int orAnyFree(int port) {
        return port == 0 ? anyFree() : port;
    }

    /**
     * Refuses a taken port.
     *
     * @param variable the variable that sets another one, as in {@code make run WEB_PORT=3001}
     */
    static void requireFree(int port, String user, String variable) {
        if (isFree(port)) {
            return;
        }
        String holder = holder(port)
                .map(process -> "process " + process.pid()
                        + process.info()
                                .command()
                                .map(command -> " (" + Path.of(command).getFileName() + ")")
                                .orElse(""))
                .orElse("another program");
        throw new StackFailure("Port %d, wanted for %s, is in use by %s: stop it, or choose another: make run %s=%d"
                .formatted(port, user, holder, variable, nextFree(port)));
    }

    private static int nextFree(int port) {
        for (int candidate = port + 1; candidate < Math.min(port + 100, 65_536); candidate++) {
            if (isFree(candidate)) {
                return candidate;
            }
        }
        return anyFree();
    }

    /** The process that listens on a port, where the system tells (Linux, and the process is ours to look at). */
    static Optional<ProcessHandle> holder(int port) {
        Set<String> sockets = new HashSet<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            sockets.addAll(listeningSockets(Path.of(table), port));
        }
        if (sockets.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.allProcesses()
                .filter(process -> holdsOneOf(process.pid(), sockets))
                .findFirst();
    }

    /** The links that a process' folder of open files shows for the sockets that listen on a port. */
    private static Set<String> listeningSockets(Path table, int port) {
        Set<String> sockets = new HashSet<>();
        String suffix = ":%04X".formatted(port);
        try {
            for (String line : Files.readAllLines(table)) {
                List<String> columns = List.of(line.strip().split("\\s+"));
                if (columns.size() > 9
                        && columns.get(1).toUpperCase(Locale.ROOT).endsWith(suffix)
                        && columns.get(3).equals(LISTENING)) {
                    sockets.add("socket:[" + columns.get(9) + "]");
                }
            }
        } catch (IOException e) {
            return Set.of();
        }
        return sockets;
    }

    private static boolean holdsOneOf(long pid, Set<String> sockets) {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "fd"))) {
            for (Path file : open) {
                if (sockets.contains(Files.readSymbolicLink(file).toString())) {
                    return true;
                }
            }
        } catch (IOException e) {
            // The process ended meanwhile, or belongs to someone else: then it stays unnamed.
            return false;
        }
        return false;
    }
}
