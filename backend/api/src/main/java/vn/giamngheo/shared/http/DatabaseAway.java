package vn.giamngheo.shared.http;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import javax.transaction.xa.XAException;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * What a failure tells of a database that is away for now or has no room. PostgreSQL says so in different words when it can't be
 * reached, is stopped in the middle of a statement or has filled its disk, and at a commit it lies deep below other failures.
 */
final class DatabaseAway {
    private static final String UNREACHABLE = "08";
    private static final String STOPPING = "57P";
    private static final String NO_ROOM = "53";
    /** A limit that one statement has reached by itself, and reaches again when it is repeated. */
    private static final String LIMIT_OF_OURS = "53400";

    private DatabaseAway() {}

    /** Whether that is behind it, at whatever depth. */
    static boolean isBehind(Throwable failure) {
        return has(failure, DatabaseAway::isAway);
    }

    /** Whether it was to commit by then: nobody knows whether it has. */
    static boolean isUnknownWhetherSaved(Throwable failure) {
        return has(failure, XAException.class::isInstance);
    }

    private static boolean isAway(Throwable one) {
        return one instanceof JDBCConnectionException
                || (one instanceof SQLException told && isAway(told.getSQLState()));
    }

    private static boolean isAway(@Nullable String told) {
        String state = Objects.requireNonNullElse(told, "");
        return state.startsWith(UNREACHABLE)
                || state.startsWith(STOPPING)
                || (state.startsWith(NO_ROOM) && !state.equals(LIMIT_OF_OURS));
    }

    private static boolean has(Throwable failure, Predicate<Throwable> what) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> left = new ArrayDeque<>(Set.of(failure));
        while (!left.isEmpty()) {
            Throwable one = left.remove();
            if (what.test(one)) {
                return true;
            }
            if (seen.add(one)) {
                if (one.getCause() != null) {
                    left.add(one.getCause());
                }
                // The manager of transactions hangs there what the driver said to a commit.
                Collections.addAll(left, one.getSuppressed());
            }
        }
        return false;
    }
}
