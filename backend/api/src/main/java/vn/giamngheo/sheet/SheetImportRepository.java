package vn.giamngheo.sheet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.access.Scope;

/** Every query for what came in. Whoever asks has made sure that the plan is within sight. */
@ApplicationScoped
class SheetImportRepository implements PanacheRepositoryBase<SheetImport, UUID> {

    /** Makes whoever takes in the same content wait until this transaction is over. */
    void lock(Scope scope, UUID planId, String subject, String fingerprint) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('sheet import '"
                        + " || cast(:planId as text) || ' ' || :subject || ' ' || :fingerprint, 0))")
                .setParameter("planId", planId)
                .setParameter("subject", subject)
                .setParameter("fingerprint", fingerprint)
                .getSingleResult();
    }

    Optional<Instant> lastOf(Scope scope, UUID planId, String subject, String fingerprint) {
        List<Instant> moments = getEntityManager()
                .createQuery(
                        "select max(i.importedAt) from SheetImport i where i.planId = :planId and i.subject = :subject"
                                + " and i.fingerprint = :fingerprint",
                        Instant.class)
                .setParameter("planId", planId)
                .setParameter("subject", subject)
                .setParameter("fingerprint", fingerprint)
                .getResultList();
        return Optional.ofNullable(moments.getFirst());
    }
}
