package vn.giamngheo.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.audit.HistoryEntry.Change;

/** What a write changed, out of the row before and after. */
public final class RowChanges {
    /** What the database keeps for itself. */
    public static final Set<String> TECHNICAL = Set.of("id", "version", "search_text", "some_accepted");

    private static final Pattern WORD = Pattern.compile("_([a-z])");

    private RowChanges() {}

    /** The fields that differ, by name, but those columns. */
    public static List<Change> of(JsonNode before, JsonNode after, Set<String> hidden) {
        Set<String> columns = new TreeSet<>();
        before.fieldNames().forEachRemaining(columns::add);
        after.fieldNames().forEachRemaining(columns::add);
        columns.removeAll(hidden);
        List<Change> changes = new ArrayList<>();
        for (String column : columns) {
            Object old = value(before.get(column));
            Object now = value(after.get(column));
            if (!Objects.equals(old, now)) {
                changes.add(new Change(
                        WORD.matcher(column).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT)), old, now));
            }
        }
        return changes;
    }

    private static @Nullable Object value(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isContainerNode()) {
            return node.toString();
        }
        return node.isNumber() ? node.numberValue() : node.asText();
    }
}
