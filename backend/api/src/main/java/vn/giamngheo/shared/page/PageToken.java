package vn.giamngheo.shared.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.problem.ProblemException;
import vn.giamngheo.shared.problem.ProblemType;

/** Where a page ended: the sorting, the last row's value and its id. A token of another list or sorting is refused. */
record PageToken(String sort, Object lastValue, UUID lastId) {
    private static final String SEPARATOR = "\n";

    String encode() {
        String plain = String.join(SEPARATOR, sort, lastId.toString(), lastValue.toString());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable PageToken decode(@Nullable String token, String sort, SortKey key) {
        if (token == null) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            String[] parts = plain.split(SEPARATOR, 3);
            // A text of the database holds every sign but this one; it would not even take it to compare.
            boolean comparable = plain.indexOf('\0') < 0;
            if (comparable && parts.length == 3 && parts[0].equals(sort)) {
                return new PageToken(sort, key.parse().apply(parts[2]), UUID.fromString(parts[1]));
            }
        } catch (RuntimeException unreadable) {
            throw refused();
        }
        throw refused();
    }

    private static ProblemException refused() {
        return new ProblemException(
                ProblemType.INVALID_PAGE_TOKEN, "Take the page token from the page before, with the same sorting");
    }
}
