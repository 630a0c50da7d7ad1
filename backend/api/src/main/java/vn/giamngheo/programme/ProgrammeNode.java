package vn.giamngheo.programme;

import jakarta.persistence.Entity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Versioned;

/** A project or sub-project of the national programme's catalogue. */
@Entity
class ProgrammeNode extends Versioned {
    private UUID programmeId;
    private @Nullable UUID parentId;
    private String code;
    private String name;
    private int position;

    protected ProgrammeNode() {}

    ProgrammeNode(UUID programmeId, @Nullable UUID parentId, String code, String name, int position) {
        this.programmeId = programmeId;
        this.parentId = parentId;
        this.code = code;
        this.name = name;
        this.position = position;
    }
}
