package vn.giamngheo.shared.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.function.Supplier;
import org.hibernate.Session;

/**
 * Does work that reads much: without looking through all that was read for changes before each query, as a report is made of
 * thousands of things, of which hardly any changes; and with queries that are planned once for all values, from here to the end of
 * the transaction. Where there are many figures PostgreSQL found it worth while to plan anew each time, for twice the time that it
 * took to read.
 */
@ApplicationScoped
public class ReadingMuch {
    private final EntityManager entityManager;

    ReadingMuch(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** What the work gives. What it changes itself it flushes before it asks for it. Within such work it is done as it is. */
    public <T> T during(Supplier<T> work) {
        FlushModeType before = entityManager.getFlushMode();
        if (before == FlushModeType.COMMIT) {
            return work.get();
        }
        entityManager.flush();
        entityManager
                .createNativeQuery("select set_config('plan_cache_mode', 'force_generic_plan', true)")
                .getSingleResult();
        entityManager.setFlushMode(FlushModeType.COMMIT);
        try {
            return work.get();
        } finally {
            entityManager.setFlushMode(before);
        }
    }

    /**
     * The same for work that reads and does not write, nor does who comes after it write to what it has read first: that is not looked
     * through at the end either.
     */
    public <T> T only(Supplier<T> work) {
        Session session = entityManager.unwrap(Session.class);
        boolean before = session.isDefaultReadOnly();
        session.setDefaultReadOnly(true);
        try {
            return during(work);
        } finally {
            session.setDefaultReadOnly(before);
        }
    }
}
