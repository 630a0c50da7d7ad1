package vn.giamngheo.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.audit.ReadsPersonalData;
import vn.giamngheo.report.ReportOverviewService;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;

/** Keeps which mail is to go, and what became of it: each step in a transaction of its own, none while a server is asked. */
@ApplicationScoped
@Transactional
public class ReminderMailService {
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);
    private static final Duration CALLED_LATELY = Duration.ofDays(3);
    private final ReminderMailRepository mails;
    private final CallRepository calls;
    private final ReportOverviewService lists;
    private final MailPreferenceRepository preferences;
    private final Clock clock;
    private final int daysBefore;
    private final int daysAfter;
    private final int daysTold;

    ReminderMailService(
            ReminderMailRepository mails,
            CallRepository calls,
            ReportOverviewService lists,
            MailPreferenceRepository preferences,
            Clock clock,
            @ConfigProperty(name = "giam-ngheo.reminder.days-before") int daysBefore,
            @ConfigProperty(name = "giam-ngheo.reminder.days-after") int daysAfter,
            @ConfigProperty(name = "giam-ngheo.reminder.days-told") int daysTold) {
        this.mails = mails;
        this.calls = calls;
        this.lists = lists;
        this.preferences = preferences;
        this.clock = clock;
        this.daysBefore = daysBefore;
        this.daysAfter = daysAfter;
        this.daysTold = daysTold;
    }

    /** The mails within the scope that meet the filter. */
    @ReadsPersonalData("reminder-mail.list")
    public Page<ReminderMailResponse> list(Scope scope, ReminderMailFilter filter, PageRequest page) {
        return mails.list(scope, filter, page);
    }

    /** What is to be reminded of today. What is over for long is not: mail that is turned on does not tell of old rounds. */
    List<ReportOccasion> due(Scope scope) {
        LocalDate today = LocalDate.now(clock);
        return Stream.concat(
                        byDay(MailKind.DUE_SOON, mails.owed(scope, today, today.plusDays(daysBefore))),
                        byDay(
                                MailKind.OVERDUE,
                                mails.owed(
                                        scope,
                                        today.minusDays((long) daysAfter + daysTold),
                                        today.minusDays(daysAfter))))
                .toList();
    }

    private static Stream<ReportOccasion> byDay(MailKind kind, List<DueReport> reports) {
        return reports.stream().map(report -> new ReportOccasion(report, kind, null));
    }

    /** What there is to do around the reports of rounds, as the list of tasks shows it to whose scope it is. */
    List<RoundOccasion> tasks(Scope scope) {
        return lists.tasks(scope, RoundOccasion.TASKS).items().stream()
                .map(RoundOccasion::of)
                .toList();
    }

    /**
     * Of which reminders and returns mail is to tell. Those of long ago have had their time.
     *
     * @param again also those for which mails are entered: somebody may have an address by now
     */
    List<ReportOccasion> called(Scope scope, boolean again) {
        return calls.since(scope, clock.instant().minus(CALLED_LATELY), again);
    }

    /**
     * Enters a mail for each person who has none of that kind about the report and its day, about the reminder or return, or about the
     * round's report, yet; tells how many are to go. What was refused goes again on another day: by then the server may take it. What
     * was needless by its day and is owed again goes too, and so does what is to be done again for a round.
     */
    @Audited("reminder.mail.plan")
    int plan(Scope scope, Occasion occasion, List<Person> holders) {
        Instant now = clock.instant();
        List<ReminderMail> known = mails.held(scope, occasion);
        int toGo = 0;
        for (Person holder : holders) {
            Optional<ReminderMail> before = of(known, holder.id());
            if (before.isEmpty()) {
                mails.persist(new ReminderMail(occasion, holder, now));
                toGo += holder.email() == null ? 0 : 1;
            } else if (holder.email() != null && mayGoAgain(before.get())) {
                before.get().toGo(now);
                toGo++;
            }
        }
        Optional<ReminderMail> nobody = of(known, null);
        if (holders.isEmpty() && nobody.isEmpty()) {
            mails.persist(new ReminderMail(occasion, null, now));
        } else if (!holders.isEmpty()) {
            nobody.filter(one -> one.state() == MailState.NO_HOLDER)
                    .ifPresent(one -> one.become(MailState.NEEDLESS, now));
        }
        return toGo;
    }

    /**
     * Ends the mails about reports of rounds that reached nobody, where that waits for nobody or not for that person any more: nobody is
     * to be told otherwise.
     *
     * @param waiting what waits now, and for whom
     */
    @Audited("reminder.mail.end")
    void endUnreached(Scope scope, Map<RoundOccasion, List<Person>> waiting) {
        Instant now = clock.instant();
        mails.unreachedOfRounds(scope).stream()
                .filter(mail -> waiting.entrySet().stream()
                        .noneMatch(task -> mail.isAbout(task.getKey()) && isWithin(mail, task.getValue())))
                .forEach(mail -> mail.become(MailState.NEEDLESS, now));
    }

    private static boolean isWithin(ReminderMail mail, List<Person> people) {
        return people.isEmpty() ? mail.isTo(null) : people.stream().anyMatch(person -> mail.isTo(person.id()));
    }

    /** Takes the next mail that is to go, so that nobody else does. What need not go any more ends here. */
    @Audited("reminder.mail.begin")
    Optional<Claimed> claim(Scope scope) {
        Instant now = clock.instant();
        for (Optional<ReminderMail> next = mails.next(scope, now); next.isPresent(); next = mails.next(scope, now)) {
            ReminderMail mail = next.get();
            Optional<? extends Occasion> owed = stillOwed(scope, mail);
            boolean wanted = !preferences.isUnwanted(scope, mail.person());
            if (owed.isPresent() && wanted) {
                mail.begin(now);
                return Optional.of(new Claimed(mail.id(), mail.person(), owed.get()));
            }
            mail.become(wanted ? MailState.NEEDLESS : MailState.UNWANTED, now);
            mails.flush();
        }
        return Optional.empty();
    }

    /** Keeps what became of a mail. */
    @Audited("reminder.mail.end")
    void settle(Scope scope, UUID id, Delivery delivery) {
        mails.findById(id).settle(delivery, clock.instant());
    }

    /** Ends a mail that was begun without having been handed over. */
    @Audited("reminder.mail.end")
    void end(Scope scope, UUID id, MailState state) {
        mails.findById(id).become(state, clock.instant());
    }

    /** What an instance has begun before it was killed may have gone: it is not sent again. */
    @Audited("reminder.mail.end")
    int giveUpLeftBehind(Scope scope) {
        Instant now = clock.instant();
        List<ReminderMail> left = mails.leftBehind(scope, now.minus(LEFT_BEHIND));
        left.forEach(mail -> mail.become(MailState.UNCERTAIN, now));
        return left.size();
    }

    private Optional<? extends Occasion> stillOwed(Scope scope, ReminderMail mail) {
        return switch (mail.kind()) {
            case DUE_SOON, OVERDUE ->
                mails.stillOwed(scope, mail).map(report -> new ReportOccasion(report, mail.kind(), null));
            case REMINDED -> calls.reminder(scope, Objects.requireNonNull(mail.callId()));
            case RETURNED -> calls.returned(scope, Objects.requireNonNull(mail.callId()));
            case CONSOLIDATE, ISSUE_REPORT, REVISE ->
                tasks(scope).stream().filter(mail::isAbout).findFirst();
        };
    }

    private boolean mayGoAgain(ReminderMail mail) {
        return switch (mail.state()) {
            case NO_ADDRESS -> true;
            // A reminder that was answered is over, whatever comes later. What is to be done for a round may be so
            // again.
            case NEEDLESS -> mail.callId() == null;
            case REFUSED ->
                LocalDate.ofInstant(mail.stateSince(), clock.getZone()).isBefore(LocalDate.now(clock));
            default -> false;
        };
    }

    private static Optional<ReminderMail> of(List<ReminderMail> known, @Nullable String userId) {
        return known.stream().filter(mail -> mail.isTo(userId)).findFirst();
    }

    /** A mail that this instance sends. */
    record Claimed(UUID id, String userId, Occasion occasion) {}
}
