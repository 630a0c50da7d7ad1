package vn.giamngheo.report;

import java.util.List;
import java.util.Set;
import vn.giamngheo.access.Scope;

/** Who knows of something else that waits for somebody. */
public interface TaskSource {
    /** The kinds of what it knows: whoever wants none of them need not ask. */
    Set<TaskKind> kinds();

    /** What waits for the caller. */
    List<TaskResponse> tasks(Scope scope);
}
