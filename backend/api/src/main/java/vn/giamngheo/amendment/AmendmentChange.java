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
import vn.giamngheo.shared.persistence.PromisedId;
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

    private UUID thingId;
    private @Nullable Integer thingVersion;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private @Nullable String contentBefore;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private @Nullable String contentAfter;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private @Nullable String names;

    protected AmendmentChange() {}

    /** What is to be done, and what the thing says now. */
    AmendmentChange(int position, AmendmentChangeRequest request, SaidChange said) {
        this.position = position;
        amendmentId = request.amendmentId();
        kind = request.kind();
        operation = request.operation();
        // What is new is promised its id, so that the same draft can refer to it.
        thingId = Objects.requireNonNullElseGet(request.thingId(), PromisedId::make);
        describe(request, said);
    }

    /** Says anew what is to be done to the same thing, and what that says now. */
    void change(AmendmentChangeRequest request, SaidChange said) {
        if (!amendmentId.equals(request.amendmentId())) {
            throw ProblemException.invalidField("/amendmentId", "fixed");
        }
        if (kind != request.kind()) {
            throw ProblemException.invalidField("/kind", "fixed");
        }
        if (isEntry() ? request.operation() != operation : !thingId.equals(request.thingId())) {
            throw ProblemException.invalidField(isEntry() ? "/operation" : "/thingId", "fixed");
        }
        describe(request, said);
        if (isEntry() && refersTo(thingId)) {
            throw ProblemException.invalidField("/" + kind.property(), "part-of-itself");
        }
    }

    private void describe(AmendmentChangeRequest request, SaidChange said) {
        operation = request.operation();
        thingVersion = request.thingVersion();
        contentBefore = said.before();
        contentAfter = said.after();
        names = said.names();
    }

    /** Says what the things are called that it refers to. */
    void callAll(String called) {
        names = called;
    }

    /** Whether it enters what is new. */
    boolean isEntry() {
        return operation == AmendmentOperation.CREATE;
    }

    /** Whether what the thing is to say names another one. */
    boolean refersTo(UUID other) {
        return contentAfter != null && contentAfter.contains(other.toString());
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

    /** Absent where it was drafted before names were kept. */
    @Nullable
    String names() {
        return names;
    }
}
