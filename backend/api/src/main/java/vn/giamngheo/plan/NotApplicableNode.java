package vn.giamngheo.plan;

import jakarta.persistence.Entity;
import java.util.UUID;
import vn.giamngheo.shared.persistence.Versioned;

/** A node of the national catalogue that the plan declares not applicable here. */
@Entity
class NotApplicableNode extends Versioned {
    private UUID programmeNodeId;
    private String reason;

    protected NotApplicableNode() {}

    NotApplicableNode(UUID programmeNodeId, String reason) {
        this.programmeNodeId = programmeNodeId;
        this.reason = reason;
    }

    NotApplicableView toView() {
        return new NotApplicableView(programmeNodeId, reason);
    }

    UUID nodeId() {
        return programmeNodeId;
    }

    /** Is not applicable for another reason. */
    void change(String otherReason) {
        reason = otherReason;
    }

    /** The same node of another plan. */
    NotApplicableNode copy() {
        return new NotApplicableNode(programmeNodeId, reason);
    }
}
