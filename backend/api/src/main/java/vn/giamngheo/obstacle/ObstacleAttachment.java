package vn.giamngheo.obstacle;

import jakarta.persistence.Entity;
import java.util.UUID;
import vn.giamngheo.shared.persistence.Versioned;

/** A file of a message. */
@Entity
class ObstacleAttachment extends Versioned {
    private UUID entryId;
    private UUID attachmentId;
    private int position;

    protected ObstacleAttachment() {}

    ObstacleAttachment(UUID entryId, UUID attachmentId, int position) {
        this.entryId = entryId;
        this.attachmentId = attachmentId;
        this.position = position;
    }

    UUID entryId() {
        return entryId;
    }

    UUID attachmentId() {
        return attachmentId;
    }
}
