package vn.giamngheo.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What the person at the terminal sees: plain lines with the time since the start. */
final class Console {
    private final PrintStream out;
    private final PrintStream err;
    private final long start = System.nanoTime();

    Console(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** UTF-8 whatever the locale says: names here are Vietnamese. */
    static Console ofTerminal() {
        return new Console(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    }

    synchronized void progress(String line) {
        double seconds = (System.nanoTime() - start) / 1e9;
        out.println(String.format(Locale.ROOT, "[%5.1f s] %s", seconds, line));
    }

    synchronized void print(String text) {
        out.println(text);
    }

    synchronized void error(String line) {
        err.println(line);
    }
}
