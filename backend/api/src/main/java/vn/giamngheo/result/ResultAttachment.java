package vn.giamngheo.result;

import jakarta.persistence.Entity;
import java.util.UUID;
import vn.giamngheo.shared.persistence.Versioned;

/** A file that proves a figure. */
@Entity
class ResultAttachment extends Versioned {
    private UUID resultId;
    private UUID attachmentId;

    protected ResultAttachment() {}

    ResultAttachment(UUID resultId, UUID attachmentId) {
        this.resultId = resultId;
        this.attachmentId = attachmentId;
    }

    UUID resultId() {
        return resultId;
    }

    UUID attachmentId() {
        return attachmentId;
    }
}
