package vn.giamngheo.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.access.Scope;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.report.ReportBoard.BoardCell;
import vn.giamngheo.report.ReportBoard.BoardRound;
import vn.giamngheo.report.ReportBoard.BoardUnit;

/** Tells what is due: for one person, and for a whole plan. */
@ApplicationScoped
@Transactional
public class ReportOverviewService {
    private static final int MOST_TASKS = 200;
    private final ReportRepository reports;
    private final ReportViews views;
    private final PlanService plans;
    private final Instance<TaskSource> others;

    ReportOverviewService(ReportRepository reports, ReportViews views, PlanService plans, Instance<TaskSource> others) {
        this.reports = reports;
        this.views = views;
        this.plans = plans;
        this.others = others;
    }

    /** What waits for the caller, what is due first at the top, what has no day at the end. */
    public TaskList tasks(Scope scope) {
        return tasks(scope, EnumSet.allOf(TaskKind.class));
    }

    /** The same of those kinds alone. */
    public TaskList tasks(Scope scope, Set<TaskKind> kinds) {
        Set<TaskResponse> tasks = Stream.concat(
                        reports.waitingFor(scope).stream().map(row -> row.on(views.today())),
                        others.stream()
                                .filter(source -> source.kinds().stream().anyMatch(kinds::contains))
                                .flatMap(source -> source.tasks(scope).stream()))
                .filter(task -> kinds.contains(task.kind()))
                .sorted(Comparator.comparing(task -> Objects.requireNonNullElse(task.dueOn(), LocalDate.MAX)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new TaskList(tasks.stream().limit(MOST_TASKS).toList(), tasks.size());
    }

    /** What units have answered to a round, with their words: for who has been found to see all of it. */
    public List<RoundAnswer> answers(Scope scope, UUID roundId) {
        return reports.answers(scope, roundId);
    }

    /** Where each report of a plan stands, as far as the caller sees. */
    public ReportBoard board(Scope scope, UUID planId) {
        plans.frame(scope, planId);
        List<BoardRow> rows = reports.board(scope, planId);
        return new ReportBoard(
                rows.stream()
                        .map(row -> new BoardRound(
                                row.roundId(), row.roundName(), row.dataFrom(), row.dataTo(), row.roundOpen()))
                        .distinct()
                        .toList(),
                rows.stream()
                        .map(row -> new BoardUnit(
                                row.agencyId(), row.agencyCode(), row.agencyName(), row.agencyShortName()))
                        .distinct()
                        .sorted(Comparator.comparing(BoardUnit::code))
                        .toList(),
                rows.stream()
                        .map(row -> new BoardCell(
                                row.roundId(),
                                row.agencyId(),
                                row.reportId(),
                                row.state(),
                                Lateness.days(row.dueOn(), row.submittedOn(), views.today())))
                        .toList());
    }
}
