package vn.giamngheo.amendment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Versioned;
import vn.giamngheo.shared.problem.ProblemException;

/** What an amendment does to one thing. The contents are JSON, so that old ones can be read whatever becomes of the requests. */
@Entity
@Table(name = "plan_amendment_change")
class AmendmentChange extends Versioned {
    private UUID amendmentId;
    private int position;

    @Enumerated(EnumType.STRING)
    private AmendmentKind kind;

    @Enumerated(EnumType.STRING)
    private AmendmentOperation operation;

    private @Nullable UUID thingId;
    private @Nullable Integer thingVersion;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private @Nullable String contentBefore;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private @Nullable String contentAfter;

    protected AmendmentChange() {}

    /** What is to be done, and what the thing says now. */
    AmendmentChange(int position, AmendmentChangeRequest request, @Nullable String before, @Nullable String after) {
        this.position = position;
        amendmentId = request.amendmentId();
        kind = request.kind();
        describe(request, before, after);
    }

    /** Says anew what is to be done to the same thing, and what that says now. */
    void change(AmendmentChangeRequest request, @Nullable String before, @Nullable String after) {
        if (!amendmentId.equals(request.amendmentId())) {
            throw ProblemException.invalidField("/amendmentId", "fixed");
        }
        if (kind != request.kind()) {
            throw ProblemException.invalidField("/kind", "fixed");
        }
        if (!Objects.equals(thingId, request.thingId())) {
            throw ProblemException.invalidField("/thingId", "fixed");
        }
        describe(request, before, after);
    }

    private void describe(AmendmentChangeRequest request, @Nullable String before, @Nullable String after) {
        operation = request.operation();
        thingId = request.thingId();
        thingVersion = request.thingVersion();
        contentBefore = before;
        contentAfter = after;
    }

    /** What was new has its id from now on. */
    void created(UUID id) {
        thingId = id;
    }

    UUID amendmentId() {
        return amendmentId;
    }

    int position() {
        return position;
    }

    AmendmentKind kind() {
        return kind;
    }

    AmendmentOperation operation() {
        return operation;
    }

    @Nullable
    UUID thingId() {
        return thingId;
    }

    @Nullable
    Integer thingVersion() {
        return thingVersion;
    }

    @Nullable
    String contentBefore() {
        return contentBefore;
    }

    @Nullable
    String contentAfter() {
        return contentAfter;
    }
}
