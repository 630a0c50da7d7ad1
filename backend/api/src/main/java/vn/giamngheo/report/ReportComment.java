package vn.giamngheo.report;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.persistence.Versioned;

/** What somebody says about a report, or about one figure of it. It is never changed. */
@Entity
class ReportComment extends Versioned {
    private UUID reportId;
    private @Nullable UUID resultId;
    private String text;
    private String authorId;
    private String authorName;
    private @Nullable UUID unitId;
    private Instant writtenAt;

    protected ReportComment() {}

    ReportComment(ReportCommentRequest request, Scope author, @Nullable UUID unitId, Instant now) {
        reportId = request.reportId();
        resultId = request.resultId();
        text = request.text();
        authorId = author.userId();
        authorName = author.fullName();
        this.unitId = unitId;
        writtenAt = now;
    }

    ReportCommentResponse toResponse() {
        return new ReportCommentResponse(id(), reportId, resultId, text, authorName, unitId, writtenAt, version());
    }
}
