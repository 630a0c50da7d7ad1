package vn.giamngheo.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Counts what was written for good, by operation: the names of {@link Audited}, so there are few. */
@ApplicationScoped
class WriteCounter {
    private final MeterRegistry meters;

    WriteCounter(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Counts the operation once its transaction is committed. */
    void countWhenCommitted(TransactionSynchronizationRegistry transaction, String operation) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Only the end counts.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    Counter.builder("giam.ngheo.writes")
                            .description("Operations that wrote and were committed, by operation")
                            .tag("operation", operation)
                            .register(meters)
                            .increment();
                }
            }
        });
    }
}
