package vn.giamngheo.shared.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.problem.ProblemException;

/** Reads query parameters strictly, and names the one that can't be read together with the rule that it breaks. */
@Provider
public class QueryParameters implements ParamConverterProvider {
    // UUID.fromString takes shorter groups too; ids have one form.
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int FOUR_DIGITS = 9999;

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        Optional<Rule> rule = ruleOf(rawType);
        Optional<String> name = Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst();
        return rule.isPresent() && name.isPresent() ? new Converter<>(name.get(), rule.get()) : null;
    }

    private static Optional<Rule> ruleOf(Class<?> type) {
        if (type == UUID.class) {
            return Optional.of(new Rule("uuid", Map.of(), QueryParameters::uuid));
        }
        if (type == LocalDate.class) {
            return Optional.of(new Rule("date", Map.of(), QueryParameters::date));
        }
        if (type == Integer.class || type == int.class) {
            return Optional.of(new Rule("integer", Map.of(), Integer::valueOf));
        }
        if (type == Boolean.class || type == boolean.class) {
            return Optional.of(new Rule("boolean", Map.of(), QueryParameters::truth));
        }
        if (type.isEnum()) {
            Map<String, Object> constants = Arrays.stream(type.getEnumConstants())
                    .collect(Collectors.toMap(Object::toString, Function.identity()));
            String known =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
            return Optional.of(new Rule("enum", Map.of("known", known), constants::get));
        }
        return Optional.empty();
    }

    private static @Nullable Object uuid(String value) {
        return UUID_FORM.matcher(value).matches() ? UUID.fromString(value) : null;
    }

    private static @Nullable Object date(String value) {
        LocalDate date = LocalDate.parse(value);
        return date.getYear() >= 1 && date.getYear() <= FOUR_DIGITS ? date : null;
    }

    private static @Nullable Object truth(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        };
    }

    /** How a type is written, and the key under which clients translate that it is not. */
    private record Rule(String key, Map<String, String> params, Function<String, @Nullable Object> parse) {
        @Nullable
        Object read(String value) {
            try {
                return parse.apply(value);
            } catch (NumberFormatException | DateTimeException unreadable) {
                return null;
            }
        }
    }

    private record Converter<T>(String name, Rule rule) implements ParamConverter<T> {
        @Override
        @SuppressWarnings("unchecked") // the rule is the type's own
        public T fromString(String value) {
            Object read = rule.read(value);
            if (read == null) {
                throw ProblemException.invalidParameter(name, rule.key(), rule.params());
            }
            return (T) read;
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
