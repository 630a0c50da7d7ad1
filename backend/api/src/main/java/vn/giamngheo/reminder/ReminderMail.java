package vn.giamngheo.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Versioned;

/** One mail to one person, and what has become of it. It goes once at the most. */
@Entity
class ReminderMail extends Versioned {
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(10);
    private static final int MOST_DOUBLINGS = 6;

    @Column(updatable = false)
    private UUID planId;

    @Column(updatable = false)
    private UUID roundId;

    @Column(updatable = false)
    private @Nullable UUID reportId;

    @Column(updatable = false)
    private @Nullable UUID agencyId;

    @Column(updatable = false)
    private @Nullable UUID consolidationId;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private MailKind kind;

    @Column(updatable = false)
    private @Nullable LocalDate dueOn;

    @Column(updatable = false)
    private @Nullable UUID callId;

    @Column(updatable = false)
    private @Nullable String userId;

    @Column(updatable = false)
    private @Nullable String userName;

    @Enumerated(EnumType.STRING)
    private MailState state;

    private int attempts;
    private @Nullable Instant nextAttemptAt;
    private Instant stateSince;
    private @Nullable String failure;

    protected ReminderMail() {}

    /** To a person who holds a role in the unit, or who has the task; to nobody where there is none. */
    ReminderMail(Occasion occasion, @Nullable Person person, Instant now) {
        kind = occasion.kind();
        switch (occasion) {
            case ReportOccasion of -> {
                planId = of.report().planId();
                roundId = of.report().roundId();
                reportId = of.report().reportId();
                agencyId = of.report().agencyId();
                dueOn = of.report().dueOn();
                callId = of.call() == null ? null : of.call().id();
            }
            case RoundOccasion of -> {
                planId = of.planId();
                roundId = of.roundId();
                consolidationId = of.consolidationId();
                dueOn = of.dueOn();
            }
        }
        userId = person == null ? null : person.id();
        userName = person == null ? null : person.name();
        if (person == null) {
            state = MailState.NO_HOLDER;
        } else {
            state = person.email() == null ? MailState.NO_ADDRESS : MailState.WAITING;
        }
        stateSince = now;
        nextAttemptAt = state == MailState.WAITING ? now : null;
    }

    /** An address has come to be known, or another day is to show whether the server takes it. */
    void toGo(Instant now) {
        become(MailState.WAITING, now);
        nextAttemptAt = now;
    }

    /** An instance is at it from now on; nobody else takes it. */
    void begin(Instant now) {
        become(MailState.SENDING, now);
        attempts++;
    }

    /** What has become of it; where it did not go it goes again, after a pause that grows to some hours. */
    void settle(Delivery delivery, Instant now) {
        failure = delivery.failure();
        switch (delivery.outcome()) {
            case TAKEN -> become(MailState.SENT, now);
            case REFUSED -> become(MailState.REFUSED, now);
            case UNCERTAIN -> become(MailState.UNCERTAIN, now);
            case AWAY, LATER -> {
                become(MailState.WAITING, now);
                int doublings = Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS);
                nextAttemptAt = now.plus(FIRST_PAUSE.multipliedBy(1L << doublings));
            }
        }
    }

    /** What ends it without a try. */
    void become(MailState other, Instant now) {
        state = other;
        stateSince = now;
        nextAttemptAt = null;
    }

    /** The report; of a whole round's there is none to ask for. */
    UUID reportId() {
        return Objects.requireNonNull(reportId);
    }

    MailKind kind() {
        return kind;
    }

    /** The day of the report that it reminds of. */
    LocalDate dueOn() {
        return Objects.requireNonNull(dueOn);
    }

    /** Which reminder or return it tells of; absent where it is the day alone, or a whole round. */
    @Nullable
    UUID callId() {
        return callId;
    }

    /** Whether it tells of what is to be done there, whatever day that has. */
    boolean isAbout(RoundOccasion task) {
        return kind == task.kind()
                && roundId.equals(task.roundId())
                && Objects.equals(consolidationId, task.consolidationId());
    }

    MailState state() {
        return state;
    }

    Instant stateSince() {
        return stateSince;
    }

    String person() {
        return Objects.requireNonNull(userId);
    }

    boolean isTo(@Nullable String user) {
        return Objects.equals(userId, user);
    }
}
