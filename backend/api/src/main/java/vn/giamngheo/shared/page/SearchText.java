package vn.giamngheo.shared.page;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds what a person types as the database's {@code fold_text} folds what is stored: no accents, no case, đ as d. */
public final class SearchText {
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]");
    // Spaces of all kinds, and what no stored text holds: controls, invisible signs, halves of a surrogate pair.
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}]+");

    private SearchText() {}

    /** The folded words of a search; none where it is blank. */
    static String[] words(String search) {
        return SPACES.splitAsStream(fold(search))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }

    /** The text without accents and case. */
    public static String fold(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
    }

    /** A LIKE pattern (escape {@code !}) that finds the text literally. */
    public static String contains(String folded) {
        return "%" + folded.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
