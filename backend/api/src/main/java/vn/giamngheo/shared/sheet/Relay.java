package vn.giamngheo.shared.sheet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Hands what one thread reads to another that writes it, so that a long table takes as long as the slower of the two and not as
 * both. The reading stays on the caller's thread, which has the transaction.
 *
 * @param <T> what is handed over
 */
final class Relay<T> {
    private static final int AT_ONCE = 100;
    // What waits is held in memory: enough for neither to stand still.
    private static final int MOST_WAITING = 8;

    private final ExecutorService writer;
    private final Consumer<? super T> sink;
    private final Queue<Future<?>> waiting = new ArrayDeque<>(MOST_WAITING);
    private List<T> next = new ArrayList<>(AT_ONCE);

    private Relay(ExecutorService writer, Consumer<? super T> sink) {
        this.writer = writer;
        this.sink = sink;
    }

    /** Hands on all that the source has, in its order, and returns when all is written; what fails on either side is thrown here. */
    static <T> void run(Consumer<Consumer<T>> source, Consumer<? super T> sink) {
        try (ExecutorService writer = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("sheet-writer").factory())) {
            Relay<T> relay = new Relay<>(writer, sink);
            source.accept(relay::add);
            relay.handOver();
            while (!relay.waiting.isEmpty()) {
                relay.awaitOldest();
            }
        }
    }

    private void add(T one) {
        next.add(one);
        if (next.size() == AT_ONCE) {
            handOver();
        }
    }

    private void handOver() {
        if (waiting.size() == MOST_WAITING) {
            awaitOldest();
        }
        List<T> ready = next;
        next = new ArrayList<>(AT_ONCE);
        waiting.add(writer.submit(() -> ready.forEach(sink)));
    }

    private void awaitOldest() {
        try {
            waiting.remove().get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
