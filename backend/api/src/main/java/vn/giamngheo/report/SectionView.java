package vn.giamngheo.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A section as the API shows it to one caller.
 *
 * @param verifierId who verifies; absent where the programme's manager does
 * @param coVerifierId the other of two agencies of which one suffices; absent where one verifies
 * @param submittedAt when it first came in; absent where it has not, or was withdrawn
 * @param asked how many figures are asked for
 * @param filled how many of them are told
 * @param reason why it came back, for as long as it has not gone in again
 * @param signsOwn whether the caller has entered any of them: who signs them, where the register lets the unit, says why
 * @param refusals the steps that begin where it stands and that the caller can't take, why, and who could
 */
@Schema(name = "ReportSection", description = "The part of a report that one agency verifies, or either of two")
public record SectionView(
        UUID id,
        @Nullable UUID verifierId,
        @Nullable String verifierName,
        @Nullable UUID coVerifierId,
        @Nullable String coVerifierName,
        SectionState state,
        Instant stateSince,
        @Nullable Instant submittedAt,
        int asked,
        int filled,
        @Nullable String reason,
        List<SectionAction> allowedActions,
        List<RefusedStep> refusals,
        boolean signsOwn,
        int version) {

    /** The names of who verifies; absent where the programme's manager does. */
    public @Nullable String verifierNames() {
        return coVerifierName == null ? verifierName : verifierName + ", " + coVerifierName;
    }

    /** A step that the caller can't take. */
    @Schema(name = "RefusedStep", description = "A step that the caller can't take, why, and who could")
    public record RefusedStep(SectionAction action, StepRefusal why, List<SectionActor> who) {}

    /**
     * Somebody who could.
     *
     * @param unitName the unit whose officers or head it is; absent for roles of the whole programme
     */
    @Schema(name = "SectionActor", description = "Who could take a step: in which part, and of which unit")
    public record SectionActor(SectionPart part, @Nullable String unitName) {}
}
