package vn.giamngheo.report;

import java.util.List;
import vn.giamngheo.access.Scope;

/** Who knows of something else that waits for somebody. */
public interface TaskSource {
    /** What waits for the caller. */
    List<TaskResponse> tasks(Scope scope);
}
