package vn.giamngheo.moneytable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.moneytable.FundingEvent.RunningFigures;

/** How a sub-project's money grew and went, by the days on which it moved. */
@Schema(description = "How a sub-project's money grew and went, by the days on which it moved")
public record FundingCourse(
        UUID subProjectId,

        @Schema(description = "What the plan's text states; null where it states no amount") @Nullable
        Long stated,

        List<Point> points) {

    /** The end of a day on which money moved. */
    @Schema(name = "FundingCoursePoint", description = "The end of a day on which money moved")
    public record Point(LocalDate on, RunningFigures figures) {}
}
