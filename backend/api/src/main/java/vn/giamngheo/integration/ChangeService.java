package vn.giamngheo.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.page.Page;

/** Tells what has happened. */
@ApplicationScoped
@Transactional
public class ChangeService {
    private final DataEventRepository events;
    private final Clock clock;

    ChangeService(DataEventRepository events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** What has happened since a cursor, as far as it is within sight. */
    public ChangesResponse since(Scope scope, ChangeFilter filter) {
        // Read first: what is committed from here on comes behind it, and with the next cursor.
        long last = events.last(scope);
        ChangeCursor cursor = ChangeCursor.decode(filter.since(), last);
        Page<ChangeResponse> page = events.between(scope, cursor.position(), last, filter.limit());
        boolean more = page.nextPageToken() != null;
        long next = more ? page.items().getLast().position() : last;
        return new ChangesResponse(page.items(), new ChangeCursor(next).encode(), more);
    }

    /** Tells of what has become overdue by today; how many reports. */
    int tellOverdue(Scope scope) {
        return events.tellOverdue(scope, LocalDate.now(clock));
    }
}
