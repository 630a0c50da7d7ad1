package vn.giamngheo.shared.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Supplier;
import vn.giamngheo.shared.http.Fingerprint;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Does what is asked with a key once, and answers every repetition with what was answered first. */
@ApplicationScoped
public class Once {
    private final EntityManager entityManager;
    private final ObjectMapper mapper;

    Once(EntityManager entityManager, ObjectMapper mapper) {
        this.entityManager = entityManager;
        this.mapper = mapper;
    }

    /**
     * The answer to a request; the work is done where it was not done before. Called within the transaction of the write: what is
     * refused or fails leaves no key behind, and may be tried again. Whoever sends the same at the same time waits.
     *
     * @param userId whose key it is: keys of others do not count
     * @param operation what is done, as the audit trail names it
     * @param asked all that tells this request from another: ids, the version read, the body
     * @param type the answer's class
     */
    public <T> T answer(
            String userId, IdempotencyKey key, String operation, List<Object> asked, Class<T> type, Supplier<T> work) {
        String fingerprint = Fingerprint.of(bytes(asked));
        entityManager
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended('once ' || :userId || ' ' || :key, 0))")
                .setParameter("userId", userId)
                .setParameter("key", key.value())
                .getSingleResult();
        List<?> kept = entityManager
                .createNativeQuery(
                        "select operation, fingerprint, answer from idempotency_key where user_id = :userId and key = :key",
                        Object[].class)
                .setParameter("userId", userId)
                .setParameter("key", key.value())
                .getResultList();
        if (!kept.isEmpty()) {
            Object[] before = (Object[]) kept.getFirst();
            if (!before[0].equals(operation) || !before[1].equals(fingerprint)) {
                throw new ProblemException(
                        ProblemType.IDEMPOTENCY_KEY_REUSED, "Choose a new Idempotency-Key for a new request");
            }
            return read((String) before[2], type);
        }
        T answer = work.get();
        keep(userId, key, operation, fingerprint, answer);
        return answer;
    }

    private void keep(String userId, IdempotencyKey key, String operation, String fingerprint, Object answer) {
        entityManager
                .createNativeQuery("""
                        insert into idempotency_key (user_id, key, operation, fingerprint, answer)
                        values (:userId, :key, :operation, :fingerprint, :answer)
                        """)
                .setParameter("userId", userId)
                .setParameter("key", key.value())
                .setParameter("operation", operation)
                .setParameter("fingerprint", fingerprint)
                .setParameter("answer", written(answer))
                .executeUpdate();
    }

    private byte[] bytes(List<Object> asked) {
        try {
            return mapper.writeValueAsBytes(asked);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String written(Object answer) {
        try {
            return mapper.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T read(String answer, Class<T> type) {
        try {
            // A release that has come in between may have dropped a field; what is left still tells what was done.
            return mapper.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(answer);
        } catch (JsonProcessingException outdated) {
            throw new IllegalStateException(outdated);
        }
    }
}
