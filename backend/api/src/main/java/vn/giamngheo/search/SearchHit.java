package vn.giamngheo.search;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was found.
 *
 * @param code its code; absent for what has none: obstacles and guidance
 */
@Schema(description = "One thing that was found")
public record SearchHit(Type type, UUID id, @Nullable String code, String name) {
    /** What sort of thing it is. */
    @Schema(name = "SearchHitType")
    public enum Type {
        PROJECT,
        SUB_PROJECT,
        INDICATOR,
        AGENCY,
        AREA,
        POLICY,
        OBSTACLE,
        GUIDANCE
    }
}
