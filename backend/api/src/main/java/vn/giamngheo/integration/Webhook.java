package vn.giamngheo.integration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.persistence.Versioned;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Where the events of one agency are sent to. */
@Entity
class Webhook extends Versioned {
    private String name;
    private String url;

    @Column(updatable = false)
    private UUID agencyId;

    private String kinds;

    @Column(updatable = false)
    private String createdByName;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant secretChangedAt;
    private @Nullable Instant endedAt;
    private @Nullable String endReason;

    protected Webhook() {}

    Webhook(WebhookRequest request, Scope creator, Instant now) {
        agencyId = request.agencyId();
        createdByName = creator.fullName();
        createdAt = now;
        secretChangedAt = now;
        describe(request);
    }

    /** Says of itself something else; whom it is for stays. */
    void change(WebhookRequest request) {
        requireRunning();
        if (!agencyId.equals(request.agencyId())) {
            throw ProblemException.invalidField("/agencyId", "fixed");
        }
        describe(request);
    }

    /** Is told nothing any more, for good. */
    void end(String why, Instant now) {
        requireRunning();
        endedAt = now;
        endReason = why;
    }

    /** Has another secret from now on. */
    void secretChanged(Instant now) {
        requireRunning();
        secretChangedAt = now;
    }

    void requireRunning() {
        if (endedAt != null) {
            throw new ProblemException(ProblemType.STEP_NOT_POSSIBLE, "The webhook has ended");
        }
    }

    boolean wants(DataEventKind kind) {
        return kinds().contains(kind);
    }

    UUID agencyId() {
        return agencyId;
    }

    String url() {
        return url;
    }

    WebhookResponse toResponse(WebhookCounts counts, @Nullable String secret) {
        return new WebhookResponse(
                id(),
                name,
                url,
                agencyId,
                kinds(),
                createdByName,
                createdAt,
                secretChangedAt,
                endedAt,
                endReason,
                counts.pending(),
                counts.failed(),
                counts.lastDeliveredAt(),
                secret,
                version());
    }

    private Set<DataEventKind> kinds() {
        return Arrays.stream(kinds.split(" "))
                .map(DataEventKind::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DataEventKind.class)));
    }

    private void describe(WebhookRequest request) {
        name = request.name();
        url = request.url();
        kinds = EnumSet.copyOf(request.kinds()).stream().map(Enum::name).collect(Collectors.joining(" "));
    }
}
