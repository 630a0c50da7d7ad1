package vn.giamngheo.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.NativeRows;

/** Tells whether anything has been written that somebody who looked before can't have seen. */
@ApplicationScoped
public class Changes {
    private final EntityManager entityManager;

    Changes(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * A look at the database.
     *
     * @param snapshot what this transaction sees; absent where it has written itself, and so sees what others don't
     * @param changed whether something was written since; true for the first look
     */
    public record Look(@Nullable String snapshot, boolean changed) {}

    /**
     * Looks whether the tables were written to since.
     *
     * @param seen the snapshot of an earlier look; absent for the first
     * @param tables those with a trail, and the sums of figures ({@code result_rollup}), whose last writers are known
     */
    public Look since(@Nullable String seen, Set<String> tables) {
        Object[] now = NativeRows.of(entityManager
                        .createNativeQuery("""
                                select cast(case when pg_current_xact_id_if_assigned() is null then pg_current_snapshot() end as text),
                                       is_changed_since(cast(:seen as pg_snapshot), string_to_array(:tables, ','))
                                """)
                        .setParameter("seen", seen)
                        .setParameter("tables", String.join(",", tables)))
                .getFirst();
        return new Look((@Nullable String) now[0], seen == null || !Boolean.FALSE.equals(now[1]));
    }
}
