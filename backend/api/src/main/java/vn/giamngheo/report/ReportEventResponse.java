package vn.giamngheo.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A step that was taken with a section, as the API shows it.
 *
 * @param unitId the unit for which it was taken; absent for the whole programme, and where nobody kept it yet
 * @param onBehalfOf in whose place it was taken; absent for their own
 * @param selfSigned whether who signed had entered the figures, as the register lets a unit of one person
 * @param cells the figures that came back with it, and why
 */
@Schema(name = "ReportEvent", description = "A step that was taken with a section of a report")
public record ReportEventResponse(
        UUID id,
        UUID reportId,
        UUID sectionId,
        SectionAction action,
        SectionState fromState,
        SectionState toState,
        @Nullable String reason,
        String actorName,
        @Nullable UUID unitId,
        @Nullable String onBehalfOf,
        boolean selfSigned,
        Instant happenedAt,
        List<ReturnedFigure> cells) {

    /** A step without the figures that came back with it. */
    public ReportEventResponse(
            UUID id,
            UUID reportId,
            UUID sectionId,
            SectionAction action,
            SectionState fromState,
            SectionState toState,
            @Nullable String reason,
            String actorName,
            @Nullable UUID unitId,
            @Nullable String onBehalfOf,
            boolean selfSigned,
            Instant happenedAt) {
        this(
                id,
                reportId,
                sectionId,
                action,
                fromState,
                toState,
                reason,
                actorName,
                unitId,
                onBehalfOf,
                selfSigned,
                happenedAt,
                List.of());
    }

    /** The same with the figures that came back. */
    ReportEventResponse with(List<ReturnedFigure> returned) {
        return new ReportEventResponse(
                id,
                reportId,
                sectionId,
                action,
                fromState,
                toState,
                reason,
                actorName,
                unitId,
                onBehalfOf,
                selfSigned,
                happenedAt,
                returned);
    }

    /** A figure that came back, and why. */
    @Schema(name = "ReturnedFigure", description = "A figure that came back, and why")
    public record ReturnedFigure(UUID resultId, String reason) {}
}
