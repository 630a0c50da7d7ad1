package vn.giamngheo.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import vn.giamngheo.shared.persistence.NativeRows;

/** The sessions that were ended by signing out, for all instances of the API. */
@ApplicationScoped
@Transactional
class EndedSessionService {
    private final EntityManager entityManager;

    EndedSessionService(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Remembers for an hour that the session is over since then. */
    void end(String sessionId, Instant since) {
        entityManager
                .createNativeQuery("select cast(end_session(:id, cast(:since as timestamptz)) as text)")
                .setParameter("id", sessionId)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** The sessions that were ended within the last hour, and in which second of the epoch each was. */
    Map<String, Long> lately() {
        Query query = entityManager.createNativeQuery("""
                select id, cast(floor(extract(epoch from ended_at)) as bigint) from ended_session
                where ended_at > now() - interval '1 hour'
                """);
        Map<String, Long> ended = new HashMap<>();
        NativeRows.of(query).forEach(row -> ended.put((String) row[0], (Long) row[1]));
        return ended;
    }
}
