package vn.giamngheo.consolidation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.giamngheo.access.Scope;
import vn.giamngheo.report.TaskKind;
import vn.giamngheo.report.TaskResponse;
import vn.giamngheo.report.TaskSource;

/** Tells which reports of rounds are to be made, to be issued, or to be told anew. */
@ApplicationScoped
@Transactional
public class ConsolidationTaskService implements TaskSource {
    private final ConsolidationRepository consolidations;
    private final Clock clock;

    ConsolidationTaskService(ConsolidationRepository consolidations, Clock clock) {
        this.consolidations = consolidations;
        this.clock = clock;
    }

    @Override
    public Set<TaskKind> kinds() {
        return EnumSet.of(TaskKind.CONSOLIDATE, TaskKind.ISSUE_REPORT, TaskKind.REVISE);
    }

    @Override
    public List<TaskResponse> tasks(Scope scope) {
        if (!scope.draftsProgramme() && !ConsolidationParties.issues(scope, false)) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        List<RoundStanding> rounds = consolidations.standings(scope, today);
        return rounds.stream()
                .flatMap(round -> {
                    List<RoundStanding> parts =
                            rounds.stream().filter(round::isMadeOf).toList();
                    boolean left = !round.hasDraft() && round.isLeftBehind(rounds, today);
                    Optional<TaskKind> waiting = left ? Optional.empty() : kind(scope, round, parts, today);
                    return waiting.map(kind -> round.task(kind, today)).stream();
                })
                .toList();
    }

    private Optional<TaskKind> kind(Scope scope, RoundStanding round, List<RoundStanding> parts, LocalDate today) {
        if (round.hasDraft()) {
            boolean drafted = consolidations.wasDraftedBy(scope, Objects.requireNonNull(round.consolidationId()));
            return when(ConsolidationParties.issues(scope, drafted), TaskKind.ISSUE_REPORT);
        }
        if (!scope.draftsProgramme()) {
            return Optional.empty();
        }
        return round.isIssued()
                ? when(parts.stream().anyMatch(part -> part.isJudgedAfter(round.takenAt())), TaskKind.REVISE)
                : when(
                        round.dataTo().isBefore(today) && parts.stream().allMatch(part -> part.awaited() == 0),
                        TaskKind.CONSOLIDATE);
    }

    private static Optional<TaskKind> when(boolean waits, TaskKind kind) {
        return waits ? Optional.of(kind) : Optional.empty();
    }
}
