package vn.giamngheo.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Counts what was written for good, by operation: the names of {@link Audited}, so there are few. Each is there from the start, read
 * from the services themselves, so that a first write is seen as a rise.
 */
@Startup
@ApplicationScoped
class WriteCounter {
    private static final String OURS = "vn.giamngheo.";
    private final Map<String, Counter> counters;

    WriteCounter(MeterRegistry meters, BeanManager beans) {
        counters = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.getName().startsWith(OURS))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .map(method -> method.getAnnotation(Audited.class))
                .filter(Objects::nonNull)
                .map(Audited::value)
                .distinct()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), operation -> counter(meters, operation)));
    }

    private static Counter counter(MeterRegistry meters, String operation) {
        return Counter.builder("giam.ngheo.writes")
                .description("Operations that wrote and were committed, by operation")
                .tag("operation", operation)
                .register(meters);
    }

    /** Counts the operation once its transaction is committed. */
    void countWhenCommitted(TransactionSynchronizationRegistry transaction, String operation) {
        Counter counter = Objects.requireNonNull(counters.get(operation), operation);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Only the end counts.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    counter.increment();
                }
            }
        });
    }
}
