package vn.giamngheo.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.http.PersonalAnswer;
import vn.giamngheo.shared.http.RequestCode;
import vn.giamngheo.shared.http.RequestOrigin;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;

/**
 * Notes in the trail that somebody has read personal data, in the transaction of the reading: one row, which waits for nobody and
 * for no disk. Within a write, or another reading, nothing is noted: that one is.
 */
@ReadsPersonalData("")
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class ReadingInterceptor {
    static final String NOTED = ReadingInterceptor.class.getName();
    private static final String UNDER_WAY = NOTED + ".under-way";

    private final EntityManager entityManager;
    private final TransactionSynchronizationRegistry transaction;
    private final ObjectMapper mapper;

    @Inject
    ReadingInterceptor(
            EntityManager entityManager, TransactionSynchronizationRegistry transaction, ObjectMapper mapper) {
        this.entityManager = entityManager;
        this.transaction = transaction;
        this.mapper = mapper.copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY);
    }

    @AroundInvoke
    @Nullable
    Object note(InvocationContext call) throws Exception {
        PersonalAnswer.mark();
        Scope scope = Arrays.stream(call.getParameters())
                .filter(Scope.class::isInstance)
                .map(Scope.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(call.getMethod() + " takes no Scope"));
        if (scope.isSystem()
                || transaction.getResource(AuditInterceptor.KNOWN) != null
                || Boolean.TRUE.equals(transaction.getResource(UNDER_WAY))) {
            return call.proceed();
        }
        transaction.putResource(UNDER_WAY, true);
        try {
            Object answer = call.proceed();
            note(call, scope, answer);
            return answer;
        } finally {
            transaction.putResource(UNDER_WAY, false);
        }
    }

    private void note(InvocationContext call, Scope scope, @Nullable Object answer) {
        String operation =
                call.getMethod().getAnnotation(ReadsPersonalData.class).value();
        boolean wrote = transaction.getResource(AuditInterceptor.KNOWN) != null;
        entityManager
                .createNativeQuery("""
                        select set_config('synchronous_commit',
                                   case when :wrote then current_setting('synchronous_commit') else 'off' end, true),
                               cast(record_reading(:actor, :roles, :origin, :client, :code, :operation, :entity,
                                   cast(:thing as uuid), cast(:asked as jsonb)) as text)
                        """, Object[].class)
                .setParameter("wrote", wrote)
                .setParameter("actor", scope.userId() + " " + scope.userName())
                .setParameter("roles", scope.roleNames())
                .setParameter("origin", Objects.requireNonNullElse(RequestOrigin.address(), ""))
                .setParameter("client", Objects.requireNonNullElse(RequestOrigin.client(), ""))
                .setParameter("code", Objects.requireNonNullElse(RequestCode.current(), ""))
                .setParameter("operation", operation)
                .setParameter(
                        "entity", operation.substring(0, operation.indexOf('.')).replace('-', '_'))
                .setParameter("thing", thing(call))
                .setParameter("asked", asked(call, answer))
                .getSingleResult();
        transaction.putResource(NOTED, true);
    }

    /** The one thing that was read: a method that takes an id called so reads no other. */
    private static @Nullable String thing(InvocationContext call) {
        Parameter[] parameters = call.getMethod().getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].getName().equals("id") && call.getParameters()[i] instanceof UUID id) {
                return id.toString();
            }
        }
        return null;
    }

    private String asked(InvocationContext call, @Nullable Object answer) {
        ObjectNode asked = mapper.createObjectNode();
        Parameter[] parameters = call.getMethod().getParameters();
        for (int i = 0; i < parameters.length; i++) {
            Object given = call.getParameters()[i];
            if (given == null || given instanceof Scope || given instanceof PageRequest) {
                continue;
            }
            if (given instanceof Record filter) {
                asked.setAll((ObjectNode) mapper.valueToTree(filter));
            } else if (!parameters[i].getName().equals("id")) {
                asked.set(parameters[i].getName(), mapper.valueToTree(given));
            }
        }
        ObjectNode told = mapper.createObjectNode();
        told.set("asked", asked);
        if (answer instanceof Page<?> page) {
            told.put("count", page.items().size());
            told.put("total", page.total());
        }
        return told.toString();
    }
}
