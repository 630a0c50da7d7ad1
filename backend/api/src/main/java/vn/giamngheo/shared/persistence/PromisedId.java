package vn.giamngheo.shared.persistence;

import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.id.uuid.UuidValueGenerator;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/**
 * The ids of entities: UUIDv7s. Where a thing was promised an id before it is entered, and others refer to it by that id
 * already, the next entity that is entered in that call has it.
 */
public final class PromisedId implements UuidValueGenerator {
    private static final ThreadLocal<@Nullable UUID> PROMISED = new ThreadLocal<>();

    /** Made by Hibernate, once for each entity. */
    public PromisedId() {}

    @Override
    public UUID generateUuid(SharedSessionContractImplementor session) {
        UUID promised = PROMISED.get();
        PROMISED.remove();
        return promised == null ? UuidVersion7Strategy.INSTANCE.generateUuid(session) : promised;
    }

    /** An id to promise. */
    public static UUID make() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /** Enters a thing under the id that was promised to it. */
    public static void keep(UUID promised, Supplier<UUID> entering) {
        PROMISED.set(promised);
        try {
            UUID entered = entering.get();
            if (!entered.equals(promised)) {
                throw new IllegalStateException("Entered as " + entered + " what was promised to be " + promised);
            }
        } finally {
            PROMISED.remove();
        }
    }
}
