package vn.giamngheo.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.report.ReportOverviewService;
import vn.giamngheo.report.TaskKind;

/** Tells a person what is near, over, come back or reminded of since they last looked. */
@ApplicationScoped
@Transactional
public class NoticeService {
    /** How many are listed, and marked at once. */
    static final int MOST = 200;

    /** What a person does with the reports of others, and with that of a whole round. */
    private static final Set<TaskKind> OF_OTHERS =
            EnumSet.of(TaskKind.VERIFY, TaskKind.ACCEPT, TaskKind.CONSOLIDATE, TaskKind.ISSUE_REPORT);

    private final NoticeRepository notices;
    private final ReportOverviewService reports;
    private final Clock clock;
    private final int daysBefore;

    NoticeService(
            NoticeRepository notices,
            ReportOverviewService reports,
            Clock clock,
            @ConfigProperty(name = "giam-ngheo.reminder.days-before") int daysBefore) {
        this.notices = notices;
        this.reports = reports;
        this.clock = clock;
        this.daysBefore = daysBefore;
    }

    /** What the caller should know, what is new first. */
    public NoticeList list(Scope scope) {
        Map<UUID, NoticeResponse> all = current(scope);
        Set<UUID> read = notices.readOf(scope, all.keySet());
        Predicate<NoticeResponse> isRead = notice -> read.contains(notice.id());
        List<NoticeResponse> items = all.values().stream()
                .sorted(Comparator.comparing(isRead::test)
                        .thenComparing(NoticeResponse::happenedAt, Comparator.reverseOrder()))
                .limit(MOST)
                .map(notice -> isRead.test(notice) ? marked(notice) : notice)
                .toList();
        return new NoticeList(items, all.size() - read.size());
    }

    /** How many the caller has not marked as read. */
    public NoticeCount count(Scope scope) {
        Set<UUID> all = current(scope).keySet();
        return new NoticeCount(all.size() - notices.readOf(scope, all).size());
    }

    /** Marks as read what the caller names, as far as it is theirs. */
    public void read(Scope scope, @NotNull @Valid NoticesReadRequest request) {
        Set<UUID> named = new HashSet<>(request.ids());
        named.retainAll(current(scope).keySet());
        named.stream().sorted().forEach(notice -> notices.read(scope, notice, clock.instant()));
    }

    private Map<UUID, NoticeResponse> current(Scope scope) {
        LocalDate today = LocalDate.now(clock);
        Stream<NoticeResponse> days = Stream.concat(
                        notices.owed(scope).stream().map(row -> ofDay(row, TaskKind.ENTER, today)),
                        reports.tasks(scope, OF_OTHERS).items().stream()
                                .filter(task -> task.dueOn() != null)
                                .map(task -> ofDay(NoticeRow.of(task), task.kind(), today)))
                .filter(Objects::nonNull);
        Stream<NoticeResponse> moments = Stream.concat(
                latest(notices.returned(scope), NoticeKind.RETURNED, TaskKind.CORRECT, today),
                latest(notices.reminded(scope), NoticeKind.REMINDED, TaskKind.ENTER, today));
        return Stream.concat(days, moments)
                .collect(Collectors.toMap(
                        NoticeResponse::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    /** Of each report the last time only. */
    private static Stream<NoticeResponse> latest(
            List<NoticeRow> rows, NoticeKind kind, TaskKind task, LocalDate today) {
        return rows.stream()
                .map(row -> row.as(kind, task, Objects.requireNonNull(row.since()), today))
                .collect(Collectors.toMap(
                        notice -> Objects.requireNonNull(notice.reportId()),
                        Function.identity(),
                        (one, other) -> one.happenedAt().isBefore(other.happenedAt()) ? other : one,
                        LinkedHashMap::new))
                .values()
                .stream();
    }

    /** What the day alone tells; nothing while it is far. */
    private @Nullable NoticeResponse ofDay(NoticeRow row, TaskKind task, LocalDate today) {
        if (row.dueOn().isBefore(today)) {
            return row.as(NoticeKind.OVERDUE, task, beginOf(row.dueOn().plusDays(1)), today);
        }
        LocalDate near = row.dueOn().minusDays(daysBefore);
        return near.isAfter(today) ? null : row.as(NoticeKind.DUE_SOON, task, beginOf(near), today);
    }

    private Instant beginOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static NoticeResponse marked(NoticeResponse one) {
        return new NoticeResponse(
                one.id(),
                one.kind(),
                one.task(),
                one.planId(),
                one.roundId(),
                one.roundName(),
                one.reportId(),
                one.consolidationId(),
                one.agencyName(),
                one.dueOn(),
                one.lateDays(),
                one.happenedAt(),
                one.byName(),
                one.message(),
                true);
    }
}
