package vn.giamngheo.planfile;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.planfile.PlanFileException.Mistake;

/** Finds what the file leaves out and must have: every component of its records that is not marked as nullable, and not blank. */
final class RequiredEntries {
    private final Map<String, Integer> lines;
    private final List<Mistake> missing = new ArrayList<>();

    private RequiredEntries(Map<String, Integer> lines) {
        this.lines = lines;
    }

    static List<Mistake> missing(JsonNode root, Map<String, Integer> lines) {
        RequiredEntries entries = new RequiredEntries(lines);
        entries.look(root, PlanFile.class, "");
        return entries.missing;
    }

    private void look(JsonNode node, Class<?> type, String pointer) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = nameOf(component);
            JsonNode value = node.path(name);
            String place = pointer + "/" + name;
            boolean absent = isAbsent(value);
            // A list that is left out is empty.
            boolean optional = component.getType() == List.class
                    || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (absent && !optional) {
                note(place, pointer);
            } else if (!absent) {
                descend(value, component, place);
            }
        }
    }

    private void descend(JsonNode value, RecordComponent component, String place) {
        if (component.getType().isRecord()) {
            look(value, component.getType(), place);
        } else if (component.getType() == Map.class) {
            value.properties()
                    .forEach(entry -> element(entry.getValue(), Optional.empty(), place + "/" + entry.getKey(), place));
        } else if (value.isArray()) {
            Optional<Class<?>> type = elementType(component.getAnnotatedType());
            for (int i = 0; i < value.size(); i++) {
                element(value.get(i), type, place + "/" + i, place);
            }
        }
    }

    private void element(JsonNode value, Optional<Class<?>> type, String place, String around) {
        if (isAbsent(value)) {
            note(place, around);
        } else {
            type.ifPresent(known -> look(value, known, place));
        }
    }

    private void note(String place, String around) {
        int line = lines.getOrDefault(place, lines.getOrDefault(around, 1));
        missing.add(new Mistake(line, place + " is missing"));
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && value.textValue().isBlank());
    }

    private static Optional<Class<?>> elementType(AnnotatedType list) {
        return list instanceof AnnotatedParameterizedType parameterized
                        && parameterized.getAnnotatedActualTypeArguments()[0].getType() instanceof Class<?> element
                        && element.isRecord()
                ? Optional.of(element)
                : Optional.empty();
    }

    private static String nameOf(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }
}
