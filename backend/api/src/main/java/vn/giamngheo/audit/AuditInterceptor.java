package vn.giamngheo.audit;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Arrays;
import java.util.Objects;
import vn.giamngheo.access.Deputyship;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.http.RequestCode;
import vn.giamngheo.shared.http.RequestOrigin;

/**
 * Tells the database who acts, for the length of the transaction that is under way. Its priority puts it inside of the one that
 * begins the transaction.
 */
@Audited("")
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class AuditInterceptor {
    static final String KNOWN = AuditInterceptor.class.getName();

    private final EntityManager entityManager;
    private final TransactionSynchronizationRegistry transaction;
    private final WriteCounter writes;

    @Inject
    AuditInterceptor(EntityManager entityManager, TransactionSynchronizationRegistry transaction, WriteCounter writes) {
        this.entityManager = entityManager;
        this.transaction = transaction;
        this.writes = writes;
    }

    @AroundInvoke
    Object tell(InvocationContext call) throws Exception {
        if (transaction.getResource(KNOWN) == null) {
            Scope scope = Arrays.stream(call.getParameters())
                    .filter(Scope.class::isInstance)
                    .map(Scope.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(call.getMethod() + " takes no Scope"));
            Audited audited = call.getMethod().getAnnotation(Audited.class);
            String operation = audited.value();
            String onBehalfOf = audited.byLeader()
                    ? scope.deputyOfLeader().map(Deputyship::words).orElse("")
                    : "";
            if (transaction.getResource(ReadingInterceptor.NOTED) != null) {
                // What was read need not be on the disk at once; what is written must.
                entityManager
                        .createNativeQuery("set local synchronous_commit to default")
                        .executeUpdate();
            }
            entityManager
                    .createNativeQuery("""
                            select set_config('giam_ngheo.actor', :actor, true),
                                   set_config('giam_ngheo.actor_roles', :roles, true),
                                   set_config('giam_ngheo.on_behalf_of', :onBehalfOf, true),
                                   set_config('giam_ngheo.origin', :origin, true),
                                   set_config('giam_ngheo.client', :client, true),
                                   set_config('giam_ngheo.request_code', :code, true),
                                   set_config('giam_ngheo.operation', :operation, true)
                            """, Object[].class)
                    .setParameter("actor", scope.userId() + " " + scope.userName())
                    .setParameter("roles", scope.roleNames())
                    .setParameter("onBehalfOf", onBehalfOf)
                    .setParameter("origin", Objects.requireNonNullElse(RequestOrigin.address(), ""))
                    .setParameter("client", Objects.requireNonNullElse(RequestOrigin.client(), ""))
                    .setParameter("code", Objects.requireNonNullElse(RequestCode.current(), ""))
                    .setParameter("operation", operation)
                    .getSingleResult();
            transaction.putResource(KNOWN, operation);
            writes.countWhenCommitted(transaction, operation);
        }
        return call.proceed();
    }
}
