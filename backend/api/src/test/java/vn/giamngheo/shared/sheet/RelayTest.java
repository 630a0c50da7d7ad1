package vn.giamngheo.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is read by one thread and written by another. */
class RelayTest {
    private static final int MANY = 12_345;

    @Test
    void handsOnAllInItsOrderByAThreadOfItsOwn() {
        List<Integer> written = new ArrayList<>();
        List<Thread> by = new ArrayList<>();

        Relay.<Integer>run(each -> IntStream.range(0, MANY).forEach(each::accept), one -> {
            written.add(one);
            by.add(Thread.currentThread());
        });

        assertThat(written).isEqualTo(IntStream.range(0, MANY).boxed().toList());
        assertThat(by).containsOnly(by.get(0)).doesNotContain(Thread.currentThread());
    }

    @Test
    void readsNoFartherAheadThanIsHeldInMemory() {
        AtomicInteger read = new AtomicInteger();
        AtomicInteger mostAhead = new AtomicInteger();
        AtomicInteger written = new AtomicInteger();

        Relay.<Integer>run(
                each -> IntStream.range(0, MANY).forEach(one -> {
                    read.incrementAndGet();
                    each.accept(one);
                }),
                one -> mostAhead.accumulateAndGet(read.get() - written.getAndIncrement(), Math::max));

        assertThat(mostAhead).hasValueLessThanOrEqualTo(1_000);
    }

    @Test
    void failsAsTheReadingFails() {
        assertThatThrownBy(() -> Relay.<Integer>run(
                        each -> {
                            each.accept(1);
                            throw new IllegalArgumentException("the database is gone");
                        },
                        one -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the database is gone");
    }

    @Test
    void failsAsTheWritingFailsAndReadsNoFarther() {
        AtomicInteger read = new AtomicInteger();

        assertThatThrownBy(() -> Relay.<Integer>run(
                        each -> IntStream.range(0, MANY).forEach(one -> {
                            read.incrementAndGet();
                            each.accept(one);
                        }),
                        one -> {
                            throw new IllegalStateException("the disk is full");
                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the disk is full");
        assertThat(read).hasValueLessThanOrEqualTo(1_000);
    }
}
