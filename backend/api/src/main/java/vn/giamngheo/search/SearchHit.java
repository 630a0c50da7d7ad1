package vn.giamngheo.search;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that was found. */
@Schema(description = "One thing that was found")
public record SearchHit(Type type, UUID id, String code, String name) {
    /** What sort of thing it is. */
    @Schema(name = "SearchHitType")
    public enum Type {
        PROJECT,
        SUB_PROJECT,
        INDICATOR,
        AGENCY,
        AREA,
        POLICY
    }
}
