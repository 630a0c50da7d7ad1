package vn.giamngheo.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.indicator.Direction;
import vn.giamngheo.indicator.Frequency;
import vn.giamngheo.indicator.IndicatorKind;
import vn.giamngheo.indicator.Nature;
import vn.giamngheo.indicator.Parts;
import vn.giamngheo.round.PeriodRun;

/** How far one indicator has come in one area. */
@Schema(description = "How far one indicator has come, by accepted figures and by those that are submitted")
public record ProgressRow(
        UUID indicatorId,
        String code,
        String name,
        String unit,
        IndicatorKind kind,
        @Nullable Nature nature,
        @Nullable Direction direction,
        int decimals,
        @Nullable String numeratorLabel,
        @Nullable String denominatorLabel,
        @Nullable UUID parentId,
        @Nullable Parts parts,
        Frequency frequency,
        boolean derived,
        @Nullable ProgressTarget target,

        @Schema(
                description =
                        "What a straight line to the target would have brought by then; null where none can be drawn")
        @Nullable
        BigDecimal expected,

        @Schema(
                description =
                        "The end of the last base period of which all should be in, by the day on which its consolidated report is due, or is in")
        @Nullable
        LocalDate expectedOn,

        ProgressFigure accepted,

        @Schema(description = "With what is submitted and not accepted yet; null for who doesn't see it") @Nullable
        ProgressFigure provisional,

        @Schema(
                description =
                        "The base periods of the year, over by then, for which nobody has asked: no figure has them")
        List<PeriodRun> unasked) {}
