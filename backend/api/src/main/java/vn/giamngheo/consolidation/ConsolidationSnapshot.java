package vn.giamngheo.consolidation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.persistence.Versioned;

/** Figures taken once; never changed. */
@Entity
class ConsolidationSnapshot extends Versioned {
    @Column(updatable = false)
    private UUID consolidationId;

    @Column(updatable = false)
    private Instant takenAt;

    @Column(updatable = false)
    private String takenByName;

    @Column(columnDefinition = "jsonb", updatable = false)
    @ColumnTransformer(write = "cast(? as jsonb)")
    private String content;

    protected ConsolidationSnapshot() {}

    ConsolidationSnapshot(UUID consolidationId, Scope taker, String content, Instant now) {
        this.consolidationId = consolidationId;
        takenAt = now;
        takenByName = taker.fullName();
        this.content = content;
    }

    UUID consolidationId() {
        return consolidationId;
    }

    Instant takenAt() {
        return takenAt;
    }

    String takenByName() {
        return takenByName;
    }

    String content() {
        return content;
    }
}
