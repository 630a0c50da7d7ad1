package vn.giamngheo.reminder;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.report.TaskKind;
import vn.giamngheo.report.TaskResponse;

/**
 * What somebody has to do around the report of a whole round, as their list of tasks shows it.
 *
 * @param consolidationId the revision that is to be issued or told anew; absent where there is none yet
 * @param dueOn the day it is due; absent where nothing hurries
 */
record RoundOccasion(
        MailKind kind,
        UUID planId,
        UUID roundId,
        String roundName,
        @Nullable UUID consolidationId,
        @Nullable LocalDate dueOn)
        implements Occasion {

    /** The tasks that mail tells of. */
    static final Set<TaskKind> TASKS = EnumSet.of(TaskKind.CONSOLIDATE, TaskKind.ISSUE_REPORT, TaskKind.REVISE);

    /** Of a task that is one of {@link #TASKS}: mail calls it as the list does. */
    static RoundOccasion of(TaskResponse task) {
        return new RoundOccasion(
                MailKind.valueOf(task.kind().name()),
                task.planId(),
                Objects.requireNonNull(task.roundId()),
                Objects.requireNonNull(task.roundName()),
                task.consolidationId(),
                task.dueOn());
    }

    @Override
    public String path() {
        return consolidationId == null ? "/ky-bao-cao/" + roundId : "/bao-cao-tong-hop/" + consolidationId;
    }
}
