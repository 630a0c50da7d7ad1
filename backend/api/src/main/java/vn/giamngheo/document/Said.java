package vn.giamngheo.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the document has said so far: the plan's data say some sentences in several places, the document says each once. */
final class Said {
    private final List<String> texts = new ArrayList<>();

    /** Whether it is new; from now on it has been said. */
    boolean now(String text) {
        if (before(text)) {
            return false;
        }
        texts.add(essence(text));
        return true;
    }

    /** Whether it, or something that holds it, has been said. */
    boolean before(String text) {
        String wanted = essence(text);
        return texts.stream().anyMatch(said -> said.contains(wanted));
    }

    /** Whether the one text says all that the other does, and more. */
    static boolean saysMore(String text, String other) {
        return essence(text).length() > essence(other).length() && essence(text).contains(essence(other));
    }

    /** Without what a place in a sentence changes. */
    private static String essence(String text) {
        return Words.open(text.replaceAll("\\s+", " ")).toLowerCase(Locale.forLanguageTag("vi"));
    }
}
