package vn.giamngheo.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.SortKey;

/** Every query for what units were told of their reports, as mail tells it: as long as its unit has something to do with it. */
@ApplicationScoped
class CallRepository {
    private static final String CALL = "new vn.giamngheo.reminder.ReportOccasion(" + DueReport.PROJECTION
            + ", vn.giamngheo.reminder.MailKind.%s, new vn.giamngheo.reminder.Call(c.id, %s))";
    private static final String OF_REPORT = " c join Report r on r.id = c.reportId join Agency a on a.id = r.agencyId"
            + " join ReportingRound n on n.id = r.roundId join Plan p on p.id = r.planId";
    private static final String TO_DO = NoticeRepository.TO_DO + " and p.status <> vn.giamngheo.plan.PlanStatus.CLOSED";
    // Sections that came back in one step are one return.
    private static final String CAME_BACK = "c.action in (vn.giamngheo.report.SectionAction.RETURN,"
            + " vn.giamngheo.report.SectionAction.REOPEN) and not exists (select 1 from ReportEvent other"
            + " where other.reportId = c.reportId and other.happenedAt = c.happenedAt and other.action = c.action"
            + " and other.id < c.id)";
    // All that came back in the step may have gone in again, while other parts of the report are still written.
    private static final String STILL_BACK =
            "exists (select 1 from ReportEvent back join ReportSection s on s.id = back.sectionId"
                    + " where back.reportId = c.reportId and back.happenedAt = c.happenedAt and back.action = c.action"
                    + " and s.state in (vn.giamngheo.report.SectionState.RETURNED, vn.giamngheo.report.SectionState.REOPENED,"
                    + " vn.giamngheo.report.SectionState.DRAFT, vn.giamngheo.report.SectionState.READY))";
    private static final String NOT_ENTERED = "not exists (select 1 from ReminderMail m where m.callId = c.id)";

    private final EntityManager entityManager;

    CallRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * What units were told from that moment on.
     *
     * @param entered also what mails are entered for already
     */
    List<ReportOccasion> since(Scope scope, Instant moment, boolean entered) {
        return Stream.of(
                        reminders(scope).where("c.remindedAt > :moment", Map.of("moment", moment)),
                        returns(scope).where("c.happenedAt > :moment", Map.of("moment", moment)))
                .flatMap(calls -> (entered ? calls : calls.where(NOT_ENTERED, Map.of())).all().stream())
                .toList();
    }

    /** That reminder, while something is still to be done. */
    Optional<ReportOccasion> reminder(Scope scope, UUID id) {
        return reminders(scope).one(id);
    }

    /** That return with its reasons, while something is still to be done. */
    Optional<ReportOccasion> returned(Scope scope, UUID id) {
        return returns(scope).one(id).map(occasion -> occasion.withWords(reasons(id)));
    }

    private Listing<ReportOccasion> reminders(Scope scope) {
        return new Listing<ReportOccasion>(
                        entityManager,
                        CALL.formatted(MailKind.REMINDED, "c.remindedByName, c.remindedAt, c.message"),
                        "Reminder" + OF_REPORT,
                        "c",
                        SortKey.date("dueOn", "r.dueOn"))
                .where(TO_DO, Map.of());
    }

    private Listing<ReportOccasion> returns(Scope scope) {
        return new Listing<ReportOccasion>(
                        entityManager,
                        CALL.formatted(MailKind.RETURNED, "c.actorName, c.happenedAt, c.reason"),
                        "ReportEvent" + OF_REPORT,
                        "c",
                        SortKey.date("dueOn", "r.dueOn"))
                .where(TO_DO + " and " + CAME_BACK + " and " + STILL_BACK, Map.of());
    }

    /** Why it came back: the reasons of the step, and those of single figures with their indicators. */
    private @Nullable String reasons(UUID id) {
        List<?> rows =
                entityManager.createNativeQuery("""
                        select e.reason, i.code || ' – ' || i.name || ', ' || area.name || ': ' || c.reason
                        from report_event asked
                        join report_event e on e.report_id = asked.report_id and e.happened_at = asked.happened_at
                            and e.action = asked.action
                        left join report_event_cell c on c.event_id = e.id
                        left join result x on x.id = c.result_id
                        left join indicator i on i.id = x.indicator_id
                        left join area on area.id = x.area_id
                        where asked.id = :id order by i.code, area.name
                        """).setParameter("id", id).getResultList();
        List<Object[]> told = rows.stream().map(Object[].class::cast).toList();
        String all = Stream.concat(
                        told.stream().map(row -> row[0]), told.stream().map(row -> row[1]))
                .filter(one -> one != null)
                .map(String.class::cast)
                .distinct()
                .collect(Collectors.joining("\n"));
        return all.isEmpty() ? null : all;
    }
}
