package vn.giamngheo.consolidation;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.indicator.IndicatorKind;
import vn.giamngheo.progress.ProgressFigure;
import vn.giamngheo.report.SectionState;

/**
 * What a revision says otherwise than the one before.
 *
 * @param previousId the revision before; absent for the first one
 */
@Schema(description = "What a revision says otherwise than the one before; nothing for the first one")
public record ConsolidationDifferences(
        UUID consolidationId,
        @Nullable UUID previousId,
        @Nullable Integer previousRevision,
        List<Figure> figures,
        List<Answer> answers) {

    /** Whether a figure is the period's, or since the beginning of the year. */
    @Schema(name = "ConsolidationSpan")
    public enum Span {
        PERIOD,
        CUMULATIVE
    }

    /** A figure that is another now. */
    @Schema(name = "ConsolidationFigureChange", description = "A figure that is another now; null is not known")
    public record Figure(
            UUID indicatorId,
            String code,
            String name,
            String unit,
            IndicatorKind kind,
            int decimals,

            @Schema(description = "null: all areas together") @Nullable
            UUID areaId,

            @Nullable String areaName,
            Span span,
            @Nullable BigDecimal acceptedBefore,
            @Nullable BigDecimal acceptedNow,
            @Nullable BigDecimal provisionalBefore,
            @Nullable BigDecimal provisionalNow,
            @Nullable Counts acceptedBeforeCounts,
            @Nullable Counts acceptedNowCounts,
            @Nullable Counts provisionalBeforeCounts,
            @Nullable Counts provisionalNowCounts) {}

    /** What a rate is of: another pair may come to the same. Of what is told in words, how many have told it. */
    @Schema(
            name = "ConsolidationCounts",
            description =
                    "So many of so many: what a rate is of; of what is told in words how many of those asked told it")
    public record Counts(long numerator, long denominator) {
        static @Nullable Counts of(IndicatorKind kind, ProgressFigure figure) {
            if (kind == IndicatorKind.QUALITATIVE) {
                return figure.told() == 0 ? null : new Counts(figure.told(), figure.asked());
            }
            Long numerator = figure.numerator();
            Long denominator = figure.denominator();
            return numerator == null || denominator == null ? null : new Counts(numerator, denominator);
        }
    }

    /** A report that has come in, or stands elsewhere now. */
    @Schema(name = "ConsolidationAnswerChange", description = "A report that has come in since, or stands elsewhere")
    public record Answer(
            UUID reportId,
            String agencyName,
            @Nullable SectionState before,
            SectionState now,

            @Schema(description = "Whether it came in since")
            boolean cameIn) {}
}
