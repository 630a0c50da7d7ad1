package vn.giamngheo.project;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.util.UUID;
import vn.giamngheo.shared.persistence.Searchable;
import vn.giamngheo.shared.persistence.Source;
import vn.giamngheo.shared.problem.ProblemException;

/** A project of the national programme as one plan carries it out. */
@Entity
class Project extends Searchable {
    private UUID planId;
    private UUID programmeNodeId;
    private String code;
    private String name;
    private int position;

    @Embedded
    private Source source;

    protected Project() {}

    Project(ProjectRequest request) {
        planId = request.planId();
        describe(request);
    }

    /** Describes it anew; it stays in its plan. */
    void change(ProjectRequest request) {
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

    private void describe(ProjectRequest request) {
        programmeNodeId = request.programmeNodeId();
        code = request.code();
        name = request.name();
        position = request.position();
        source = request.source();
    }
}
