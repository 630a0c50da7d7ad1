package vn.giamngheo.shared.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which methods each path takes, read from the resources themselves: who used another one is told these (RFC 9110). */
@ApplicationScoped
class AllowedMethods {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^/}]+}");
    private final List<Operation> operations;

    private record Operation(Pattern path, String method) {}

    AllowedMethods(BeanManager beans) {
        operations = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()).flatMap(method -> operations(type, method)))
                .toList();
    }

    /** The value of the Allow header for a path. */
    String of(String path) {
        Set<String> methods = new TreeSet<>();
        for (Operation operation : operations) {
            if (operation.path().matcher(path).matches()) {
                methods.add(operation.method());
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }

    private static Stream<Operation> operations(Class<?> type, Method method) {
        String path = joined(type.getAnnotation(Path.class), method.getAnnotation(Path.class));
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(verb -> verb.getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(verb ->
                        new Operation(Pattern.compile(VARIABLE.matcher(path).replaceAll("[^/]+")), verb.value()));
    }

    private static String joined(@Nullable Path ofType, @Nullable Path ofMethod) {
        List<String> parts = new ArrayList<>();
        for (Path path : Arrays.asList(ofType, ofMethod)) {
            if (path != null) {
                parts.addAll(Arrays.stream(path.value().split("/"))
                        .filter(part -> !part.isEmpty())
                        .toList());
            }
        }
        return "/" + String.join("/", parts) + "/?";
    }
}
