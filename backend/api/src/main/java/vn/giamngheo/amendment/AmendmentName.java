package vn.giamngheo.amendment;

import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.duty.PolicyRequest;
import vn.giamngheo.indicator.IndicatorKind;
import vn.giamngheo.indicator.IndicatorRequest;
import vn.giamngheo.project.ProjectRequest;
import vn.giamngheo.project.SubProjectRequest;

/**
 * What a thing is called that a change of an amendment refers to. It is kept for ever.
 *
 * @param unit of an indicator, without which its figures say nothing; absent for all else
 * @param indicatorKind of an indicator; absent for all else
 */
@Schema(
        name = "AmendmentName",
        description = "What a thing is called that a change refers to: its id may be known to nobody any more")
public record AmendmentName(
        UUID id,
        String code,
        String name,

        @Schema(description = "Of an indicator; null for all else") @Nullable
        String unit,

        @Schema(description = "Of an indicator; null for all else") @Nullable
        IndicatorKind indicatorKind) {

    AmendmentName(UUID id, String code, String name) {
        this(id, code, name, null, null);
    }

    /** The name of what a draft enters anew; nothing of what has none. */
    static Optional<AmendmentName> ofEntry(UUID id, Record content) {
        return Optional.ofNullable(
                switch (content) {
                    case ProjectRequest project -> new AmendmentName(id, project.code(), project.name());
                    case SubProjectRequest subProject -> new AmendmentName(id, subProject.code(), subProject.name());
                    case PolicyRequest policy -> new AmendmentName(id, policy.code(), policy.name());
                    case IndicatorRequest indicator ->
                        new AmendmentName(id, indicator.code(), indicator.name(), indicator.unit(), indicator.kind());
                    default -> null;
                });
    }
}
