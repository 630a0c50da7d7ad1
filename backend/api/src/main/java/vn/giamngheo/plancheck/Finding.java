package vn.giamngheo.plancheck;

import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a plan lacks.
 *
 * @param rule the rule that found it
 * @param subject what it is about
 * @param params what the translated reason needs
 * @param section the section of the plan where it shows
 */
@Schema(description = "One thing that a plan lacks; the reason is translated by its rule")
public record Finding(
        PlanRule rule,
        Severity severity,
        Subject subject,
        Map<String, String> params,
        @Nullable String section) {

    /** What a finding is about; without an id where the thing has no page of its own. */
    @Schema(name = "FindingSubject", description = "What a finding is about")
    public record Subject(Type type, @Nullable UUID id, String code, String name) {
        /** What sort of thing it is. */
        @Schema(name = "FindingSubjectType")
        public enum Type {
            PLAN,
            SUB_PROJECT,
            POLICY,
            AGENCY,
            INDICATOR,
            ANNEX,
            LEGAL_BASIS,
            CATALOGUE_NODE
        }
    }
}
