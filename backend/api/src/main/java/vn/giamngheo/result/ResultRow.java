package vn.giamngheo.result;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.attachment.AttachmentResponse;
import vn.giamngheo.indicator.IndicatorKind;
import vn.giamngheo.indicator.Nature;
import vn.giamngheo.indicator.Parts;

/**
 * One cell of a report, with what stands beside it.
 *
 * @param last the figure of the period before
 * @param cumulativeBefore of a flow, the sum of what was told this year before this period
 * @param missingBefore of a flow, how many periods before this one have no figure, so that a cumulative one says more than the period
 * @param returnReason why it came back, where it did by itself
 */
@Schema(description = "One figure that is asked for, with target, last and cumulative figure beside it")
public record ResultRow(
        UUID resultId,
        int version,
        UUID sectionId,
        UUID indicatorId,
        String code,
        String name,
        String unit,
        IndicatorKind kind,
        @Nullable Nature nature,
        int decimals,
        @Nullable String numeratorLabel,
        @Nullable String denominatorLabel,
        @Nullable UUID parentId,
        @Nullable Parts parts,
        UUID areaId,
        String areaName,
        @Nullable ResultTarget target,
        @Nullable ResultFigure last,
        @Nullable ResultFigure cumulativeBefore,
        int missingBefore,

        @Schema(description = "The period's own figure; null: not told yet") @Nullable
        BigDecimal value,

        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable String words,

        @Schema(description = "Whether it was told as the sum since the beginning of the year")
        boolean toldCumulative,

        @Nullable String note,
        @Nullable String enteredByName,
        @Nullable Instant enteredAt,
        boolean onBehalf,
        List<AttachmentResponse> attachments,
        List<ResultRemark> warnings,
        List<ResultRemark> faults,
        @Nullable String returnReason,
        boolean editable) {}
