package vn.giamngheo.obstacle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Texts;

/**
 * An obstacle to report: about one sub-project, indicator or duty, or about the plan as a whole.
 *
 * @param agencyId the unit that reports it itself
 * @param onBehalfOf the unit that has reported it on paper, in place of {@code agencyId}
 * @param dueOn the day by which an answer is wished for
 */
public record ObstacleRequest(
        @NotNull UUID planId,
        @Nullable UUID agencyId,
        @Nullable UUID subProjectId,
        @Nullable UUID indicatorId,
        @Nullable UUID dutyId,
        @NotBlank @Size(max = Texts.NAME) String title,
        @NotBlank @Size(max = Texts.SECTION) String description,
        @Nullable @Size(max = Texts.PARAGRAPH) String wishedHelp,
        @Nullable LocalDate dueOn,

        @Nullable @Size(max = ObstacleStepRequest.MOST_FILES)
        List<@NotNull UUID> attachmentIds,

        @Nullable @Valid OnBehalfOf onBehalfOf) {

    /** Whether it is told once who reports it. */
    @AssertTrue(message = "/agencyId")
    public boolean isReportedByOneUnit() {
        return (agencyId == null) != (onBehalfOf == null);
    }

    /** Whether it names one subject at the most. */
    @AssertTrue(message = "/subProjectId")
    public boolean isAboutOneThingAtMost() {
        return Stream.of(subProjectId, indicatorId, dutyId)
                        .filter(Objects::nonNull)
                        .count()
                <= 1;
    }

    /** Whose paper it is, its number and date, and its scan. */
    @Schema(name = "ObstacleOnBehalfOfRequest")
    public record OnBehalfOf(
            @NotNull UUID agencyId,
            @NotBlank @Size(max = Texts.NAME) String paperNumber,
            @NotNull LocalDate paperDate,
            @NotNull UUID attachmentId) {}
}
