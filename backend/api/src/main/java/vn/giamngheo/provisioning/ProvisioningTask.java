package vn.giamngheo.provisioning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.persistence.Versioned;

/** That the unit of a code is to be brought to what the register says. The database writes it with the change that asks for it. */
@Entity
class ProvisioningTask extends Versioned {
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;

    @Column(updatable = false)
    private @Nullable UUID agencyId;

    @Column(updatable = false)
    private String code;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private TaskCause cause;

    @Enumerated(EnumType.STRING)
    private TaskState state;

    @Column(updatable = false)
    private Instant createdAt;

    private int attempts;
    private @Nullable Instant nextAttemptAt;
    private @Nullable Instant claimedUntil;
    private @Nullable Instant finishedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable TaskFailure failure;

    private @Nullable String done;

    @Column(updatable = false)
    private @Nullable String askedByName;

    protected ProvisioningTask() {}

    /** That an administrator has asked for it, and what came of it. */
    ProvisioningTask(WantedUnit unit, String askedByName, List<Difference> mended, Instant now) {
        agencyId = unit.agencyId();
        code = unit.code();
        cause = TaskCause.ASKED;
        createdAt = now;
        attempts = 1;
        this.askedByName = askedByName;
        finish(mended, now);
    }

    /** That the register has changed while the unit was being mended. */
    ProvisioningTask(WantedUnit unit, Instant now) {
        agencyId = unit.agencyId();
        code = unit.code();
        cause = TaskCause.CHANGED;
        state = TaskState.WAITING;
        createdAt = now;
        nextAttemptAt = now;
    }

    /** Somebody is at it; should nothing be heard of them until then, somebody else will be. */
    void claim(Instant until) {
        attempts++;
        claimedUntil = until;
        nextAttemptAt = until;
    }

    /** It is done. */
    final void finish(List<Difference> mended, Instant now) {
        state = TaskState.DONE;
        claimedUntil = null;
        nextAttemptAt = null;
        finishedAt = now;
        failure = null;
        done = mended.stream().map(one -> one.kind().name()).collect(Collectors.joining(" "));
    }

    /** It could not be done, and is tried again after a pause that grows to an hour. */
    void putOff(TaskFailure reason, Instant now) {
        failure = reason;
        claimedUntil = null;
        int doublings = Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS);
        nextAttemptAt = now.plus(FIRST_PAUSE.multipliedBy(1L << doublings));
    }

    boolean isWaiting() {
        return state == TaskState.WAITING;
    }

    String code() {
        return code;
    }
}
