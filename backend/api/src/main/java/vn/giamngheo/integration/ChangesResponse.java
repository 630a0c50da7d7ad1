package vn.giamngheo.integration;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What has happened since a cursor.
 *
 * @param nextCursor what to ask with next, also where nothing has happened
 * @param more whether there is more to read at once
 */
@Schema(name = "Changes", description = "What has happened since a cursor, in the order in which it was committed")
public record ChangesResponse(List<ChangeResponse> items, String nextCursor, boolean more) {}
