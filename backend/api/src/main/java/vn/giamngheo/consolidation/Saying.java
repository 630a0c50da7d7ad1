package vn.giamngheo.consolidation;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What one unit has told in words for a part of the report: beside its figures, or under an indicator.
 *
 * @param unit whose report it is in, and of which round where there are several
 * @param indicatorId under which indicator; absent for what is told beside the figures
 * @param areaName of which area, where the unit tells of several under the indicator
 * @param fresh whether it was not told, or otherwise, in the revision before; in the first one, when it was begun
 * @param said whether the part has it as it is gathered
 * @param marked whether the part marks its speaker as not accepted
 * @param speaker who says it, and under which indicator
 * @param line as it is gathered: with its speaker, and marked while it is not accepted
 */
@Schema(name = "ConsolidationSaying", description = "What one unit has told in words for a part of the report")
public record Saying(
        UUID reportId,
        String unit,
        @Nullable UUID indicatorId,
        @Nullable UUID areaId,
        @Nullable String areaName,
        boolean accepted,
        boolean fresh,
        boolean said,
        boolean marked,
        String speaker,
        String words,
        String line) {

    /** The same beside the text of its part, and beside what was told before. */
    Saying beside(@Nullable String text, boolean fresh) {
        boolean said = text != null && Gathering.unmarked(text).contains(Gathering.unmarked(line));
        boolean marked = text != null && text.contains(speaker + Gathering.PROVISIONAL);
        return new Saying(
                reportId, unit, indicatorId, areaId, areaName, accepted, fresh, said, marked, speaker, words, line);
    }

    /** Whether both are the same words of the same unit in the same place. */
    boolean repeats(Saying other) {
        return spot().equals(other.spot()) && words.equals(other.words);
    }

    private Spot spot() {
        return new Spot(reportId, indicatorId, areaId);
    }

    private record Spot(
            UUID reportId,
            @Nullable UUID indicatorId,
            @Nullable UUID areaId) {}
}
