package vn.giamngheo.project;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.util.UUID;
import vn.giamngheo.shared.persistence.Searchable;
import vn.giamngheo.shared.persistence.Source;

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
        programmeNodeId = request.programmeNodeId();
        code = request.code();
        name = request.name();
        position = request.position();
        source = request.source();
    }
}
