package vn.giamngheo.reminder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.plan.PlanVisibility;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.page.SortKey;

/** Every query for mails that remind, and for what they remind of. */
@ApplicationScoped
class ReminderMailRepository implements PanacheRepositoryBase<ReminderMail, UUID> {
    // What is about a whole round has no unit, and the day of its round.
    private static final SortKey[] KEYS = {
        SortKey.text("agency", "coalesce(a.shortName, '')"),
        SortKey.date("dueOn", "coalesce(r.dueOn, n.consolidatedDueOn)")
    };
    private static final String FROM =
            "Report r join Agency a on a.id = r.agencyId join ReportingRound n on n.id = r.roundId"
                    + " join Plan p on p.id = r.planId";
    private static final String OWED = "r.submittedOn is null and n.status = vn.giamngheo.round.RoundStatus.OPEN"
            + " and p.status <> vn.giamngheo.plan.PlanStatus.CLOSED";
    private static final String NOT_GONE =
            "m.state in (vn.giamngheo.reminder.MailState.NO_ADDRESS, vn.giamngheo.reminder.MailState.NO_HOLDER)";
    // What is owed still, and by the day that it has: of what is over, and of who was reached since, there is nothing
    // to mend. Mails of rounds that have nothing to be mended any more were ended with the daily plan.
    private static final String UNREACHED = NOT_GONE + " and (m.reportId is null or m.callId is null and " + OWED
            + " and m.dueOn = r.dueOn or m.callId is not null and " + NoticeRepository.TO_DO
            + ") and p.status <> vn.giamngheo.plan.PlanStatus.CLOSED"
            + " and not exists (select 1 from ReminderMail later where later.agencyId = m.agencyId"
            + " and later.userId is not null and later.stateSince > m.stateSince and (m.userId is null"
            + " or later.userId = m.userId and later.state <> vn.giamngheo.reminder.MailState.NO_ADDRESS))";

    Page<ReminderMailResponse> list(Scope scope, ReminderMailFilter filter, PageRequest page) {
        Listing<ReminderMailResponse> mails = PlanVisibility.narrow(
                        new Listing<ReminderMailResponse>(
                                getEntityManager(),
                                "new vn.giamngheo.reminder.ReminderMailResponse(m.id, n.id, n.name, r.id, m.consolidationId,"
                                        + " a.id, a.shortName, m.userName, m.kind, m.dueOn, m.state, m.attempts,"
                                        + " m.stateSince, m.nextAttemptAt)",
                                "ReminderMail m left join Report r on r.id = m.reportId left join Agency a on a.id = m.agencyId"
                                        + " join ReportingRound n on n.id = m.roundId join Plan p on p.id = m.planId",
                                "m",
                                KEYS),
                        scope)
                .filter("m.planId = :planId", "planId", filter.planId())
                .filter("m.roundId = :roundId", "roundId", filter.roundId())
                .filter("m.state = :state", "state", filter.state());
        if (filter.unreached() != null) {
            mails.where(filter.unreached() ? UNREACHED : "not (" + UNREACHED + ")", Map.of());
        }
        return mails.page(page);
    }

    /** What is owed and due within these days, both included. */
    List<DueReport> owed(Scope scope, LocalDate from, LocalDate to) {
        return owed().where("r.dueOn between :from and :to", Map.of("from", from, "to", to))
                .all();
    }

    /** What the mail reminds of, if it is still owed by that day. */
    Optional<DueReport> stillOwed(Scope scope, ReminderMail mail) {
        return owed().where("r.dueOn = :dueOn", Map.of("dueOn", mail.dueOn())).one(mail.reportId());
    }

    private Listing<DueReport> owed() {
        return new Listing<DueReport>(
                        getEntityManager(), DueReport.PROJECTION, FROM, "r", SortKey.date("dueOn", "r.dueOn"))
                .where(OWED, Map.of());
    }

    /**
     * The mails of a kind about a report and its day, about one reminder or return, or about the report of a round, which no other
     * instance changes until this one is done.
     */
    List<ReminderMail> held(Scope scope, Occasion occasion) {
        return switch (occasion) {
            case ReportOccasion of -> held(of);
            case RoundOccasion of -> {
                planAlone(of.roundId());
                yield list("roundId = ?1 and kind = ?2 order by id", of.roundId(), of.kind()).stream()
                        .filter(mail -> mail.isAbout(of))
                        .toList();
            }
        };
    }

    private List<ReminderMail> held(ReportOccasion occasion) {
        DueReport report = occasion.report();
        planAlone(report.reportId());
        Call call = occasion.call();
        if (call != null) {
            return list("callId = ?1 order by id", call.id());
        }
        return list(
                "reportId = ?1 and kind = ?2 and dueOn = ?3 order by id",
                report.reportId(),
                occasion.kind(),
                report.dueOn());
    }

    private void planAlone(UUID about) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended('giam-ngheo mail ' || cast(:about as text), 0))")
                .setParameter("about", about.toString())
                .getSingleResult();
    }

    /** The mails about reports of rounds that did not go for want of an address or a person, but for those another instance is at. */
    List<ReminderMail> unreachedOfRounds(Scope scope) {
        List<?> unreached =
                getEntityManager().createNativeQuery("""
                        select * from reminder_mail where report_id is null and state in ('NO_ADDRESS', 'NO_HOLDER')
                        order by id for update skip locked
                        """, ReminderMail.class).getResultList();
        return unreached.stream().map(ReminderMail.class::cast).toList();
    }

    /** The next mail that is to go; other instances pass it over while this one holds it. */
    Optional<ReminderMail> next(Scope scope, Instant now) {
        List<?> next = getEntityManager()
                .createNativeQuery("""
                        select * from reminder_mail where state = 'WAITING' and next_attempt_at <= :now
                        order by next_attempt_at, id limit 1 for update skip locked
                        """, ReminderMail.class)
                .setParameter("now", now)
                .getResultList();
        return next.stream().map(ReminderMail.class::cast).findFirst();
    }

    /** Mails that an instance has begun to send before that moment and never told of again. */
    List<ReminderMail> leftBehind(Scope scope, Instant before) {
        return list("state = ?1 and stateSince < ?2 order by id", MailState.SENDING, before);
    }
}
