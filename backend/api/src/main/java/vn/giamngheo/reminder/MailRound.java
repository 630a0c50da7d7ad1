package vn.giamngheo.reminder;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.access.Sight;
import vn.giamngheo.reminder.Directory.DirectoryAway;
import vn.giamngheo.reminder.ReminderMailService.Claimed;

/**
 * Reminds by mail, once a day from a morning hour on, of reports and of what is to be done for whole rounds; tells from that hour on
 * what units were told of their reports, and sends again what did not go. Any number of instances may do so at once: the database
 * holds that a mail is entered once, and who has taken one is alone with it.
 */
@ApplicationScoped
class MailRound {
    private static final Logger LOG = Logger.getLogger(MailRound.class);
    private static final int MOST_AT_ONCE = 500;
    private final ReminderMailService mails;
    private final Directory directory;
    private final TaskHolders taskHolders;
    private final SmtpPost post;
    private final MailSettings settings;
    private final Clock clock;
    private final Sight sight;
    private final LocalTime from;
    private volatile @Nullable LocalDate plannedOn;

    MailRound(
            ReminderMailService mails,
            Directory directory,
            TaskHolders taskHolders,
            SmtpPost post,
            MailSettings settings,
            Clock clock,
            Sight sight,
            @ConfigProperty(name = "giam-ngheo.reminder.mail-from") LocalTime from) {
        this.mails = mails;
        this.directory = directory;
        this.taskHolders = taskHolders;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
        this.sight = sight;
        this.from = from;
    }

    /** Sends what is due, on every instance, at its own time; without a mail server nothing. */
    @Scheduled(
            identity = "reminder-mail",
            every = "{giam-ngheo.reminder.mail-every}",
            delayed = "{giam-ngheo.reminder.mail-delay}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        if (settings.areGiven() && !LocalTime.now(clock).isBefore(from)) {
            goRound(!LocalDate.now(clock).equals(plannedOn));
        }
    }

    /** One round: enters what units were told since, what is due and to be done unless that is planned already, and sends what waits. */
    void goRound(boolean plan) {
        sight.asSystem("reminder-mail", system -> {
            goRound(system, plan);
            return system;
        });
    }

    private void goRound(Scope system, boolean plan) {
        try {
            int left = mails.giveUpLeftBehind(system);
            if (left > 0) {
                LOG.warnf("%d mails were begun by an instance that has ended: whether they went is not known", left);
            }
            enter(system, mails.called(system, plan));
            if (plan) {
                LocalDate today = LocalDate.now(clock);
                enter(system, mails.due(system));
                enterTasks(system);
                plannedOn = today;
            }
            send(system);
        } catch (DirectoryAway away) {
            // Nothing is lost: what is due is still due in the next round, and what waits is still waiting.
            LOG.warnf("No reminders for now. %s", away.getMessage());
        }
    }

    private void enter(Scope system, List<ReportOccasion> occasions) {
        int planned = 0;
        for (ReportOccasion occasion : occasions) {
            planned += mails.plan(
                    system, occasion, directory.holdersIn(occasion.report().agencyCode()));
        }
        if (planned > 0) {
            LOG.infof("%d mails are to remind of reports", planned);
        }
    }

    private void enterTasks(Scope system) {
        Map<RoundOccasion, List<Person>> waiting = taskHolders.waiting(system);
        int planned = 0;
        for (Map.Entry<RoundOccasion, List<Person>> task : waiting.entrySet()) {
            planned += mails.plan(system, task.getKey(), task.getValue());
        }
        mails.endUnreached(system, waiting);
        if (planned > 0) {
            LOG.infof("%d mails are to tell of the reports of rounds", planned);
        }
    }

    private void send(Scope system) {
        for (int i = 0; i < MOST_AT_ONCE; i++) {
            Optional<Claimed> next = mails.claim(system);
            if (next.isEmpty() || !isServed(system, next.get())) {
                return;
            }
        }
    }

    /** Sends one mail; tells whether it makes sense to go on. */
    private boolean isServed(Scope system, Claimed mail) {
        Optional<Person> person;
        try {
            person = directory.person(mail.userId()).filter(found -> isTheirs(mail.occasion(), found));
        } catch (DirectoryAway away) {
            mails.settle(system, mail.id(), Delivery.away("DirectoryAway"));
            throw away;
        }
        if (person.isEmpty()) {
            mails.end(system, mail.id(), MailState.NEEDLESS);
            return true;
        }
        String to = person.get().email();
        if (to == null) {
            mails.end(system, mail.id(), MailState.NO_ADDRESS);
            return true;
        }
        Letter letter = Letter.about(
                mail.id(),
                mail.occasion(),
                person.get(),
                to,
                clock,
                settings.linkTo(mail.occasion().path()));
        Delivery delivery = post.send(letter);
        mails.settle(system, mail.id(), delivery);
        if (delivery.outcome() != Delivery.Outcome.TAKEN) {
            LOG.warnf("The mail %s did not go (%s): %s", mail.id(), delivery.outcome(), delivery.failure());
        }
        return delivery.outcome() != Delivery.Outcome.AWAY;
    }

    /** A report is its unit's matter; what is to be done for a whole round may have become another's since. */
    private boolean isTheirs(Occasion occasion, Person person) {
        return !(occasion instanceof RoundOccasion task) || taskHolders.waitsFor(person, task);
    }
}
