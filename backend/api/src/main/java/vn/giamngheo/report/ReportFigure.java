package vn.giamngheo.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A figure at one moment: what is kept of each when a section goes in, so that versions can be compared.
 *
 * @param files that proved it; null in what was kept before files were
 */
@Schema(name = "ReportFigure", description = "A figure at one moment; all of it null where nothing was told")
public record ReportFigure(
        UUID resultId,
        @Nullable BigDecimal value,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable String words,
        @Nullable String note,
        @Nullable List<ReportFile> files) {

    /** A file as it was called when the figure was kept: it may be gone since. */
    @Schema(name = "ReportFile", description = "A file that proved a figure then, by its name; it may be gone since")
    public record ReportFile(UUID id, String name) {}

    /** Whether both say the same, and by the same files as far as both know theirs. */
    boolean says(@Nullable ReportFigure other) {
        return other != null
                && (value == null ? other.value == null : other.value != null && value.compareTo(other.value) == 0)
                && Objects.equals(numerator, other.numerator)
                && Objects.equals(denominator, other.denominator)
                && Objects.equals(words, other.words)
                && Objects.equals(note, other.note)
                && (files == null || other.files == null || ids(files).equals(ids(other.files)));
    }

    private static Set<UUID> ids(List<ReportFile> files) {
        return files.stream().map(ReportFile::id).collect(Collectors.toSet());
    }
}
