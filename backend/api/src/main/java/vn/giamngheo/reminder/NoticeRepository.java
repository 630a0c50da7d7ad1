package vn.giamngheo.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giamngheo.access.Scope;
import vn.giamngheo.plan.PlanVisibility;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.OneOf;
import vn.giamngheo.shared.page.SortKey;

/** What there is to tell of the reports of a person's own units, and what they have read of it. */
@ApplicationScoped
class NoticeRepository {
    private static final String OF_REPORT =
            " join Agency a on a.id = r.agencyId join ReportingRound n on n.id = r.roundId"
                    + " join Plan p on p.id = r.planId";
    private static final String ROW =
            "new vn.giamngheo.reminder.NoticeRow(r.planId, n.id, n.name, r.id, a.shortName, r.dueOn";
    private static final String OWED = "r.submittedOn is null and n.status = vn.giamngheo.round.RoundStatus.OPEN";
    /** That a unit has something to do with its report {@code r} in a round {@code n}. */
    static final String TO_DO = "n.status = vn.giamngheo.round.RoundStatus.OPEN and r.state in"
            + " (vn.giamngheo.report.SectionState.NOT_STARTED, vn.giamngheo.report.SectionState.DRAFT,"
            + " vn.giamngheo.report.SectionState.READY, vn.giamngheo.report.SectionState.RETURNED,"
            + " vn.giamngheo.report.SectionState.REOPENED)";

    private static final String CAME_BACK =
            "s.state in (vn.giamngheo.report.SectionState.RETURNED, vn.giamngheo.report.SectionState.REOPENED)"
                    + " and n.status = vn.giamngheo.round.RoundStatus.OPEN";

    private final EntityManager entityManager;

    NoticeRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The reports that the caller's units owe. */
    List<NoticeRow> owed(Scope scope) {
        return ofOwn(scope, ROW + ")", "Report r" + OF_REPORT, "r", OWED);
    }

    /** The sections that came back to the caller's units: one row each. */
    List<NoticeRow> returned(Scope scope) {
        return ofOwn(
                scope,
                ROW + ", r.submittedOn, s.stateSince)",
                "ReportSection s join Report r on r.id = s.reportId" + OF_REPORT,
                "s",
                CAME_BACK);
    }

    /** Each time that the caller's units were reminded of what they still owe. */
    List<NoticeRow> reminded(Scope scope) {
        return ofOwn(
                scope,
                ROW + ", r.submittedOn, m.remindedAt, m.remindedByName, m.message)",
                "Reminder m join Report r on r.id = m.reportId" + OF_REPORT,
                "m",
                TO_DO);
    }

    private List<NoticeRow> ofOwn(Scope scope, String projection, String from, String alias, String condition) {
        return PlanVisibility.narrow(
                        new Listing<NoticeRow>(
                                entityManager, projection, from, alias, SortKey.date("dueOn", "r.dueOn")),
                        scope)
                .where(condition + " and p.status <> vn.giamngheo.plan.PlanStatus.CLOSED", Map.of())
                .where(OneOf.of("a.code", "own", scope.unitCodes()))
                .all();
    }

    /** Which of the notices the caller has read. */
    Set<UUID> readOf(Scope scope, Collection<UUID> notices) {
        if (notices.isEmpty()) {
            return Set.of();
        }
        List<?> read = entityManager
                .createNativeQuery(
                        "select notice_id from notice_read where user_id = :user and notice_id in (:notices)")
                .setParameter("user", scope.userId())
                .setParameter("notices", notices)
                .getResultList();
        return read.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }

    /** Keeps that the caller has read it; once is enough. */
    void read(Scope scope, UUID notice, Instant now) {
        entityManager
                .createNativeQuery("insert into notice_read (user_id, notice_id, read_at) values (:user, :notice, :now)"
                        + " on conflict do nothing")
                .setParameter("user", scope.userId())
                .setParameter("notice", notice)
                .setParameter("now", now)
                .executeUpdate();
    }
}
