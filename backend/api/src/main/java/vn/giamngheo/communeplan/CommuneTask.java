package vn.giamngheo.communeplan;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.persistence.Versioned;
import vn.giamngheo.shared.problem.ProblemException;

/** Work that a commune gives itself: what, who, until when, for which sub-project of the district's plan. */
@Entity
class CommuneTask extends Versioned {
    private UUID planId;
    // Holds that what it refers to is of the plan above its own.
    private UUID parentPlanId;
    private String what;
    private String who;
    private @Nullable LocalDate dueOn;
    private @Nullable String dueWords;
    private @Nullable UUID subProjectId;
    private int position;

    @Embedded
    private Source source;

    protected CommuneTask() {}

    CommuneTask(UUID parentPlanId, CommuneTaskRequest request) {
        planId = request.planId();
        this.parentPlanId = parentPlanId;
        describe(request);
    }

    /** Describes it anew; it stays in its plan. */
    void change(CommuneTaskRequest request) {
        if (!planId.equals(request.planId())) {
            throw ProblemException.invalidField("/planId", "fixed");
        }
        describe(request);
    }

    UUID planId() {
        return planId;
    }

    Source source() {
        return source;
    }

    private void describe(CommuneTaskRequest request) {
        what = request.what();
        who = request.who();
        dueOn = request.dueOn();
        dueWords = request.dueWords();
        subProjectId = request.subProjectId();
        position = request.position();
        source = request.source();
    }
}
