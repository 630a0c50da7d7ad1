package vn.giamngheo.consolidation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.funding.FundingSource;
import vn.giamngheo.indicator.IndicatorKind;
import vn.giamngheo.indicator.Nature;
import vn.giamngheo.obstacle.ObstacleState;
import vn.giamngheo.obstacle.ObstacleSummary;
import vn.giamngheo.progress.PeriodFigures.Pair;
import vn.giamngheo.progress.PeriodFigures.Unasked;
import vn.giamngheo.progress.ProgressFigure.MissingArea;
import vn.giamngheo.progress.ProgressTarget;
import vn.giamngheo.report.SectionState;
import vn.giamngheo.round.PeriodRun;
import vn.giamngheo.shared.sheet.SheetWords;

/**
 * What a consolidation says beside its words, as it was when it was taken.
 *
 * @param moneySample whether made-up decisions or payments are in the money
 * @param unequalParts wholes and parts that do not rest on the same; absent in what was taken before that was told
 */
@Schema(
        name = "ConsolidationContents",
        description = "What a consolidation says beside its words, as it was when the figures were taken")
public record Contents(
        List<Line> lines,
        List<Place> places,
        List<Cell> cells,
        List<UnitAnswer> answers,
        List<Money> money,
        boolean moneySample,
        List<Met> obstacles,

        @Schema(description = "null for figures taken before they were told") @Nullable
        List<UnequalParts> unequalParts) {

    /**
     * One indicator as a whole.
     *
     * @param asked under which indicators its figures are asked: itself, or the parts that it is the sum of
     * @param cumulative since the beginning of the year; absent for ad hoc rounds, which are in no sum
     * @param share what of the target is reached, in percent
     * @param unasked for which base periods nobody has asked; absent for ad hoc rounds, and where it was not taken yet
     */
    @Schema(name = "ConsolidationLine", description = "One indicator as a whole")
    public record Line(
            UUID indicatorId,
            String code,
            String name,
            String unit,
            IndicatorKind kind,
            @Nullable Nature nature,
            int decimals,
            @Nullable UUID parentId,
            List<UUID> asked,
            @Nullable ProgressTarget target,
            Pair period,

            @Schema(description = "Since the beginning of the year; null for ad hoc rounds, which are in no sum")
            @Nullable
            Pair cumulative,

            @Schema(description = "What of the target is reached by accepted figures, in percent") @Nullable
            BigDecimal share,

            @Schema(
                    description = "The base periods for which nobody has asked; null for ad hoc rounds, and for figures"
                            + " taken before they were told")
            @Nullable
            Unasked unasked) {

        /** The base periods that the period lacks as nobody has asked. */
        List<PeriodRun> unaskedInThePeriod() {
            return unasked == null ? List.of() : unasked.period();
        }

        /** The same of the cumulative figure, besides those. */
        List<PeriodRun> unaskedBesideThePeriod() {
            return unasked == null ? List.of() : unasked.before();
        }

        /** Who lacks more of the cumulative figure than of the period's: what the period lacks is told beside it already. */
        List<MissingArea> missingBeforeThePeriod() {
            if (cumulative == null) {
                return List.of();
            }
            Map<UUID, Integer> ofThePeriod = period.accepted().missing().stream()
                    .collect(Collectors.toMap(MissingArea::areaId, MissingArea::periods));
            return cumulative.accepted().missing().stream()
                    .filter(one -> one.periods() > ofThePeriod.getOrDefault(one.areaId(), 0))
                    .toList();
        }
    }

    /** An area right below the plan's. */
    @Schema(name = "ConsolidationPlace", description = "An area right below the plan's")
    public record Place(UUID areaId, String code, String name) {}

    /** One indicator in one area. */
    @Schema(name = "ConsolidationCell", description = "One indicator in one area")
    public record Cell(
            UUID indicatorId,
            UUID areaId,
            @Nullable ProgressTarget target,
            Pair period,
            @Nullable Pair cumulative) {}

    /**
     * How one unit has answered.
     *
     * @param roundName the round that it answers to, where the period is put together from several
     * @param narrative its words; absent while they are not in, and for who does not see all reports
     */
    @Schema(name = "ConsolidationAnswer", description = "How one unit has answered")
    public record UnitAnswer(
            UUID reportId,
            @Nullable String roundName,
            UUID agencyId,
            String agencyCode,
            String agencyName,
            String agencyShortName,
            LocalDate dueOn,
            @Nullable LocalDate submittedOn,
            int lateDays,
            SectionState state,
            @Nullable ConsolidationNarrative narrative) {

        /** Who answers, and to which round where there are several. */
        String speaker() {
            return roundName == null ? agencyShortName : agencyShortName + ", " + roundName;
        }

        /** Whether all of it is in. */
        boolean hasComeIn() {
            return state == SectionState.SUBMITTED || state == SectionState.VERIFIED || state == SectionState.ACCEPTED;
        }

        UnitAnswer withoutWords() {
            return new UnitAnswer(
                    reportId,
                    roundName,
                    agencyId,
                    agencyCode,
                    agencyName,
                    agencyShortName,
                    dueOn,
                    submittedOn,
                    lateDays,
                    state,
                    null);
        }
    }

    /**
     * Money of one source, as of the end of the period.
     *
     * @param source absent for the sum of all
     * @param pending how many amounts the plan leaves open
     */
    @Schema(name = "ConsolidationMoney", description = "Money of one source in VND; null is not known, which is not 0")
    public record Money(
            @Schema(description = "null: all sources together") @Nullable
            FundingSource source,

            @Nullable Long stated,
            int pending,
            @Nullable Long allocated,
            @Nullable Long spent) {}

    /**
     * An obstacle of the period.
     *
     * @param retracted whether its unit has taken it back; absent in what was kept before units could
     */
    @Schema(name = "ConsolidationObstacle", description = "An obstacle of the period")
    public record Met(
            UUID obstacleId,
            String agencyName,
            String title,
            ObstacleState state,
            LocalDate reportedOn,
            @Nullable LocalDate dueOn,
            @Nullable Boolean retracted) {

        /** It as it stands now, by the unit's name. */
        static Met of(ObstacleSummary one, String agencyName, ZoneId zone) {
            return new Met(
                    one.id(),
                    agencyName,
                    one.title(),
                    one.state(),
                    LocalDate.ofInstant(one.reportedAt(), zone),
                    one.dueOn(),
                    one.retractedReason() != null);
        }

        /** What became of it, in words. */
        String standing() {
            return Objects.requireNonNull(
                    Boolean.TRUE.equals(retracted) ? SheetWords.of("Obstacle", "RETRACTED") : SheetWords.of(state));
        }
    }

    /** The same for who does not see all reports: without the words of single units. */
    Contents withoutWordsOfUnits() {
        return new Contents(
                lines,
                places,
                cells,
                answers.stream().map(UnitAnswer::withoutWords).toList(),
                money,
                moneySample,
                obstacles,
                unequalParts);
    }

    /** Wholes and parts that do not rest on the same, as far as that was told. */
    List<UnequalParts> unequal() {
        return unequalParts == null ? List.of() : unequalParts;
    }
}
