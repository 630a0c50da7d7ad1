package vn.giamngheo.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.giamngheo.audit.RowChanges;
import vn.giamngheo.local.Folders;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Database;

/** Whatever the trail keeps has a name that people understand, on screen in both languages and in sheets. */
@ApiTest
class TrailWordsTest {
    private static final String AUDITED =
            "(select tgrelid from pg_trigger where tgfoid = 'record_audit_event'::regproc)";

    @Test
    void hasAWordForEachTableAndEachColumn() throws IOException {
        Map<String, String> vietnamese = texts("vi");
        Map<String, String> english = texts("en");
        try (Database database = Database.asOwner()) {
            List<String> tables = database.texts("select relname::text from pg_class where oid in " + AUDITED);
            Set<String> columns = Set.copyOf(database.texts(
                    "select attname::text from pg_attribute where attnum > 0 and not attisdropped and attrelid in "
                            + AUDITED));

            assertThat(tables)
                    .isNotEmpty()
                    .allMatch(table -> TrailWords.knows("entity", table))
                    .allMatch(table -> vietnamese.containsKey("trail.entity." + table))
                    .allMatch(table -> english.containsKey("trail.entity." + table));
            assertThat(columns.stream()
                            .filter(column -> !RowChanges.TECHNICAL.contains(column))
                            .map(TrailWordsTest::camel))
                    .isNotEmpty()
                    .allMatch(field -> TrailWords.knows("field", field))
                    .allMatch(field -> vietnamese.containsKey("trail.field." + field))
                    .allMatch(field -> english.containsKey("trail.field." + field));
        }
    }

    @Test
    void saysInSheetsWhatTheScreenSays() throws IOException {
        texts("vi").forEach((key, text) -> {
            String name = key.substring(key.lastIndexOf('.') + 1);
            if (key.startsWith("trail.field.")) {
                assertThat(TrailWords.field(name)).isEqualTo(text);
            } else if (key.startsWith("trail.entity.")) {
                assertThat(TrailWords.entity(name)).isEqualTo(text);
            }
        });
    }

    @SuppressWarnings("unchecked") // a catalogue has texts only
    private static Map<String, String> texts(String language) throws IOException {
        return new ObjectMapper()
                .readValue(
                        Folders.root()
                                .resolve("frontend/src/i18n/locales/" + language + "/trail.json")
                                .toFile(),
                        Map.class);
    }

    private static String camel(String column) {
        String[] words = column.split("_");
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }
}
