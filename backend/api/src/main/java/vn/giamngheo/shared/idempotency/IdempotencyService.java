package vn.giamngheo.shared.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Keeps the keys that requests were sent with no longer than they are of use. */
@ApplicationScoped
class IdempotencyService {
    private final EntityManager entityManager;

    IdempotencyService(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Forgets the keys that were kept longer ago than that; tells how many. */
    @Transactional
    int forget(Duration kept) {
        return (Integer) entityManager
                .createNativeQuery("select forget_idempotency_keys(make_interval(secs => :seconds))")
                .setParameter("seconds", (double) kept.toSeconds())
                .getSingleResult();
    }
}
