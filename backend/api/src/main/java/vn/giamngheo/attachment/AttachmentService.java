package vn.giamngheo.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.audit.ReadsPersonalData;
import vn.giamngheo.shared.file.ReceivedFile;
import vn.giamngheo.shared.http.IfMatch;
import vn.giamngheo.shared.problem.ProblemException;

/** Keeps attachments. */
@ApplicationScoped
@Transactional
public class AttachmentService {
    private static final int PART = 1 << 18;
    private final AttachmentRepository attachments;
    private final Instance<AttachmentHolder> holders;
    private final Clock clock;
    private final long maxSize;

    AttachmentService(
            AttachmentRepository attachments,
            Instance<AttachmentHolder> holders,
            Clock clock,
            @ConfigProperty(name = "giam-ngheo.attachment.max-size") long maxSize) {
        this.attachments = attachments;
        this.holders = holders;
        this.clock = clock;
        this.maxSize = maxSize;
    }

    /** Which files are taken. */
    public AttachmentRules rules() {
        return new AttachmentRules(
                maxSize,
                List.of(FileKind.values()).stream()
                        .flatMap(kind -> kind.extensions().stream())
                        .toList());
    }

    /** One attachment; not found for who neither brought it nor sees what it hangs on. */
    public AttachmentResponse get(Scope scope, UUID id) {
        return seen(scope, id).toResponse();
    }

    /** The same, for who is about to get its content: a paper may name people. */
    @ReadsPersonalData("attachment.download")
    public AttachmentResponse toDownload(Scope scope, UUID id) {
        return get(scope, id);
    }

    /** One part of the content of an attachment that the caller has got; none behind the last. */
    Optional<byte[]> part(Scope scope, UUID id, int position) {
        return attachments.part(scope, id, position);
    }

    /** Keeps a file that has come in. */
    @Audited("attachment.upload")
    AttachmentResponse store(Scope scope, String fileName, FileKind kind, ReceivedFile file) throws IOException {
        Attachment attachment = new Attachment(scope, fileName, kind, file, clock.instant());
        attachments.persist(attachment);
        attachments.flush();
        try (InputStream content = Files.newInputStream(file.content())) {
            byte[] part = content.readNBytes(PART);
            for (int position = 0; part.length > 0; position++) {
                attachments.addPart(scope, attachment.id(), position, part);
                part = content.readNBytes(PART);
            }
        }
        return attachment.toResponse();
    }

    /** Takes away what its uploader has attached to nothing. */
    @Audited("attachment.delete")
    public void delete(Scope scope, UUID id, IfMatch ifMatch) {
        Attachment attachment = seen(scope, id);
        if (!attachment.isOf(scope)) {
            throw ProblemException.notFound("attachment", id);
        }
        ifMatch.require(attachment.version());
        attachments.delete(attachment);
        attachments.flush();
    }

    /** What was brought before that moment and attached to nothing, the oldest first. */
    List<UUID> unattached(Scope scope, Instant broughtBefore, int most) {
        return attachments.unattached(scope, broughtBefore, most);
    }

    /**
     * Takes away what nobody has attached. Whether it hangs on something by now, the foreign keys say last: then this is refused.
     * Tells whether it was there and free.
     */
    @Audited("attachment.sweep")
    boolean sweep(Scope scope, UUID id) {
        Optional<Attachment> free = attachments.toSweep(scope, id);
        free.ifPresent(attachments::delete);
        attachments.flush();
        return free.isPresent();
    }

    /** Refuses attachments that somebody else has uploaded, and one that is named twice. */
    public void requireOwn(Scope scope, List<UUID> ids, String pointer) {
        Set<UUID> own = attachments.withIds(scope, Set.copyOf(new HashSet<>(ids))).stream()
                .filter(attachment -> attachment.isOf(scope))
                .map(Attachment::id)
                .collect(Collectors.toSet());
        if (own.size() < ids.size()) {
            throw ProblemException.unknownReference(pointer);
        }
    }

    /** The attachments with those ids, for whoever has made sure that the caller sees what they hang on. */
    public Map<UUID, AttachmentResponse> withIds(Scope scope, Set<UUID> ids) {
        return attachments.withIds(scope, ids).stream()
                .collect(Collectors.toMap(Attachment::id, Attachment::toResponse, (one, same) -> one));
    }

    private Attachment seen(Scope scope, UUID id) {
        return attachments
                .one(scope, id)
                .filter(attachment ->
                        attachment.isOf(scope) || holders.stream().anyMatch(holder -> holder.shows(scope, id)))
                .orElseThrow(() -> ProblemException.notFound("attachment", id));
    }
}
