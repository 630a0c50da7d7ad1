package vn.giamngheo.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.ReadsPersonalData;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;
import vn.giamngheo.shared.sheet.SheetFile;
import vn.giamngheo.shared.sheet.Sheets;

/** Shows the trail to who may read all of it. */
@ApplicationScoped
@Transactional
public class AuditEventService {
    /** No sheet has more; comma-separated values may. */
    private static final long MOST_ROWS = 1_000_000;

    private static final String ORDER = "-occurredAt";

    private final AuditEventRepository events;
    private final ThingNames names;
    private final Sheets sheets;

    AuditEventService(AuditEventRepository events, ThingNames names, Sheets sheets) {
        this.events = events;
        this.names = names;
        this.sheets = sheets;
    }

    /** The events that meet the filter, the newest first. */
    @ReadsPersonalData("audit-event.list")
    public Page<AuditEventResponse> list(Scope scope, AuditEventFilter filter, PageRequest page) {
        if (page.sort() != null && !page.sort().equals(ORDER)) {
            throw ProblemException.invalidParameter("sort", "unknown-sort", Map.of("known", ORDER));
        }
        List<AuditEventResponse> found = events.newestFirst(scope, filter, below(page.pageToken()), page.limit() + 1);
        boolean more = found.size() > page.limit();
        List<AuditEventResponse> shown = more ? found.subList(0, page.limit()) : found;
        String next = more ? Long.toString(shown.getLast().number()) : null;
        boolean whole = !more && page.pageToken() == null;
        return new Page<>(names.in(shown), next, whole ? shown.size() : events.count(scope, filter));
    }

    /** The same, all of them, as a sheet. */
    @ReadsPersonalData("audit-event.export")
    public SheetFile export(Scope scope, AuditEventFilter filter) {
        if (events.count(scope, filter) > MOST_ROWS) {
            throw ProblemException.invalidParameter("from", "too-many-rows", Map.of("bound", Long.toString(MOST_ROWS)));
        }
        return sheets.write(scope.fullName(), AuditEventTable.of(), each -> events.each(scope, filter, each));
    }

    /** The same as comma-separated values. */
    @ReadsPersonalData("audit-event.export")
    public SheetFile exportCsv(Scope scope, AuditEventFilter filter) {
        return sheets.csv(AuditEventTable.of(), each -> events.each(scope, filter, each));
    }

    private static long below(@Nullable String pageToken) {
        try {
            return pageToken == null ? Long.MAX_VALUE : Long.parseLong(pageToken);
        } catch (NumberFormatException foreign) {
            throw new ProblemException(ProblemType.INVALID_PAGE_TOKEN, "Take the page token from the page before");
        }
    }
}
