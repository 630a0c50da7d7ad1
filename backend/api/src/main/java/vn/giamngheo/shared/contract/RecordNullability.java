package vn.giamngheo.shared.contract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/** Which components of our records may be null: those that JSpecify's annotation marks. */
final class RecordNullability {
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final String OURS = "vn.giamngheo.";

    private final Map<String, Set<String>> bySchema = new HashMap<>();
    private final Map<String, Set<String>> components = new HashMap<>();

    RecordNullability(IndexView index) {
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.isRecord() && type.name().toString().startsWith(OURS)) {
                bySchema.put(schemaName(type), nullableComponents(type));
                components.put(
                        schemaName(type),
                        type.recordComponents().stream()
                                .map(RecordComponentInfo::name)
                                .collect(Collectors.toSet()));
            }
        }
        bySchema.put("Problem", Set.of("detail"));
    }

    /** The nullable ones of the properties. A page's own names are the same whatever it is a page of. */
    Set<String> of(String schemaName, Set<String> properties) {
        Set<String> nullable = new HashSet<>(bySchema.getOrDefault(
                schemaName, schemaName.startsWith("Page") ? bySchema.getOrDefault("Page", Set.of()) : Set.of()));
        nullable.retainAll(properties);
        return nullable;
    }

    /** The components of the record of that name. */
    Set<String> components(String schemaName) {
        return components.getOrDefault(schemaName, Set.of());
    }

    private static String schemaName(ClassInfo type) {
        var schema = type.declaredAnnotation(SCHEMA);
        var name = schema == null ? null : schema.value("name");
        return name == null ? type.simpleName() : name.asString();
    }

    private static Set<String> nullableComponents(ClassInfo type) {
        return type.recordComponents().stream()
                .filter(component -> component.type().hasAnnotation(NULLABLE))
                .map(RecordComponentInfo::name)
                .collect(Collectors.toSet());
    }
}
