package vn.giamngheo.sheet;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.persistence.Versioned;

/** That a sheet came in: of which plan, with what content, by whom. Never changed. */
@Entity
class SheetImport extends Versioned {
    private UUID planId;
    private String subject;
    private String fingerprint;
    private int rowCount;
    private String importedBy;
    private String importedByName;
    private Instant importedAt;

    protected SheetImport() {}

    SheetImport(Scope scope, UUID planId, String subject, String fingerprint, int rowCount, Instant now) {
        this.planId = planId;
        this.subject = subject;
        this.fingerprint = fingerprint;
        this.rowCount = rowCount;
        importedBy = scope.userId();
        importedByName = scope.fullName();
        importedAt = now;
    }
}
