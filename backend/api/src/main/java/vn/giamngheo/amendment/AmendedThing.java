package vn.giamngheo.amendment;

import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.http.IfMatch;

/**
 * How the things of one kind are read and written, by the feature that owns them.
 *
 * @param <R> the request that writes them
 * @param planOf the plan that a request writes to; absent for what is the plan itself
 * @param reading what a thing says now, as the request that would leave it so
 * @param creating enters what is new; absent for what is never new
 * @param removing takes a thing out of the plan; absent for what stays
 */
record AmendedThing<R extends Record>(
        Class<R> type,
        @Nullable Function<R, UUID> planOf,
        BiFunction<Scope, UUID, R> reading,
        @Nullable BiFunction<Scope, R, UUID> creating,
        Changing<R> changing,
        @Nullable Removing removing) {

    /** Describes a thing anew, over the version that was read. */
    interface Changing<R> {
        Object change(Scope scope, UUID id, IfMatch read, R content);
    }

    /** Takes a thing away, in the version that was read. */
    interface Removing {
        void remove(Scope scope, UUID id, IfMatch read);
    }

    @Nullable
    UUID planOf(Record content) {
        return planOf == null ? null : planOf.apply(type.cast(content));
    }

    UUID create(Scope scope, Record content) {
        if (creating == null) {
            throw new IllegalArgumentException("No " + type + " is new");
        }
        return creating.apply(scope, type.cast(content));
    }

    void change(Scope scope, UUID id, int version, Record content) {
        changing.change(scope, id, IfMatch.of(version), type.cast(content));
    }

    void remove(Scope scope, UUID id, int version) {
        if (removing == null) {
            throw new IllegalArgumentException("No " + type + " is taken out");
        }
        removing.remove(scope, id, IfMatch.of(version));
    }
}
