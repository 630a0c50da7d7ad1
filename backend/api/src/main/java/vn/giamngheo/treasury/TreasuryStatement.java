package vn.giamngheo.treasury;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.persistence.Versioned;

/** One list of the Treasury. It is taken in as it came, and taken away where it was the wrong one. */
@Entity
class TreasuryStatement extends Versioned {
    private UUID planId;
    private String title;
    private LocalDate fromOn;
    private LocalDate toOn;
    private String fileName;
    private String fingerprint;
    private int lineCount;
    private String uploadedBy;
    private String uploadedByName;
    private Instant uploadedAt;

    protected TreasuryStatement() {}

    TreasuryStatement(Scope scope, TreasuryUpload upload, TreasurySheet sheet, Instant now) {
        planId = upload.planId();
        title = upload.title();
        fromOn = upload.from() == null ? sheet.firstDay() : upload.from();
        toOn = upload.to() == null ? sheet.lastDay() : upload.to();
        fileName = upload.fileName();
        fingerprint = sheet.fingerprint();
        lineCount = sheet.lines().size();
        uploadedBy = scope.userId();
        uploadedByName = scope.fullName();
        uploadedAt = now;
    }

    UUID planId() {
        return planId;
    }

    TreasuryStatementResponse toResponse() {
        return new TreasuryStatementResponse(
                id(), planId, title, fromOn, toOn, fileName, lineCount, uploadedByName, uploadedAt, version());
    }
}
