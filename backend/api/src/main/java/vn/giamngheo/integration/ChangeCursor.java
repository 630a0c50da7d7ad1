package vn.giamngheo.integration;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.problem.ProblemException;

/** How far somebody has read: a position, told as a word that nobody is tempted to compute with. */
record ChangeCursor(long position) {
    private static final Pattern FORM = Pattern.compile("since:(\\d{1,18})");

    String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("since:" + position).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor; refuses what is none, and one that is ahead of all that was ever told here: it comes from elsewhere, or from
     * before a restore, and whoever went on with it would miss what happens until then.
     */
    static ChangeCursor decode(@Nullable String since, long last) {
        if (since == null) {
            return new ChangeCursor(0);
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(since), StandardCharsets.UTF_8);
            Matcher form = FORM.matcher(plain);
            if (form.matches()) {
                ChangeCursor cursor = new ChangeCursor(Long.parseLong(form.group(1)));
                if (cursor.position <= last) {
                    return cursor;
                }
                throw refused("cursor-ahead");
            }
        } catch (IllegalArgumentException unreadable) {
            throw refused("cursor");
        }
        throw refused("cursor");
    }

    private static ProblemException refused(String rule) {
        return ProblemException.invalidParameter("since", rule, Map.of());
    }
}
