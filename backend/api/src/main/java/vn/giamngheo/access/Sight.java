package vn.giamngheo.access;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * Tells the database whose rows a transaction sees, as it begins: those of whoever sent the request, or of work that says so by
 * name. Nothing is seen by default. The settings last as long as the transaction, so that a connection carries none to the next.
 */
@ApplicationScoped
public class Sight {
    private static final Set<ProgrammeRole> ALL =
            EnumSet.of(ProgrammeRole.MANAGER, ProgrammeRole.FINANCE, ProgrammeRole.LEADER, ProgrammeRole.AUDITOR);
    private static final Set<ProgrammeRole> WEBHOOKS =
            EnumSet.of(ProgrammeRole.ADMIN, ProgrammeRole.MANAGER, ProgrammeRole.AUDITOR);
    private static final ThreadLocal<@Nullable Scope> WORK = new ThreadLocal<>();

    private final DataSource dataSource;
    private final RequestScope request;
    private final TransactionManager transactions;

    Sight(DataSource dataSource, RequestScope request, TransactionManager transactions) {
        this.dataSource = dataSource;
        this.request = request;
        this.transactions = transactions;
    }

    /** Does what the system does by itself, of that name: it sees all. */
    public <T> T asSystem(String name, Function<Scope, T> work) {
        Scope system = Scope.system(name);
        return as(system, () -> work.apply(system));
    }

    /**
     * Does the work with the eyes of that scope, in a transaction that is under way as well as in those that it begins. One under way
     * in which the work fails is rolled back, whoever catches the failure: it would go on with eyes that are not its own.
     */
    public <T> T as(Scope scope, Supplier<T> work) {
        Scope before = current();
        boolean underWay = isUnderWay();
        if (underWay) {
            limit(scope);
        }
        Scope outer = WORK.get();
        WORK.set(scope);
        try {
            T done = work.get();
            if (underWay) {
                limit(before == null ? Scope.NOBODY : before);
            }
            return done;
        } catch (RuntimeException failed) {
            if (underWay) {
                letGoOf(failed);
            }
            throw failed;
        } finally {
            if (outer == null) {
                WORK.remove();
            } else {
                WORK.set(outer);
            }
        }
    }

    void begun(@Observes @Initialized(TransactionScoped.class) Object begun) throws SystemException {
        Scope scope = current();
        if (scope == null) {
            return;
        }
        try {
            limit(scope);
        } catch (RuntimeException away) {
            // Whoever began it does not know yet that they have: the thread must not keep it.
            transactions.rollback();
            throw away;
        }
    }

    /** From here on, transactions of the request being served see what its sender sees. */
    void ofRequest(Scope found) {
        request.set(found);
    }

    private @Nullable Scope current() {
        Scope work = WORK.get();
        if (work != null) {
            return work;
        }
        return Arc.container().requestContext().isActive() ? request.get() : null;
    }

    private void letGoOf(RuntimeException failed) {
        try {
            transactions.setRollbackOnly();
        } catch (SystemException | IllegalStateException over) {
            failed.addSuppressed(over);
        }
    }

    private boolean isUnderWay() {
        try {
            return transactions.getStatus() == Status.STATUS_ACTIVE;
        } catch (SystemException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    /** In the transaction's own connection. */
    private void limit(Scope scope) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select limit_sight(?, ?, ?, ?, ?, ?, ?, ?)")) {
            statement.setString(1, scope.userId());
            statement.setString(2, scope.userName());
            statement.setArray(3, codes(connection, scope.agencyCodes()));
            statement.setArray(4, codes(connection, scope.unitCodes()));
            statement.setBoolean(5, scope.hasAnyOf(ALL));
            statement.setBoolean(6, scope.seesEveryPlan());
            statement.setBoolean(7, scope.seesDraftsOfUnits());
            statement.setBoolean(8, scope.hasAnyOf(WEBHOOKS));
            statement.execute();
        } catch (SQLException away) {
            throw new JDBCConnectionException("Can't tell the transaction what it sees", away);
        }
    }

    private static Array codes(Connection connection, Collection<String> codes) throws SQLException {
        return connection.createArrayOf("text", codes.toArray());
    }
}
