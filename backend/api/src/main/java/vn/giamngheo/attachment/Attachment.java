package vn.giamngheo.attachment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.file.ReceivedFile;
import vn.giamngheo.shared.persistence.Versioned;

/** A file and what is known of it. Nothing of it ever changes. */
@Entity
class Attachment extends Versioned {
    private String fileName;

    @Enumerated(EnumType.STRING)
    private FileKind kind;

    private long size;
    private String sha256;
    private String uploaderId;
    private String uploaderName;
    private Instant uploadedAt;

    protected Attachment() {}

    Attachment(Scope uploader, String fileName, FileKind kind, ReceivedFile file, Instant now) {
        this.fileName = fileName;
        this.kind = kind;
        size = file.size();
        sha256 = file.sha256();
        uploaderId = uploader.userId();
        uploaderName = uploader.fullName();
        uploadedAt = now;
    }

    boolean isOf(Scope scope) {
        return uploaderId.equals(scope.userId());
    }

    AttachmentResponse toResponse() {
        return new AttachmentResponse(id(), fileName, kind, size, sha256, uploaderName, uploadedAt, version());
    }
}
