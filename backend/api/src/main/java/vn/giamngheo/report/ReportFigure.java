package vn.giamngheo.report;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A figure at one moment: what is kept of each when a section goes in, so that versions can be compared. */
@Schema(name = "ReportFigure", description = "A figure at one moment; all of it null where nothing was told")
public record ReportFigure(
        UUID resultId,
        @Nullable BigDecimal value,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable String words,
        @Nullable String note) {

    /** Whether both say the same. */
    boolean says(@Nullable ReportFigure other) {
        return other != null
                && (value == null ? other.value == null : other.value != null && value.compareTo(other.value) == 0)
                && Objects.equals(numerator, other.numerator)
                && Objects.equals(denominator, other.denominator)
                && Objects.equals(words, other.words)
                && Objects.equals(note, other.note);
    }
}
