package vn.giamngheo.obstacle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Searchable;

/** An answer that helps all, in words of its own. Taken back, it stays on record. */
@Entity
class Guidance extends Searchable {
    @Column(updatable = false)
    private UUID obstacleId;

    @Column(updatable = false)
    private UUID planId;

    @Column(updatable = false)
    private @Nullable UUID subProjectId;

    @Column(updatable = false)
    private @Nullable UUID indicatorId;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String summary;

    @Column(updatable = false)
    private Instant publishedAt;

    @Column(updatable = false)
    private String publisherName;

    private @Nullable Instant withdrawnAt;
    private @Nullable String withdrawnReason;

    protected Guidance() {}

    Guidance(Obstacle obstacle, GuidanceRequest request, String publisherName, Instant now) {
        obstacleId = obstacle.id();
        planId = obstacle.planId();
        subProjectId = obstacle.subProjectId();
        indicatorId = obstacle.indicatorId();
        title = request.title();
        summary = request.summary();
        publishedAt = now;
        this.publisherName = publisherName;
    }

    void withdraw(String reason, Instant now) {
        withdrawnAt = now;
        withdrawnReason = reason;
    }
}
