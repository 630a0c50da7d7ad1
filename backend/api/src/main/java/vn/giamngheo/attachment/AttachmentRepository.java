package vn.giamngheo.attachment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.access.Scope;

/** Every query for attachments. Whether the scope sees one is known by what it hangs on: the service asks there. */
@ApplicationScoped
class AttachmentRepository implements PanacheRepositoryBase<Attachment, UUID> {

    Optional<Attachment> one(Scope scope, UUID id) {
        return findByIdOptional(id);
    }

    List<Attachment> withIds(Scope scope, Set<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** Those that were brought before that moment and hang on nothing, the oldest first. */
    List<UUID> unattached(Scope scope, Instant broughtBefore, int most) {
        List<?> found = getEntityManager()
                .createNativeQuery("select unattached_files(:broughtBefore, :most)")
                .setParameter("broughtBefore", broughtBefore)
                .setParameter("most", most)
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    /** The attachment, if it is there and no other instance sweeps it; none does until this transaction is over. */
    Optional<Attachment> toSweep(Scope scope, UUID id) {
        Object alone = getEntityManager()
                .createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended('giam-ngheo sweep ' || cast(:id as text), 0))")
                .setParameter("id", id.toString())
                .getSingleResult();
        return Boolean.TRUE.equals(alone) ? findByIdOptional(id) : Optional.empty();
    }

    void addPart(Scope scope, UUID id, int position, byte[] content) {
        getEntityManager()
                .createNativeQuery(
                        "insert into attachment_part (attachment_id, position, content) values (:id, :position, :content)")
                .setParameter("id", id)
                .setParameter("position", position)
                .setParameter("content", content)
                .executeUpdate();
    }

    Optional<byte[]> part(Scope scope, UUID id, int position) {
        Optional<?> content = getEntityManager()
                .createNativeQuery(
                        "select content from attachment_part where attachment_id = :id and position = :position",
                        byte[].class)
                .setParameter("id", id)
                .setParameter("position", position)
                .getResultStream()
                .findFirst();
        return content.map(byte[].class::cast);
    }
}
