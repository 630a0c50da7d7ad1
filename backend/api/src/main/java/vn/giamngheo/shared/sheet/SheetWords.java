package vn.giamngheo.shared.sheet;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.page.SearchText;

/** The Vietnamese words that sheets use for values, from {@code sheet/words.properties}: the same as on screen, out and in. */
public final class SheetWords {
    private static final Properties WORDS = load("words");

    // Long tables ask for the same few again and again.
    private static final Map<Enum<?>, String> OF_VALUES = new ConcurrentHashMap<>();

    private SheetWords() {}

    /** The word for a value; nothing for nothing. */
    public static @Nullable String of(@Nullable Enum<?> value) {
        return value == null
                ? null
                : OF_VALUES.computeIfAbsent(
                        value, one -> of(one.getDeclaringClass().getSimpleName(), one.name()));
    }

    /** The word that stands under {@code group.name}. */
    public static String of(String group, String name) {
        return Objects.requireNonNull(WORDS.getProperty(group + "." + name), () -> "no word for " + group + "." + name);
    }

    /** The value that somebody means by a word, whatever the accents and the case. */
    public static <E extends Enum<E>> Optional<E> read(Class<E> type, String word) {
        String folded = SearchText.fold(word.strip());
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> WORDS.containsKey(key(value)))
                .filter(value -> SearchText.fold(WORDS.getProperty(key(value))).equals(folded))
                .findFirst();
    }

    /** The words that a cell of such values may hold, for who has written another. */
    public static <E extends Enum<E>> String allowed(Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .map(value -> WORDS.getProperty(key(value)))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    static Properties load(String name) {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(SheetWords.class.getResourceAsStream("/sheet/" + name + ".properties")),
                StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String key(Enum<?> value) {
        return value.getDeclaringClass().getSimpleName() + "." + value.name();
    }
}
