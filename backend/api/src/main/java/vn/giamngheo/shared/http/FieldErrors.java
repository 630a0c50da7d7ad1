package vn.giamngheo.shared.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.constraints.AssertTrue;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.giamngheo.shared.problem.Problem.FieldError;

/** The places of a request that are at fault, from what the validator and the JSON reader say of them. */
final class FieldErrors {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final List<String> BOUNDS = List.of("min", "max", "integer", "fraction");

    private FieldErrors() {}

    /** Query parameters at fault, as {@code ?name}. */
    static List<FieldError> ofParameters(ConstraintViolationException violations) {
        return violations.getConstraintViolations().stream()
                .map(FieldErrors::ofParameter)
                .toList();
    }

    /** Fields of the body at fault, each by a JSON pointer. */
    static List<FieldError> ofFields(ConstraintViolationException violations) {
        return violations.getConstraintViolations().stream()
                .map(FieldErrors::ofField)
                .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::type))
                .toList();
    }

    /** The place of the body that can't be read, where the reader knows it. */
    static List<FieldError> ofJson(JsonProcessingException unreadable) {
        if (!(unreadable instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()) {
            return List.of();
        }
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference reference : mapping.getPath()) {
            pointer.append('/')
                    .append(reference.getFieldName() == null ? reference.getIndex() : reference.getFieldName());
        }
        String rule = unreadable instanceof UnrecognizedPropertyException ? "unknown-property" : "unreadable";
        return List.of(new FieldError(pointer.toString(), rule, Map.of()));
    }

    private static FieldError ofParameter(ConstraintViolation<?> violation) {
        String name = "";
        for (var node : violation.getPropertyPath()) {
            name = Objects.requireNonNullElse(node.getName(), name);
        }
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        Object bound = attributes.get("value");
        Object told = bound == null ? attributes.get("max") : bound;
        return new FieldError(
                "?" + name,
                annotation(violation).getSimpleName().toLowerCase(Locale.ROOT),
                told == null ? Map.of() : Map.of("bound", told.toString()));
    }

    private static FieldError ofField(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        String last = "";
        for (var node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                last = node.getName();
                pointer.append('/').append(last);
            }
        }
        if (annotation(violation) == AssertTrue.class) {
            // A rule about several fields: its method's name tells the rule, its message the field to show it at.
            pointer.setLength(pointer.length() - last.length() - 1);
            return new FieldError(pointer + violation.getMessage(), kebab(last), Map.of());
        }
        return new FieldError(pointer.toString(), kebab(annotation(violation).getSimpleName()), params(violation));
    }

    private static Map<String, String> params(ConstraintViolation<?> violation) {
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        Map<String, String> params = new TreeMap<>();
        for (String name : BOUNDS) {
            Object bound = attributes.get(name);
            if (bound != null) {
                params.put(name, bound.toString());
            }
        }
        Object bound = attributes.get("value");
        if (bound != null) {
            params.put("bound", bound.toString());
        }
        return params;
    }

    private static Class<?> annotation(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation().annotationType();
    }

    private static String kebab(String name) {
        return HUMP.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
