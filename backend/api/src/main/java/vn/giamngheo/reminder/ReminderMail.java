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
    private UUID reportId;

    @Column(updatable = false)
    private UUID agencyId;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private MailKind kind;

    @Column(updatable = false)
    private LocalDate dueOn;

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

    /** To a person who holds a role in the unit; to nobody where there is none. */
    ReminderMail(Occasion occasion, @Nullable Person person, Instant now) {
        DueReport report = occasion.report();
        planId = report.planId();
        roundId = report.roundId();
        reportId = report.reportId();
        agencyId = report.agencyId();
        kind = occasion.kind();
        dueOn = report.dueOn();
        callId = occasion.call() == null ? null : occasion.call().id();
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

    UUID reportId() {
        return reportId;
    }

    MailKind kind() {
        return kind;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    /** Which reminder or return it tells of; absent where it is the day alone. */
    @Nullable
    UUID callId() {
        return callId;
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
