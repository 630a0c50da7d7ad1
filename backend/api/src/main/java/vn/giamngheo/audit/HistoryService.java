package vn.giamngheo.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Tells the history of single things. */
@ApplicationScoped
@Transactional
public class HistoryService {
    private static final String ORDER = "-occurredAt";
    private final HistoryRepository history;

    HistoryService(HistoryRepository history) {
        this.history = history;
    }

    /** The writes to a row and its parts, newest first. Whoever asks has made sure that the caller may see the thing. */
    public Page<HistoryEntry> of(Scope scope, String table, UUID id, PageRequest request, HistoryPart... ofThese) {
        List<HistoryPart> parts = List.of(ofThese);
        if (request.sort() != null && !request.sort().equals(ORDER)) {
            throw ProblemException.invalidParameter("sort", "unknown-sort", Map.of("known", ORDER));
        }
        List<HistoryEntry> found =
                history.newestFirst(scope, table, id, parts, before(request.pageToken()), request.limit() + 1);
        boolean more = found.size() > request.limit();
        List<HistoryEntry> shown = more ? found.subList(0, request.limit()) : found;
        String next = more ? Long.toString(shown.get(shown.size() - 1).id()) : null;
        return new Page<>(shown, next, history.count(table, id, parts));
    }

    /**
     * Whether the caller has written to the row or its parts, at any time: who drafts something does not issue it. Whoever asks
     * has made sure that the caller may see the thing.
     */
    public boolean isWrittenBy(Scope scope, String table, UUID id, HistoryPart... ofThese) {
        return history.isWrittenBy(scope, table, id, List.of(ofThese));
    }

    private static long before(@Nullable String pageToken) {
        try {
            return pageToken == null ? Long.MAX_VALUE : Long.parseLong(pageToken);
        } catch (NumberFormatException foreign) {
            throw new ProblemException(ProblemType.INVALID_PAGE_TOKEN, "Take the page token from the page before");
        }
    }
}
