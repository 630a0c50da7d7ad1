package vn.giamngheo.consolidation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.report.TaskKind;
import vn.giamngheo.report.TaskResponse;
import vn.giamngheo.round.ReportingCalendar;
import vn.giamngheo.round.RoundKind;

/**
 * How far a round is from its report, as it is read.
 *
 * @param consolidationId the last revision of its report; absent where there is none
 * @param takenAt when that revision's figures were taken
 * @param awaited how many of its reports are not accepted and have time until their day
 * @param judgedAt when a report of it was last accepted, or opened again
 */
record RoundStanding(
        UUID roundId,
        UUID planId,
        String name,
        RoundKind kind,
        LocalDate dataFrom,
        LocalDate dataTo,
        LocalDate consolidatedDueOn,
        @Nullable UUID consolidationId,
        @Nullable ConsolidationStatus status,
        @Nullable Integer revision,
        @Nullable Instant takenAt,
        long awaited,
        @Nullable Instant judgedAt) {
    /** For so long an ad hoc round's report may be late before nobody waits for it. */
    private static final int WEEKS = 8;

    boolean hasDraft() {
        return status == ConsolidationStatus.DRAFT;
    }

    boolean isIssued() {
        return status == ConsolidationStatus.ISSUED;
    }

    /** Whether the other's reports are what this one is put together from: an ad hoc round adds up nothing but its own. */
    boolean isMadeOf(RoundStanding other) {
        return kind == RoundKind.AD_HOC
                ? roundId.equals(other.roundId)
                : other.kind == RoundKind.BASE
                        && planId.equals(other.planId)
                        && ReportingCalendar.counts(other.dataFrom, other.dataTo, dataFrom, dataTo);
    }

    /**
     * Whether reporting has gone on, so that nobody goes back to it: a later round as long has its report, or should have by now. An ad
     * hoc round is in no course, and is left after some weeks.
     */
    boolean isLeftBehind(Collection<RoundStanding> all, LocalDate today) {
        return kind == RoundKind.AD_HOC
                ? consolidatedDueOn.plusWeeks(WEEKS).isBefore(today)
                : all.stream()
                        .filter(other -> planId.equals(other.planId)
                                && other.kind != RoundKind.AD_HOC
                                && other.dataTo.isAfter(dataTo)
                                && other.months() == months())
                        .anyMatch(other -> other.consolidationId != null || other.consolidatedDueOn.isBefore(today));
    }

    private long months() {
        return ChronoUnit.MONTHS.between(dataFrom, dataTo.plusDays(1));
    }

    /** Whether what is accepted of it may be another than at that time: never where nothing has been judged since. */
    boolean isJudgedAfter(@Nullable Instant then) {
        return then != null && judgedAt != null && judgedAt.isAfter(then);
    }

    /** What waits for somebody. The day is the first report's: once that is issued, it hurries nobody. */
    TaskResponse task(TaskKind what, LocalDate today) {
        boolean first = revision == null || (revision == 1 && hasDraft());
        return TaskResponse.ofRound(
                what, planId, roundId, name, consolidationId, first ? consolidatedDueOn : null, today);
    }
}
