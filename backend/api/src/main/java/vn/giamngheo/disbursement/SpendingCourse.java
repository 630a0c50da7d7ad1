package vn.giamngheo.disbursement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was there and what was spent in the course of the year, beside a straight line. */
@Schema(description = "What was there and what was spent in the course of the year, beside a straight line")
public record SpendingCourse(UUID planId, LocalDate asOf, List<Point> points) {

    /** Where it stood on a day; what is yet to come is not known. */
    @Schema(name = "SpendingCoursePoint", description = "Where it stood on a day; null for days to come")
    public record Point(
            LocalDate day,
            @Nullable Long available,
            @Nullable Long spent,

            @Schema(description = "What is there as of the day asked for, spent evenly over the year, in VND")
            long expected) {}
}
