package vn.giamngheo.reminder;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has told a unit of its report: that it is reminded of it, or why it came back.
 *
 * @param id of the reminder; of what came back in one step, of the first event of it
 * @param words the message, or the reasons; absent where there are none, and until a mail is written
 */
record Call(UUID id, String byName, Instant at, @Nullable String words) {}
