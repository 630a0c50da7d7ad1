package vn.giamngheo.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.UUID;

/**
 * The issued plan that an amendment is changing, in the transaction under way and in no other: it is known while the changes run,
 * and forgotten with them.
 */
@ApplicationScoped
class OpenAmendment {
    private static final String KEY = OpenAmendment.class.getName();
    private final TransactionSynchronizationRegistry transaction;

    OpenAmendment(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    void whileOpen(UUID planId, Runnable changes) {
        transaction.putResource(KEY, planId);
        try {
            changes.run();
        } finally {
            transaction.putResource(KEY, "");
        }
    }

    boolean isOf(UUID planId) {
        return planId.equals(transaction.getResource(KEY));
    }
}
