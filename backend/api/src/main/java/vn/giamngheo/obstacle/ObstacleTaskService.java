package vn.giamngheo.obstacle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.giamngheo.access.Scope;
import vn.giamngheo.report.TaskKind;
import vn.giamngheo.report.TaskResponse;
import vn.giamngheo.report.TaskSource;

/** Tells which obstacles wait for somebody: for an answer, a decision, or a word that the answer helped. */
@ApplicationScoped
@Transactional
public class ObstacleTaskService implements TaskSource {
    private final ObstacleRepository obstacles;
    private final Clock clock;

    ObstacleTaskService(ObstacleRepository obstacles, Clock clock) {
        this.obstacles = obstacles;
        this.clock = clock;
    }

    @Override
    public Set<TaskKind> kinds() {
        return EnumSet.of(TaskKind.ANSWER_OBSTACLE, TaskKind.DECIDE_OBSTACLE, TaskKind.CLOSE_OBSTACLE);
    }

    @Override
    public List<TaskResponse> tasks(Scope scope) {
        LocalDate today = LocalDate.now(clock);
        return obstacles.waitingFor(scope).stream().map(task -> task.on(today)).toList();
    }
}
